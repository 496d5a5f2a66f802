import { kinds } from '../document/document.ts';
import type { Mapping } from '../document/value.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import type { Checked } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import type { SefRecord } from '../sef/record.ts';
import type { Severity } from '../text/severity.ts';
import type { Span } from '../text/span.ts';
import type { Note } from './details.ts';

/** What is to be said of the setting that these keys lead to. */
export type NotesOf = (keys: readonly string[]) => readonly Note[];

interface Said extends Note {
  readonly keys: readonly string[];
}

interface NotesSource {
  readonly path: string;
  readonly settings: Mapping;
  readonly record: SefRecord;
  readonly checked: Checked;
  readonly hide: Hide;
}

/** Problems of the text as it is now, and findings of the rules as of the last check; each once. */
export function notesFor({ path, settings, record, checked, hide }: NotesSource): NotesOf {
  const problems = record.problems.map(
    ({ rule, span, what, next = 'Put it right here or in the text.' }): Said => ({
      keys: keysAt(settings, span),
      weight: rule === 'SEF106' ? 'info' : 'error',
      text: hide(`${what} ${next}`),
    }),
  );
  // Their places are those of the text that was checked, which may not be the text as it is now.
  const before = checked.sef.records.get(path)?.document.settings;
  const found = checked.findings
    .filter(finding => finding.path === path && !fromText.has(finding.rule))
    .map(
      (finding): Said => ({
        keys: keysOf(finding, before),
        weight: weights[finding.severity],
        text: wordsOf(finding),
      }),
    );
  const said = [...problems, ...found].sort((a, b) => order[a.weight] - order[b.weight]);
  return keys =>
    said.filter(({ keys: about }) => isAbout(about, keys)).map(({ weight, text }) => ({ weight, text }));
}

/** What is found while a text is read is known at once, and must not be said a second time. */
const fromText: ReadonlySet<string> = new Set([
  'SEF101',
  'SEF102',
  'SEF103',
  'SEF104',
  'SEF105',
  'SEF106',
  'SEF109',
  'SEF110',
  'SEF115',
]);

/** Rules about a setting that may not be there, so that they stand on the line that speaks for the whole file. */
const absent: ReadonlyMap<string, readonly string[]> = new Map([
  ['SEF207', ['date']],
  ['SEF301', ['lead', 'post']],
  ['SEF302', ['contributors']],
  ['SEF303', ['contributors']],
  ['SEF405', ['position']],
]);

function keysOf({ rule, key, span }: Finding, settings: Mapping | undefined): readonly string[] {
  const keys = keysAt(settings, span);
  const isWhole = keys.length === 1 && (kinds as readonly string[]).includes(keys[0] ?? '');
  if (!isWhole || rule === 'SEF107') return keys;
  // About the evidence of a section, not about who wrote it.
  return key.endsWith('/evidenced') ? [] : (absent.get(rule) ?? []);
}

/** A form asks for a post; how that is written in the text is nothing to speak of here. */
function wordsOf({ what, next, brief }: Finding): string {
  const action = brief.action.replace(/[.!?]?$/, '.');
  return `${what} ${action === '.' ? next : action}`;
}

const weights: Readonly<Record<Severity, Note['weight']>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};
const order: Readonly<Record<Note['weight'], number>> = { error: 0, warning: 1, info: 2 };

/** What is said of a group of settings stands by each of them. */
function isAbout(about: readonly string[], keys: readonly string[]): boolean {
  return about.length > 0 && about.every((key, index) => keys[index] === key);
}

/** The setting that the place is in, and within a group of settings the one of that. */
function keysAt(settings: Mapping | undefined, span: Span): readonly string[] {
  const entry = settings?.entries.find(
    ({ keySpan, value }) =>
      keySpan.start <= span.start && span.start <= Math.max(keySpan.end, value.span.end),
  );
  if (!entry) return [];
  const inner = entry.value.kind === 'mapping' ? keysAt(entry.value, span) : [];
  return [entry.key, ...inner.slice(0, 1)];
}
