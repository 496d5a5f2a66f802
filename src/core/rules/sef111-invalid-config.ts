import { configName } from '../sef/config.ts';
import { nearest } from '../text/nearest.ts';
import { reportOf } from './problem-rule.ts';
import type { Report, RuleContext, SefRule } from './rule.ts';

export const invalidConfig: SefRule = {
  code: 'SEF111',
  name: 'invalid-config',
  severity: 'error',
  scope: 'sef',
  summary: 'The settings in sef.yaml, or the framework pack they name, hold something they cannot hold.',
  why: 'What is wrong here is replaced by its default, so the coverage may not be what you meant.',
  *check(context) {
    for (const [path, problems] of context.sef.setup.problems) {
      for (const problem of problems) {
        if (problem.rule !== 'SEF111') continue;
        // These problems say what to do themselves, where there is more to say than this.
        yield { ...reportOf(problem, path, ''), next: problem.next ?? 'Correct it here.' };
      }
    }
    yield* unknownRules(context);
  },
};

function* unknownRules({ sef, codes }: RuleContext): Iterable<Report> {
  for (const { name, span } of sef.config.ruleSettings) {
    if (codes.has(name)) continue;
    // The next code is another rule altogether; only its letters can be misspelt.
    const asCode = name.toUpperCase();
    const meant = /^SEF\d/.test(asCode) ? codes.get(asCode) : nearest(name, codes.keys());
    const edits = [{ span, newText: meant ?? name }];
    yield {
      what: `There is no rule “${name}”.`,
      next: meant
        ? `Did you mean “${meant}”?`
        : 'Use a rule’s code, such as SEF206, or its name, such as missing-evidence-type.',
      path: configName,
      span,
      key: `rules.${name}`,
      fixes: meant ? [{ title: `Change to “${meant}”`, path: configName, edits }] : [],
    };
  }
}
