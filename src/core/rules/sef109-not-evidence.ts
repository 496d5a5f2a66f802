import { type ProblemRule, problemRule, reportOf } from './problem-rule.ts';

const inline = problemRule({
  code: 'SEF109',
  name: 'not-evidence',
  severity: 'error',
  summary: 'An entry under “supported-by” is not an evidence item.',
  why: 'It looks like support but counts for nothing.',
  next: 'Give it “evidence:” and one of the evidence types, or the path of an evidence file.',
});

export const notEvidence: ProblemRule = {
  ...inline,
  *check(record, context) {
    yield* inline.check(record, context);
    const { document, references } = record;
    for (const { via, path, span } of references) {
      if (via !== 'listed' || !context.sef.files.has(path) || context.sef.evidence.has(path)) continue;
      const what = `“${path}” is listed under “supported-by”, but it does not say that it is evidence.`;
      yield reportOf({ rule: inline.code, span, what, key: path }, document.path, inline.next);
    }
  },
};
