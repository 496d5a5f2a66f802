import { configName } from '../sef/file-names.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
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
    yield* unknownAllowedRules(context);
  },
};

function* unknownRules({ sef, codes }: RuleContext): Iterable<Report> {
  for (const { name, span } of sef.config.ruleSettings) {
    if (!codes.has(name)) yield unknownRule(name, span, 'rules', codes);
  }
}

/** What names no rule allows nothing; neither does another rule than the guard's. */
function* unknownAllowedRules({ sef, codes }: RuleContext): Iterable<Report> {
  if (sef.config.privacy.allowedRules.length === 0) return;
  const ofGuard = new Map([...codes].filter(([, code]) => code.startsWith('SEF5')));
  for (const { name, span } of sef.config.privacy.allowedRules) {
    if (ofGuard.has(name)) continue;
    if (!codes.has(name)) yield unknownRule(name, span, 'privacy.allow', ofGuard);
    else {
      yield {
        what: `“${name}” is not a rule about personal details, so nothing is allowed here.`,
        next: 'Name one of the rules SEF501 to SEF511.',
        path: configName,
        span,
        key: `privacy.allow.${name}`,
      };
    }
  }
}

function unknownRule(name: string, span: Span, key: string, codes: RuleContext['codes']): Report {
  // The next code is another rule altogether; only its letters can be misspelt.
  const asCode = name.toUpperCase();
  const meant = /^SEF\d/.test(asCode) ? codes.get(asCode) : nearest(name, codes.keys());
  const edits = [{ span, newText: meant ?? name }];
  const example =
    key === 'rules'
      ? 'SEF206, or its name, such as missing-evidence-type'
      : 'SEF506, or its name, such as postcode';
  return {
    what: `There is no rule “${name}”.`,
    next: meant ? `Did you mean “${meant}”?` : `Use a rule’s code, such as ${example}.`,
    path: configName,
    span,
    key: `${key}.${name}`,
    fixes: meant ? [{ title: `Change to “${meant}”`, path: configName, edits }] : [],
  };
}
