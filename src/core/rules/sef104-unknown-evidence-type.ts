import { problemRule } from './problem-rule.ts';

export const unknownEvidenceType = problemRule({
  code: 'SEF104',
  name: 'unknown-evidence-type',
  severity: 'error',
  summary: 'A setting names a type of evidence that the framework does not have.',
  why: 'Without its type nobody can tell how long the evidence stays current or whether the mix is broad.',
  next: 'Use one of the evidence types, such as “lived-experience” or “quantitative-data”.',
});
