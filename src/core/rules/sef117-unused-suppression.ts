import type { Suppression } from '../document/suppressions.ts';
import type { LastRule, RuleContext } from './rule.ts';
import { commented, mayBeHidden } from './suppress.ts';

export const unusedSuppression: LastRule = {
  code: 'SEF117',
  name: 'unused-suppression',
  severity: 'warning',
  scope: 'last',
  summary: 'A comment asks to pass over a finding that is not there.',
  why: 'Left in place, it would hide the next finding of that kind, which nobody has looked at.',
  *check(used, context) {
    for (const { path, suppressions } of commented(context.sef)) {
      for (const suppression of suppressions) {
        if (used.has(suppression) || !isMeant(suppression, context)) continue;
        const { span, scope, rules } = suppression;
        yield {
          what: `There is nothing for this comment to pass over (${rules.join(', ')}) ${places[scope]}.`,
          next: 'Take the comment out.',
          path,
          span,
          key: `${scope}/${rules.join('+')}`,
          fixes: [{ title: 'Take the comment out', path, edits: [{ span, newText: '' }], isSure: true }],
        };
      }
    }
  },
};

const places: Readonly<Record<Suppression['scope'], string>> = {
  'next-line': 'in the line below it',
  line: 'in its line',
  file: 'in this file',
};

/** One without a reason, or without a rule that a comment may hide, has a finding of its own, and a rule that is off finds nothing to pass over. */
function isMeant({ reason, rules }: Suppression, { codes, sef }: RuleContext): boolean {
  const known = rules.filter(name => mayBeHidden(codes.get(name)));
  const isOff = (name: string) =>
    sef.config.ruleSettings.findLast(
      setting => codes.get(setting.name) !== undefined && codes.get(setting.name) === codes.get(name),
    )?.severity === 'off';
  return reason !== '' && known.length > 0 && !known.every(isOff);
}
