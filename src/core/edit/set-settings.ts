import { readYaml } from '../document/read-yaml.ts';
import { splitFile } from '../document/split.ts';
import { toPlain } from '../document/value.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { editsBetween } from '../text/edits-between.ts';
import { changeStep, newLine } from './change-settings.ts';
import { isAsAsked } from './is-as-asked.ts';
import type { SettingChange } from './setting-change.ts';
import { settingsSource } from './settings-source.ts';

/** What to do with the text; or, in a sentence for people, why it cannot be done. */
export type SettingsEdit = { readonly edits: readonly Edit[] } | { readonly refused: string };

/**
 * What changes settings in the frontmatter of a file, one line a setting. All else stays byte for byte: notes, quotation
 * marks, order, line ends, the mark some programs put at the beginning. A list keeps the items that stay as they are
 * written, and its style; items that are groups of settings are never changed by a `value`. A file without frontmatter
 * gets one. What cannot be changed so that it surely says what was asked, and nothing else changes, is refused.
 */
export function setSettings(text: string, changes: readonly SettingChange[]): SettingsEdit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { settings, unclosed } = splitFile(text.slice(start));
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  if (unclosed) return { refused: unclosedWords };
  if (!settings) return startSettings(text, start, eol, changes);
  const base = start + settings.start;
  const before = text.slice(base, start + settings.end);
  let after = before;
  for (const change of changes) {
    const changed = changeOne(after, eol, change);
    if (typeof changed === 'object') return changed;
    after = changed;
  }
  const edits = editsBetween(before, after).map(({ span, newText }) => ({
    span: { start: span.start + base, end: span.end + base },
    newText,
  }));
  return { edits };
}

const unclosedWords =
  'The settings at the top begin with “---” but the second “---” line that ends them is missing. Put it in the text first, below the last setting.';

/** A change of a list takes a step for each item that comes or goes. */
const MOST_STEPS = 500;

function changeOne(
  before: string,
  eol: string,
  change: SettingChange,
): string | { readonly refused: string } {
  const { value, troubles } = readYaml(before, 0);
  const trouble = troubles[0];
  if (trouble)
    return {
      refused: `The settings at the top of this file cannot be read. ${trouble.what} Put that right in the text first.`,
    };
  if (value && value.kind !== 'mapping') return { refused: notSettings };
  let after = before;
  for (let step = 0; step < MOST_STEPS; step++) {
    const source = settingsSource(after, eol);
    const [key, ...rest] = change.path;
    const isGoing = 'removeAt' in change || ('value' in change && !change.value?.length);
    const edits = source.root
      ? changeStep(source, source.root, change.path, change)
      : isGoing
        ? []
        : [{ span: endOf(after), newText: `${newLine(source, key, rest, change)}${eol}` }];
    if (edits.length === 0) break;
    after = applyEdits(after, edits);
    // These are done in one step, and would be done again.
    if ('add' in change || 'removeAt' in change) break;
  }
  const reading = readYaml(after, 0);
  const isSure =
    reading.troubles.length === 0 &&
    isAsAsked(value && toPlain(value), reading.value && toPlain(reading.value), change);
  return isSure ? after : { refused: tooUnusual };
}

const notSettings =
  'The text between the two “---” lines at the top holds no settings of the form “name: value”. Put that right in the text first.';

const tooUnusual =
  'The settings at the top of this file are written in an unusual way, and this one cannot be changed from here for certain. Change it in the text.';

function endOf(text: string) {
  return { start: text.length, end: text.length };
}

function startSettings(
  text: string,
  start: number,
  eol: string,
  changes: readonly SettingChange[],
): SettingsEdit {
  let settings = '';
  for (const change of changes) {
    const changed = changeOne(settings, eol, change);
    if (typeof changed === 'object') return changed;
    settings = changed;
  }
  if (settings === '') return { edits: [] };
  const gap = text.length > start && !/^[\r\n]/.test(text.slice(start)) ? eol : '';
  const newText = `---${eol}${settings}---${eol}${gap}`;
  return { edits: [{ span: { start, end: start }, newText }] };
}
