import { placeInValue } from '../document/place-in-value.ts';
import { readYaml } from '../document/read-yaml.ts';
import type { Value } from '../document/value.ts';
import type { Checked } from '../rules/check.ts';
import { rules } from '../rules/registry.ts';
import { configName } from '../sef/file-names.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { evidenceMarkdown } from './evidence-hover.ts';
import { figureHover } from './figure-hover.ts';
import { frameworkMarkdown } from './framework-hover.ts';
import type { Hover } from './hover.ts';
import { namedAt } from './named-at.ts';
import { configSettingHover, pageSettingHover } from './setting-hover.ts';

/** What there is to say of a place in a page of the SEF, or in `sef.yaml`. `text`: the file as it stands in the editor. */
export function hoverAt(
  checked: Checked,
  path: string,
  offset: number,
  text: () => string,
): Hover | undefined {
  if (path === configName) {
    const settings = readYaml(text(), 0).value;
    return (
      settings &&
      (partHover(checked, settings, offset) ??
        ruleHover(settings, offset) ??
        configSettingHover(checked, settings, offset))
    );
  }
  const { settings, kind } = checked.sef.records.get(path)?.document ?? {};
  const inText = figureHover(checked.sef, path, offset) ?? citationHover(checked, path, offset);
  if (inText || !settings || !kind) return inText;
  return partHover(checked, settings, offset) ?? pageSettingHover(checked, kind, settings, offset);
}

function citationHover(checked: Checked, path: string, offset: number): Hover | undefined {
  const { sef } = checked;
  for (const { span, path: to } of sef.records.get(path)?.references ?? []) {
    if (offset < span.start || offset >= span.end) continue;
    const evidence = sef.evidence.get(to);
    if (evidence) return { span, markdown: evidenceMarkdown(evidence, checked, path) };
  }
  return undefined;
}

function partHover(checked: Checked, settings: Value, offset: number): Hover | undefined {
  const found = namedAt(checked.sef.framework, settings, offset);
  return found && { span: found.span, markdown: frameworkMarkdown(found.named, checked) };
}

/** A rule by its code or its name, where `sef.yaml` says how much it matters. */
function ruleHover(settings: Value, offset: number): Hover | undefined {
  const place = placeInValue(settings, offset);
  if (place?.is !== 'key' || place.path.length !== 2 || place.path[0] !== 'rules') return undefined;
  const rule = rules.find(({ code, name }) => code === place.path[1] || name === place.path[1]);
  if (!rule) return undefined;
  const title = `**${rule.code}** ${escapeMarkdown(rule.name)}: ${rule.severity}, unless this says otherwise.`;
  return { span: place.span, markdown: [title, escapeMarkdown(`${rule.summary} ${rule.why}`)].join('\n\n') };
}
