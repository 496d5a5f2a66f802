import { configName } from '../sef/file-names.ts';
import type { Fix } from './finding.ts';
import { type ProblemRule, problemRule } from './problem-rule.ts';

const unknown = problemRule({
  code: 'SEF106',
  name: 'unknown-key',
  severity: 'hint',
  summary: 'A setting that SEND SEF does not use.',
  why: 'If it is a slip of the pen, what it says is not being counted.',
  next: 'If you mean to keep it, add it to “allow-keys” in sef.yaml.',
});

/** Besides "did you mean", every unknown setting can be allowed. */
export const unknownKey: ProblemRule = {
  ...unknown,
  *check({ document, problems }, { sef }) {
    for (const problem of problems) {
      for (const report of unknown.report([problem], document.path)) {
        yield {
          ...report,
          fixes: [...(report.fixes ?? []), ...allowing(problem.setting, sef.config.allowKey)],
        };
      }
    }
  },
};

function allowing(key: string | undefined, allowKey: (key: string) => Fix['edits'][number]): Fix[] {
  return key ? [{ title: `Allow “${key}” in ${configName}`, path: configName, edits: [allowKey(key)] }] : [];
}
