import * as z from 'zod/mini';
import type { Problem } from '../document/problem.ts';
import { readYaml, type YamlReading } from '../document/read-yaml.ts';
import { entryOf, type Value, valueAt } from '../document/value.ts';
import type { CriterionId, EvidenceTypeId, FocusId, Framework, StatementId } from '../framework/framework.ts';
import { defaultFrameworkId } from '../framework/packs.ts';
import { notText } from '../text/decode.ts';
import type { Edit } from '../text/edit.ts';
import { indexLines, type LineIndex } from '../text/line-index.ts';
import { nearest } from '../text/nearest.ts';
import { type Severity, severities } from '../text/severity.ts';
import type { Span } from '../text/span.ts';
import { allowKeyEdit } from './allow-key.ts';
import { type Day, readDay } from './calendar.ts';
import {
  criterionField,
  dayField,
  evidenceTypeField,
  focusField,
  listOf,
  oneOf,
  patternField,
  statementField,
  textField,
} from './fields.ts';
import { ownersField } from './owners-config.ts';
import { needsPathOrText, type PrivacyConfig, privacyConfigOf, privacyField } from './privacy-config.ts';
import { type Complaint, validate } from './validate.ts';

/** A gap the partnership has decided to live with until a day, and says why. Exactly what it names is accepted. */
export interface AcceptedGap {
  readonly criterion?: CriterionId | undefined;
  readonly type?: EvidenceTypeId | undefined;
  readonly focus?: FocusId | undefined;
  readonly statement?: StatementId | undefined;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which the gap is accepted. */
  readonly until: Day;
  /** Where sef.yaml says so. */
  readonly span: Span;
}

export interface RuleSetting {
  /** A rule's code or alias, as written. */
  readonly name: string;
  readonly severity: Severity | 'off';
  readonly span: Span;
}

/** What `sef.yaml` says, with the defaults of format.md for what it does not say. */
export interface Config {
  readonly area: string;
  /** The framework's name as written: a bundled pack's id or a path. */
  readonly frameworkName: string;
  readonly exclude: readonly string[];
  /** How many evidence types a criterion needs. */
  readonly requiredTypes: number;
  /** Months, where they differ from the framework's own. */
  readonly freshness: ReadonlyMap<string, number>;
  readonly acceptedGaps: readonly AcceptedGap[];
  readonly ruleSettings: readonly RuleSetting[];
  readonly allowKeys: ReadonlySet<string>;
  /** What allows one more key. */
  readonly allowKey: (key: string) => Edit;
  /** Who looks at changes of what a post leads on; `*`: of everything else. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  readonly privacy: PrivacyConfig;
}

export interface ConfigReading {
  readonly config: Config;
  readonly lines: LineIndex;
  readonly problems: readonly Problem[];
  /** False: the file could not be read as settings at all, and every setting is a default. */
  readonly readable: boolean;
}

/** Named before anything else is read, because what the other settings may say depends on the framework. */
export function frameworkNameIn(text: string): { readonly name: string; readonly span: Span } | undefined {
  const { value } = readYaml(text, 0);
  const name = value && valueAt(value, ['framework']);
  return name?.kind === 'scalar' && name.value !== null
    ? { name: String(name.value), span: name.span }
    : undefined;
}

export function readConfig(text: string, framework: Framework): ConfigReading {
  const reading = readYaml(text, 0);
  const lines = indexLines(text);
  const unreadable = text === notText ? undecodable : unreadableBecause(reading);
  if (!reading.value || unreadable) {
    return {
      config: configOf({}, undefined, text),
      lines,
      problems: unreadable ? [unreadable] : [],
      readable: false,
    };
  }
  const { data, complaints } = validate(configSchema(framework), reading.value, 'accepted-gaps');
  const config = configOf(data ?? {}, reading.value, text);
  const problems = complaints
    .filter(complaint => !isAllowedKey(complaint, config))
    .map(complaint => problemOf(complaint, framework));
  return { config, lines, problems: [...missingSettings(reading.value, text), ...problems], readable: true };
}

function unreadableBecause({ value, troubles }: YamlReading): Problem | undefined {
  const trouble = troubles[0];
  if (trouble) return problem(trouble.span, trouble.what, 'yaml');
  const start = { start: 0, end: 0 };
  const empty = value === undefined || (value.kind === 'scalar' && value.value === null);
  if (empty) return problem(start, 'This file is empty.', 'empty');
  if (value.kind !== 'mapping')
    return problem(value.span, 'This file should hold settings, each as “name: value”.', 'shape');
  return undefined;
}

const next = `A sef.yaml needs at least “framework: ${defaultFrameworkId}” and “area: …” with the name of your area.`;

const undecodable: Problem = {
  rule: 'SEF111',
  span: { start: 0, end: 0 },
  what: 'This file is larger than 1 MB or is not saved as plain text in UTF-8.',
  next: 'Open it with its own encoding and save it as UTF-8.',
  key: 'encoding',
};

function problem(span: Span, what: string, key: string): Problem {
  return { rule: 'SEF111', span, what, next, key };
}

function configSchema(framework: Framework) {
  const gap = z.strictObject({
    criterion: z.optional(criterionField(framework)),
    type: z.optional(evidenceTypeField(framework)),
    focus: z.optional(focusField(framework)),
    statement: z.optional(statementField(framework)),
    reason: textField,
    owner: textField,
    until: dayField,
  });
  const months = z.int().check(z.positive());
  return z.strictObject({
    framework: z.optional(textField),
    area: z.optional(textField),
    exclude: z.optional(listOf(patternField)),
    coverage: z.optional(
      z.strictObject({
        'evidence-types': z.optional(z.int().check(z.minimum(1), z.maximum(framework.types.length))),
      }),
    ),
    freshness: z.optional(
      z.strictObject(Object.fromEntries(framework.types.map(({ id }) => [id, z.optional(months)]))),
    ),
    rules: z.optional(z.record(z.string(), ruleSeverity)),
    'accepted-gaps': z.optional(listOf(gap)),
    'allow-keys': z.optional(listOf(textField)),
    owners: z.optional(ownersField),
    privacy: z.optional(privacyField),
  });
}

/** YAML 1.2 leaves `off` as text; a person may well write `false`. */
const ruleSeverity = z.pipe(
  z.transform((value: unknown) => (value === false ? 'off' : value)),
  oneOf<Severity | 'off'>([...severities, 'off']),
);

type ConfigData = z.infer<ReturnType<typeof configSchema>>;

function configOf(data: ConfigData, value: Value | undefined, text: string): Config {
  return {
    area: data.area ?? '',
    frameworkName: data.framework ?? defaultFrameworkId,
    exclude: data.exclude ?? [],
    requiredTypes: data.coverage?.['evidence-types'] ?? 2,
    freshness: new Map(
      Object.entries(data.freshness ?? {}).filter(
        (entry): entry is [string, number] => entry[1] !== undefined,
      ),
    ),
    acceptedGaps: withSpans(data['accepted-gaps'] ?? [], value),
    ruleSettings: Object.entries(data.rules ?? {}).map(([name, severity]) => {
      const entry = value && entryOf(valueAt(value, ['rules']), name);
      return { name, severity, span: entry?.keySpan ?? { start: 0, end: 0 } };
    }),
    allowKeys: new Set(data['allow-keys']),
    allowKey: key => allowKeyEdit(key, value, text),
    owners: new Map(Object.entries(data.owners ?? {})),
    privacy: privacyConfigOf(data.privacy, value),
  };
}

/** Where each gap stands: the entries that were left out, for something wrong in them, are looked over. */
function withSpans(gaps: readonly Omit<AcceptedGap, 'span'>[], value: Value | undefined): AcceptedGap[] {
  const written = value && valueAt(value, ['accepted-gaps']);
  const entries = written?.kind === 'list' ? written.items : written ? [written] : [];
  return gaps.map(gap => {
    const isIt = (entry: Value) => {
      const reason = entryOf(entry, 'reason')?.value;
      return reason?.kind === 'scalar' && String(reason.value) === gap.reason && untilOf(entry) === gap.until;
    };
    const entry = entries.find(isIt);
    const span = (entry && entryOf(entry, 'until')?.value.span) ?? entry?.span ?? { start: 0, end: 0 };
    return { ...gap, span };
  });
}

function untilOf(entry: Value): Day | undefined {
  const until = entryOf(entry, 'until')?.value;
  return until?.kind === 'scalar' ? readDay(String(until.value)) : undefined;
}

function isAllowedKey({ kind, path }: Complaint, { allowKeys }: Config): boolean {
  return kind === 'unknown' && allowKeys.has(String(path.at(-1)));
}

function problemOf(complaint: Complaint, framework: Framework): Problem {
  const { kind, path, span, found, expected } = complaint;
  const name = path.join('.');
  if (kind === 'unknown') return unknownSetting(complaint);
  if (kind === 'absent')
    return {
      ...problem(span, `“${String(path.at(-1))}:” is missing here.`, name),
      next: `Write “${String(path.at(-1))}: …” here.`,
    };
  if (path[0] === 'accepted-gaps' && path.at(-1) === 'criterion') {
    const meant = nearest(
      found,
      framework.criteria.map(({ id }) => id),
    );
    return {
      rule: 'SEF102',
      span,
      key: name,
      what: `“${found}” is not a criterion of this framework.`,
      ...fixTo(span, meant),
    };
  }
  if (name.startsWith('privacy.allow.') && expected === needsPathOrText) return incompleteEntry(span, name);
  return { rule: 'SEF111', span, key: name, what: `“${name}” says “${found}”, which is not ${expected}.` };
}

function incompleteEntry(span: Span, key: string): Problem {
  return {
    rule: 'SEF111',
    span,
    key,
    what: 'This entry names neither a “path” nor a “text”, so it allows nothing.',
    next: 'Add the “path” of a file or folder, or the “text” that may stay.',
  };
}

const knownSettings = [
  'framework',
  'area',
  'exclude',
  'coverage',
  'freshness',
  'rules',
  'accepted-gaps',
  'allow-keys',
  'owners',
  'privacy',
];

function unknownSetting({ path, span, found }: Complaint): Problem {
  const meant = path.length === 1 ? nearest(found, knownSettings) : undefined;
  const what =
    found === '' ? 'This setting has no name.' : `“${found}” is not a setting that sef.yaml knows.`;
  return { rule: 'SEF106', span, key: path.join('.'), what, ...fixTo(span, meant) };
}

function fixTo(span: Span, meant: string | undefined) {
  if (meant === undefined) return {};
  const fix = { title: `Change to “${meant}”`, edits: [{ span, newText: meant }] };
  return { next: `Did you mean “${meant}”?`, fix };
}

/** Missing settings are looked for apart from the schema, so that their absence does not lose the others. */
function missingSettings(value: Value, text: string): Problem[] {
  return ['framework', 'area']
    .filter(key => !entryOf(value, key))
    .map(key => ({
      ...problem({ start: 0, end: 0 }, `“${key}:” is missing.`, key),
      ...(key === 'framework' ? frameworkFix(value, text) : {}),
    }));
}

/** The framework that everything is held to as long as none is named; in front of the first setting. */
function frameworkFix({ span: { start } }: Value, text: string): Pick<Problem, 'fix'> {
  const isLine = text[start] !== '{' && (start === 0 || /[\r\n]/.test(text[start - 1] ?? ''));
  if (!isLine) return {};
  const edit = { span: { start, end: start }, newText: `framework: ${defaultFrameworkId}\n` };
  return { fix: { title: `Name the framework: ${defaultFrameworkId}`, edits: [edit], isSure: true } };
}
