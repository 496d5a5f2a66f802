import type { Agreement } from './agreement.ts';
import type { Section } from './record.ts';
import type { Sef } from './sef.ts';

/** Undefined: it is not agreed, nothing is known of when it was, or its words are still those that were agreed. */
export function brokenAgreement(path: string, { records, agreements }: Sef): Agreement | undefined {
  const words = records.get(path)?.document.agreedWords;
  const agreement = agreements.get(path);
  return words !== undefined && agreement && !agreement.words.includes(words) ? agreement : undefined;
}

/** What a section's status is worth: words that nobody agreed to are in review, whatever stands above them. */
export function statusInEffect(section: Section, sef: Sef): Section['status'] {
  return section.status === 'agreed' && brokenAgreement(section.path, sef) ? 'in-review' : section.status;
}
