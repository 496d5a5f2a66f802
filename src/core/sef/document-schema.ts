import * as z from 'zod/mini';
import type { Kind } from '../document/document.ts';
import type { Framework } from '../framework/framework.ts';
import {
  answerField,
  criterionField,
  dayField,
  evidenceTypeField,
  focusField,
  listOf,
  oneOf,
  sectorField,
  textField,
  touchField,
} from './fields.ts';

/** What the settings of each kind of file may say (format.md 1). One place for checks, forms and documentation. */
export function documentSchemas(framework: Framework) {
  const sectors = z.optional(listOf(sectorField(framework)));
  const criteria = z.optional(listOf(criterionField(framework)));
  const section = {
    title: z.optional(textField),
    lead: z.optional(
      z.strictObject({ post: z.optional(textField), sector: z.optional(sectorField(framework)) }),
    ),
    contributors: sectors,
    status: z.optional(oneOf(['draft', 'in-review', 'agreed'] as const)),
    position: z.optional(oneOf(['strength', 'mixed', 'needs-work'] as const)),
    reviewed: z.optional(dayField),
    // Each entry is a path or an item, and is read by itself.
    'supported-by': z.optional(listOf(z.unknown())),
  };
  const answers = Object.fromEntries(
    (framework.decisionRule?.conditions ?? []).map(({ id }) => [id, z.optional(answerField)]),
  );
  const evidence = {
    title: z.optional(textField),
    criteria,
    foci: z.optional(listOf(touchField(framework))),
    voices: sectors,
    source: z.optional(textField),
    date: z.optional(dayField),
    period: z.optional(z.strictObject({ from: z.optional(dayField), to: z.optional(dayField) })),
    location: z.optional(textField),
    impact: z.optional(textField),
    sensitivity: z.optional(oneOf(['public', 'official', 'official-sensitive'] as const)),
  };
  return {
    criterion: z.strictObject({ criterion: z.optional(criterionField(framework)), ...section }),
    focus: z.strictObject({ focus: z.optional(focusField(framework)), ...section }),
    evidence: z.strictObject({ evidence: z.optional(evidenceTypeField(framework)), ...evidence }),
    // Recommendations and free parts may carry settings of their own.
    recommendation: z.looseObject({
      recommendation: z.optional(oneOf(['priority-action', 'improvement'] as const)),
      criteria,
    }),
    part: z.looseObject({ part: z.optional(textField) }),
    // A part of its own kind: the self-evaluated outcome.
    outcome: z.looseObject({
      part: z.optional(textField),
      outcome: z.optional(oneOf([...framework.outcomes.map(({ id }) => id), 'not-decided'])),
      ...answers,
    }),
  } satisfies Record<Kind | 'outcome', unknown>;
}

export type DocumentSchemas = ReturnType<typeof documentSchemas>;
export type SectionData = z.infer<DocumentSchemas['criterion']> & z.infer<DocumentSchemas['focus']>;
export type EvidenceData = z.infer<DocumentSchemas['evidence']>;

export type SchemaName = keyof DocumentSchemas;

/** Keys that each kind knows, for "did you mean". */
export function knownKeys(schemas: DocumentSchemas, kind: SchemaName): readonly string[] {
  return Object.keys(schemas[kind].shape);
}
