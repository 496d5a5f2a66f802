import { entryOf } from '../document/value.ts';
import type { Outcome } from '../sef/record.ts';
import type { DocumentRule } from './rule.ts';

export const unreasonedOutcome: DocumentRule = {
  code: 'SEF410',
  name: 'unreasoned-outcome',
  severity: 'warning',
  scope: 'document',
  summary:
    'The self-evaluated outcome leaves a condition of the framework’s rule unanswered or without reasons.',
  why: 'An outcome convinces by its reasons, and inspectors ask for them first.',
  *check({ outcome, document }, { sef }) {
    if (!outcome || !sef.framework.decisionRule) return;
    for (const { id, wording } of sef.framework.decisionRule.conditions) {
      // A value that cannot be read has a finding of its own.
      const isMisread = !outcome.answers.has(id) && entryOf(document.settings, id) !== undefined;
      const lack = isMisread ? undefined : lackOf(outcome, id);
      if (lack === undefined) continue;
      yield {
        what: lack === 'answer' ? `“${id}” is not answered: ${wording}.` : `“${id}” gives no reasons.`,
        next: `Write “${id}: { answer: yes or no, reasons: … }”.`,
        path: outcome.path,
        span: outcome.answers.get(id)?.span ?? outcome.saidSpan,
        key: `${id}/${lack}`,
      };
    }
  },
};

function lackOf({ answers }: Outcome, id: string): 'answer' | 'reasons' | undefined {
  const answer = answers.get(id);
  if (answer?.holds === undefined) return 'answer';
  return answer.reasons.length === 0 ? 'reasons' : undefined;
}
