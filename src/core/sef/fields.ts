import * as z from 'zod/mini';
import {
  type CriterionId,
  type EvidenceTypeId,
  type FocusId,
  type Framework,
  findCriterion,
  type SectorId,
  type StatementId,
} from '../framework/framework.ts';
import { type Day, readDay } from './calendar.ts';

/** The values that settings may hold. Messages follow the words "is not". */

/** A day, or a month standing for its last day; quoted or not. */
export const dayField = convert((value): Day | undefined => {
  return typeof value === 'string' ? readDay(value) : undefined;
}, 'a date, year first, such as 2026-05-20 or 2026-05');

/** Text; a number or a truth value that YAML made of it is text too. */
export const textField = convert(value => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}, 'text');

/** What files may be called; far longer ones are no slip, and take long to match. */
export const patternField = convert(
  value => (typeof value === 'string' && value.trim() !== '' && value.length <= 1000 ? value : undefined),
  'a pattern such as drafts/** (1,000 characters at most)',
);

export function criterionField(framework: Framework) {
  const ids = framework.criteria.map(({ id }) => id).join(', ');
  return convert(
    (value): CriterionId | undefined => findCriterion(framework, value)?.id,
    `one of the criteria (${ids})`,
  );
}

export function evidenceTypeField(framework: Framework) {
  return oneOf<EvidenceTypeId>(framework.types.map(({ id }) => id));
}

export function focusField(framework: Framework) {
  return oneOf<FocusId>(framework.foci.map(({ id }) => id));
}

export function statementField(framework: Framework) {
  return oneOf<StatementId>(framework.statements.map(({ id }) => id));
}

/** What evidence may touch: a focus or one of its statements. */
export function touchField(framework: Framework) {
  return oneOf<FocusId | StatementId>([
    ...framework.foci.map(({ id }) => id),
    ...framework.statements.map(({ id }) => id),
  ]);
}

export function sectorField(framework: Framework) {
  return oneOf<SectorId>(framework.sectors.map(({ id }) => id));
}

/** Yes or no, as people write it; YAML makes a truth value of some of it. */
const yesOrNo = convert((value): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value > 0;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return ['yes', 'true'].includes(word) ? true : ['no', 'none', 'false'].includes(word) ? false : undefined;
}, 'yes or no');

/** An answer to one condition of the framework's decision rule, with its reasons: one, or a list. */
export const answerField = z.pipe(
  z.transform((value: unknown) => (isMapping(value) ? value : { answer: value })),
  z.strictObject({ answer: z.optional(yesOrNo), reasons: z.optional(listOf(textField)) }),
);

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function oneOf<T extends string>(values: readonly T[]) {
  const known = new Map(values.map(value => [value as string, value]));
  const find = (value: unknown) => (typeof value === 'string' ? known.get(value.trim()) : undefined);
  return convert(find, `one of ${values.join(', ')}`);
}

/** A list; a single value stands for a list of one. */
export function listOf<T>(item: z.ZodMiniType<T>) {
  const wrap = z.transform((value: unknown) => (Array.isArray(value) ? value : [value]));
  return z.pipe(wrap, z.array(item));
}

/** Whom GitHub and GitLab know: a person, a team, or an address of theirs. */
export const ownerField = convert(
  value =>
    typeof value === 'string' && /^(@[\w.-]+(\/[\w.-]+)*|[^\s@#\\]+@[^\s@#\\]+)$/.test(value.trim())
      ? value.trim()
      : undefined,
  'a name or team such as "@exampleshire/send-leads" (in quotation marks), or an e-mail address',
);

/** Turns what is written into what is meant; `undefined` means it is not the `expected`. */
function convert<T>(read: (value: unknown) => T | undefined, expected: string) {
  return z.pipe(
    z.unknown(),
    z.transform((value, context): T => {
      const found = read(value);
      if (found !== undefined) return found;
      context.issues.push({ code: 'custom', message: expected, input: value });
      return z.NEVER;
    }),
  );
}
