import { entryOf, type Mapping } from '../document/value.ts';
import type { Outcome } from '../sef/record.ts';
import type { Span } from '../text/span.ts';
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
    const { settings } = document;
    for (const { id, wording } of sef.framework.decisionRule.conditions) {
      const lack = lackOf(outcome, id, settings);
      if (lack === undefined) continue;
      yield {
        what:
          lack === 'answer' ? `“${id}” is not answered: ${wording}.` : `“${id}” is answered without reasons.`,
        next:
          lack === 'answer'
            ? `Write “${id}: { answer: yes, reasons: … }”, or “answer: no”.`
            : `Write “${id}: { answer: ${outcome.answers.get(id)?.holds ? 'yes' : 'no'}, reasons: … }”.`,
        path: outcome.path,
        span: spanOf(outcome, id, settings),
        key: `${id}/${lack}`,
      };
    }
  },
};

function lackOf({ answers }: Outcome, id: string, settings: Mapping | undefined) {
  const answer = answers.get(id);
  if (answer?.holds !== undefined) return answer.reasons.length === 0 ? 'reasons' : undefined;
  // A value that cannot be read has a finding of its own.
  const written = entryOf(settings, id)?.value;
  const said = written?.kind === 'mapping' ? entryOf(written, 'answer')?.value : written;
  return said === undefined || (said.kind === 'scalar' && said.value === null) ? 'answer' : undefined;
}

function spanOf({ answers, saidSpan }: Outcome, id: string, settings: Mapping | undefined): Span {
  return answers.get(id)?.span ?? entryOf(settings, id)?.keySpan ?? saidSpan;
}
