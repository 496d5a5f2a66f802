import type { DecisionRule } from '../framework/framework.ts';
import { type Decision, decideOutcome } from '../inspection/decide-outcome.ts';
import type { Outcome } from '../sef/record.ts';
import type { DocumentRule, Report } from './rule.ts';

export const outcomeContradictsRule: DocumentRule = {
  code: 'SEF406',
  name: 'outcome-contradicts-rule',
  severity: 'warning',
  scope: 'document',
  summary: 'The self-evaluated outcome does not follow from the framework’s rule.',
  why: 'Inspectors compare what the partnership says of itself with what it bases that on.',
  *check({ outcome }, { sef }) {
    const { decisionRule } = sef.framework;
    if (!outcome?.said || !decisionRule) return;
    const answers = new Map([...outcome.answers].map(([id, { holds }]) => [id, holds]));
    const decision = decideOutcome(decisionRule, answers);
    const words = wordsFor(decision, outcome.said, decisionRule);
    if (!words) return;
    const { follows, ...said } = words;
    const edits = [{ span: outcome.saidSpan, newText: `outcome: ${follows}` }];
    yield {
      ...said,
      path: outcome.path,
      span: outcome.saidSpan,
      key: outcome.said,
      fixes: [{ title: `Change the outcome to “${follows}”`, path: outcome.path, edits }],
    };
  },
};

type Words = Pick<Report, 'what' | 'next' | 'atMost'> & { readonly follows: string };

function wordsFor(decision: Decision, said: Outcome['said'], { verified }: DecisionRule): Words | undefined {
  const reading = verified
    ? ''
    : ' The framework pack marks this rule as not confirmed, so check it against the handbook.';
  const openOutcome = 'not-decided';
  if (decision.kind === 'decided' && said !== decision.outcome) {
    return {
      what: `The outcome given here is “${said}”, but by the answers on this page the framework’s rule comes to “${decision.outcome}”.`,
      next: `Look again at the answers and their reasons, or at the outcome.${reading}`,
      follows: decision.outcome,
    };
  }
  if (decision.kind === 'open' && said !== openOutcome) {
    return {
      what: `The outcome given here is “${said}”, but the published rule does not decide the case that the answers on this page describe.`,
      next: `Write “outcome: ${openOutcome}”, and let the reasons say what speaks for one and the other.${reading}`,
      atMost: 'info',
      follows: openOutcome,
    };
  }
  return undefined;
}
