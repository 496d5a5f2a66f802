import * as z from 'zod/mini';
import { entryOf, type Value, valueAt } from '../document/value.ts';
import type { Span } from '../text/span.ts';
import { listOf, patternField, textField } from './fields.ts';

/** Something that the privacy guard is told to pass over, and why. All that it names has to fit. */
export interface Allowed {
  /** A rule's code or name. */
  readonly rule?: string | undefined;
  /** A pattern that the file's path fits. */
  readonly path?: string | undefined;
  /** The very words, such as an office's postcode; never an identifier of a person. */
  readonly text?: string | undefined;
  readonly reason: string;
}

/** `privacy` of sef.yaml. */
export interface PrivacyConfig {
  /** Counts of people from 1 to one below this are small. */
  readonly smallNumber: number;
  readonly allow: readonly Allowed[];
  /** The rules that entries of `allow` name, as written; whether there are such rules is for the rules to say. */
  readonly allowedRules: readonly AllowedRule[];
}

export interface AllowedRule {
  readonly name: string;
  readonly span: Span;
}

/** The partnership's own policy; fewer than five is common practice, not a rule of anybody's (see docs/format.md). */
export const usualSmallNumber = 5;

/** What an entry that would allow everything everywhere is not. */
export const needsPathOrText = 'complete: it needs a “path” or a “text”';

export const privacyField = z.strictObject({
  'small-number': z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  allow: z.optional(
    listOf(
      z
        .strictObject({
          rule: z.optional(textField),
          path: z.optional(patternField),
          text: z.optional(textField),
          reason: textField,
        })
        .check(
          z.refine(({ path, text }) => path !== undefined || text !== undefined, {
            message: needsPathOrText,
          }),
        ),
    ),
  ),
});

type PrivacyData = z.infer<typeof privacyField>;

/** `settings`: all of sef.yaml, for the places of what it says. */
export function privacyConfigOf(data: PrivacyData | undefined, settings: Value | undefined): PrivacyConfig {
  return {
    smallNumber: data?.['small-number'] ?? usualSmallNumber,
    allow: data?.allow ?? [],
    allowedRules: settings ? rulesNamedIn(valueAt(settings, ['privacy', 'allow'])) : [],
  };
}

function rulesNamedIn(allow: Value | undefined): AllowedRule[] {
  const entries = allow?.kind === 'list' ? allow.items : allow ? [allow] : [];
  return entries.flatMap(entry => {
    const rule = entryOf(entry, 'rule')?.value;
    if (rule?.kind !== 'scalar' || typeof rule.value !== 'string') return [];
    return [{ name: rule.value, span: rule.span }];
  });
}
