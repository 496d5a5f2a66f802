import type { Checked } from '../rules/check.ts';
import { configName } from '../sef/file-names.ts';
import type { Place } from '../sef/place.ts';
import type { Sef } from '../sef/sef.ts';
import { comparePaths } from '../text/path.ts';
import { settingsOf } from './definition.ts';
import { type Named, namedAt, namedIn } from './named-at.ts';
import { pageHeadAt } from './page-head.ts';

/**
 * Everything that leads to, or names, what stands at a place: of a citation or the head of a page, all that refers to that
 * page; of a criterion, focus, statement, type or sector, every setting that names it. In the order of the files.
 */
export function referencesAt(
  { sef }: Checked,
  path: string,
  offset: number,
  text: () => string,
  configText: () => string | undefined = () => undefined,
): Place[] {
  const record = sef.records.get(path);
  const reference = record?.references.find(({ span }) => span.start <= offset && offset < span.end);
  if (reference) return citationsOf(sef, reference.path);
  const settings = settingsOf(sef, path, text);
  const found = settings && namedAt(sef.framework, settings, offset);
  const isOwnType = record?.document.kind === 'evidence' && pageHeadAt(record, offset) !== undefined;
  if (found && !isOwnType) return placesOf(sef, found.named, path === configName ? text : configText);
  return record && pageHeadAt(record, offset) ? citationsOf(sef, path) : [];
}

/** Every citation of a file, link or setting; one address that several labelled links share stands once. */
export function citationsOf(sef: Sef, path: string): Place[] {
  const places = new Map<string, Place>();
  for (const from of [...(sef.referrers.get(path) ?? [])].sort(comparePaths)) {
    for (const reference of sef.records.get(from)?.references ?? []) {
      if (reference.path !== path) continue;
      const span = reference.addressSpan ?? reference.targetSpan;
      places.set(`${from}#${span.start}`, { path: from, span });
    }
  }
  return [...places.values()];
}

function placesOf(sef: Sef, named: Named, configText: () => string | undefined): Place[] {
  const places: Place[] = [];
  const isIt = (other: Named) => other.is === named.is && other.part.id === named.part.id;
  for (const path of [...sef.records.keys()].sort(comparePaths)) {
    const settings = sef.records.get(path)?.document.settings;
    if (!settings) continue;
    for (const { named: other, span } of namedIn(sef.framework, settings))
      if (isIt(other)) places.push({ path, span });
  }
  const text = configText();
  const settings = text === undefined ? undefined : settingsOf(sef, configName, () => text);
  if (!settings) return places;
  for (const { named: other, span } of namedIn(sef.framework, settings))
    if (isIt(other)) places.push({ path: configName, span });
  return places;
}
