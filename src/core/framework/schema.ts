import * as z from 'zod/mini';

/** What a framework pack holds (YAML, one file). Every entry says where it comes from and whether that was checked. */

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*(\/[a-z0-9-]+)?$/));
const sourced = {
  source: z.union([text, z.array(text)]),
  verified: z.boolean(),
  note: z.optional(text),
};

const group = z.strictObject({
  id,
  title: text,
  short: text,
  'needs-foci': z.enum(['all', 'any', 'none']),
  ...sourced,
});
const criterion = z.strictObject({
  id,
  number: z.int(),
  group: id,
  wording: text,
  short: text,
  prompts: z._default(z.array(text), []),
  topics: z._default(z.array(z.enum(['alternative-provision'])), []),
  'maps-to': z.optional(z.record(z.string(), z.array(id))),
  ...sourced,
});
const statement = z.strictObject({ id, wording: text, short: text, ...sourced });
const focus = z.strictObject({ id, title: text, wording: text, statements: z.array(statement), ...sourced });
const evidenceType = z.strictObject({
  id,
  title: text,
  short: text,
  hint: text,
  freshness: z.int().check(z.positive()),
  ...sourced,
});
const sector = z.strictObject({ id, title: text, family: z.boolean(), ...sourced });
const wording = z.strictObject({ id, wording: text, ...sourced });

const outcome = z.strictObject({ id, wording: text, rule: text, 'follow-up': z.array(text), ...sourced });
/** Kept for what reads them later; here only their shape is held to. */
const entry = z.looseObject(sourced);
/** The first rule all of whose conditions hold decides; where none does, the rule does not decide. */
const decisionRule = z.strictObject({
  conditions: z.array(
    z.strictObject({ id: z.string().check(z.regex(/^[a-zA-Z][a-zA-Z-]*$/)), wording: text }),
  ),
  rules: z.array(z.strictObject({ outcome: id, when: z.record(z.string(), z.boolean()) })),
  otherwise: z.literal('not-decided'),
  ...sourced,
});

export const packSchema = z.strictObject({
  id: text,
  title: text,
  'in-force': text,
  attribution: text,
  licence: text,
  sources: z.record(
    z.string(),
    z.strictObject({
      title: text,
      publisher: z.optional(text),
      date: z.optional(text),
      url: z.optional(text),
      note: z.optional(text),
    }),
  ),
  groups: z.array(group).check(z.minLength(1)),
  criteria: z.array(criterion).check(z.minLength(1)),
  foci: z.array(focus),
  'evidence-types': z.array(evidenceType).check(z.minLength(1)),
  sectors: z.array(sector).check(z.minLength(1)),
  'key-questions': z.array(wording),
  'inspectors-questions': z._default(z.array(wording), []),
  outcomes: z._default(z.array(outcome), []),
  'decision-rule': z.optional(decisionRule),
  'follow-ups': z._default(z.array(entry), []),
  'annex-a': z._default(z.array(entry), []),
  timeline: z._default(z.array(entry), []),
  'tracking-rule': z._default(z.array(entry), []),
});

export type Pack = z.infer<typeof packSchema>;
