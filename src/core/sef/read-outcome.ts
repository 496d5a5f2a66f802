import type { Kind } from '../document/document.ts';
import { entryOf, entrySpan, type Mapping, valueAt } from '../document/value.ts';
import type { Framework } from '../framework/framework.ts';
import type { SchemaName } from './document-schema.ts';
import type { Answer, Outcome } from './record.ts';

/** `part: outcome` holds the self-evaluated outcome, and is read by a schema of its own. */
export function isOutcome(settings: Mapping): boolean {
  const part = valueAt(settings, ['part']);
  return part?.kind === 'scalar' && String(part.value).trim().toLowerCase() === 'outcome';
}

export function schemaOf(kind: Kind, settings: Mapping): SchemaName {
  return kind === 'part' && isOutcome(settings) ? 'outcome' : kind;
}

export type OutcomeData = Readonly<Record<string, unknown>>;

interface AnswerData {
  readonly answer?: boolean | undefined;
  readonly reasons?: readonly string[] | undefined;
}

/** `data`: what of the settings satisfies the schema. */
export function readOutcome(
  path: string,
  settings: Mapping,
  data: OutcomeData,
  { decisionRule }: Framework,
): Outcome {
  const answers = (decisionRule?.conditions ?? []).flatMap(({ id }): [string, Answer][] => {
    const given = data[id] as AnswerData | undefined;
    const entry = entryOf(settings, id);
    if (!given || !entry) return [];
    return [[id, { holds: given.answer, reasons: given.reasons ?? [], span: entry.keySpan }]];
  });
  const said = data.outcome;
  return {
    path,
    said: typeof said === 'string' ? said : undefined,
    saidSpan: entrySpan(settings, entryOf(settings, 'outcome') ? 'outcome' : 'part'),
    answers: new Map(answers),
  };
}
