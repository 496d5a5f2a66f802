import { readYaml } from '../document/read-yaml.ts';
import type { Value } from '../document/value.ts';
import type { Checked } from '../rules/check.ts';
import { citedCell } from '../sef/cited-figures.ts';
import { configName } from '../sef/file-names.ts';
import type { Place } from '../sef/place.ts';
import type { Reference } from '../sef/record.ts';
import { type Sef, sectionsOfCriterion, sectionsOfFocus } from '../sef/sef.ts';
import type { Span } from '../text/span.ts';
import { type Named, namedAt } from './named-at.ts';

export interface Definition {
  /** What leads there. */
  readonly from: Span;
  readonly to: readonly Place[];
}

/** Where something leads: a citation to its file, a figure to its cell, a criterion to its section. */
export function definitionAt(
  { sef }: Checked,
  path: string,
  offset: number,
  text: () => string,
): Definition | undefined {
  const reference = sef.records
    .get(path)
    ?.references.find(({ span }) => span.start <= offset && offset < span.end);
  if (reference) {
    const to = targetOf(reference, sef);
    return to && { from: reference.span, to: [to] };
  }
  const settings = settingsOf(sef, path, text);
  const found = settings && namedAt(sef.framework, settings, offset);
  const to = found ? sectionsOf(found.named, sef) : [];
  return found && to.length > 0 ? { from: found.span, to } : undefined;
}

export function settingsOf(sef: Sef, path: string, text: () => string): Value | undefined {
  return path === configName ? readYaml(text(), 0).value : sef.records.get(path)?.document.settings;
}

function targetOf(reference: Reference, sef: Sef): Place | undefined {
  const { path, words } = reference;
  if (!sef.files.has(path)) return undefined;
  const found = words && citedCell(reference, sef)?.found;
  if (found && !('missing' in found)) return { path, span: found.cell.span };
  return { path, span: { start: 0, end: 0 } };
}

function sectionsOf(named: Named, sef: Sef): Place[] {
  switch (named.is) {
    case 'criterion':
      return sectionsOfCriterion(sef, named.part.id);
    case 'focus':
      return sectionsOfFocus(sef, named.part.id);
    case 'statement':
      return sectionsOfFocus(sef, named.part.focus);
    default:
      return [];
  }
}
