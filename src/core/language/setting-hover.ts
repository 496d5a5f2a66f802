import type { Kind } from '../document/document.ts';
import { type PlaceInValue, placeInValue } from '../document/place-in-value.ts';
import type { Mapping, Value } from '../document/value.ts';
import type { Checked } from '../rules/check.ts';
import { schemaOf } from '../sef/read-outcome.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { configSettings } from './config-settings.ts';
import { frontmatterSettings } from './frontmatter-settings.ts';
import type { Hover } from './hover.ts';
import { type Choice, type Setting, type Settings, settingAt } from './setting.ts';

/** More would not be read. */
const MOST_CHOICES = 7;

/** What a setting of a page, or one of its own words such as `in-review`, means. */
export function pageSettingHover(
  checked: Checked,
  kind: Kind,
  settings: Mapping,
  offset: number,
): Hover | undefined {
  const { framework, config } = checked.sef;
  const { freshness } = config;
  const world = { framework, freshness, today: checked.coverage.today, evidence: () => [] };
  return settingHover(settings, offset, () => frontmatterSettings(schemaOf(kind, settings), world));
}

/** The same for `sef.yaml`. */
export function configSettingHover(
  { sef, coverage }: Checked,
  settings: Value,
  offset: number,
): Hover | undefined {
  return settingHover(settings, offset, () => configSettings(sef, coverage.today));
}

function settingHover(written: Value, offset: number, settings: () => Settings): Hover | undefined {
  const place = placeInValue(written, offset);
  const setting = place && settingAt(settings(), keysOf(place));
  if (!setting) return undefined;
  const markdown =
    place.is === 'key' ? keyMarkdown(place, setting) : choiceMarkdown(place.value.value, setting);
  return markdown === undefined ? undefined : { span: place.span, markdown };
}

/** Places in lists do not matter. */
function keysOf({ path }: PlaceInValue): string[] {
  return path.filter(step => typeof step === 'string');
}

function keyMarkdown({ path }: PlaceInValue, { help, choices }: Setting): string {
  const all = choices?.() ?? [];
  // Days are offered to whoever writes; to whoever reads they say nothing.
  const meant = all.filter(({ value, detail }) => detail !== undefined && !/^\d{4}-/.test(value));
  const few = all.length <= MOST_CHOICES ? meant : [];
  const list = few.map(choice => `- ${meaning(choice)}`).join('\n');
  return [`**${escapeMarkdown(String(path.at(-1)))}**: ${escapeMarkdown(help)}`, list]
    .filter(Boolean)
    .join('\n\n');
}

function choiceMarkdown(value: unknown, { choices }: Setting): string | undefined {
  const choice = choices?.().find(one => one.value === String(value));
  return choice?.detail === undefined ? undefined : meaning(choice);
}

function meaning({ value, detail }: Choice): string {
  return `**${escapeMarkdown(value)}**: ${escapeMarkdown(detail ?? '')}`;
}
