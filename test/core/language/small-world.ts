import { check } from '../../../src/core/rules/check.ts';
import { day, smallSef } from '../small-sef.ts';

/** A small SEF in which everything that can be named is, for tests of what an editor shows of it. */
export const files = {
  'sef.yaml': `framework: area-send@2025-06
area: Exampleshire
freshness: { case-study: 24 }
rules: { SEF206: off, missing-lead: info }
accepted-gaps:
  - { criterion: 9, type: case-study, reason: Too few pupils, owner: A post, until: 2027-08-31 }
`,
  'sections/03.md': `---
criterion: right-help
title: Right help
lead: { post: Head of SEND, sector: education }
supported-by:
  - ../evidence/plan.md
  - { evidence: case-study, title: Moving on, date: 2026-05-02, foci: [outcomes/skills], location: https://example.org/x }
---
# The right help

[63.2%](../data/waits.csv#2026-Q2.seen) are seen in time ([families](../evidence/survey.md)), see [the plan][p].

[p]: ../evidence/plan.md "The plan"

## What next?

- [ ] Recruit two people (owner: Principal EP; due: 2027-03-31)
- [x] Write to everyone
`,
  'sections/02.md':
    '---\ncriterion: 2\ntitle: Taking part\n---\n\n[Families](../evidence/survey.md) said so.\n',
  'sections/outcomes.md': '---\nfocus: outcomes\n---\n# Outcomes\n',
  'evidence/survey.md': `---
evidence: lived-experience
title: Parent carer survey
criteria: [2, right-help]
foci: [experiences/support, outcomes]
voices: [parent-carers]
source: Parent Carer Forum
date: 2026-05-20
location: ../data/waits.csv
impact: Short breaks were re-commissioned.
---
Text.
`,
  'evidence/plan.md': '---\nevidence: policy-or-plan\ntitle: The plan\n---\n# Our plan\n',
  'recommendations/one.md':
    '---\nrecommendation: improvement\ntitle: Shorter waits\ncriteria: [right-help]\n---\n- [ ] Do it\n',
  'data/waits.csv': 'period,seen\n2026-Q1,61.6\n2026-Q2,63.2\n',
};

export const small = checkWith({});

export function checkWith(others: Readonly<Record<string, string>>) {
  return check(smallSef({ ...files, ...others }), day('2026-11-22'));
}

/** A place in a file: the first one of some words there, and `into` characters further. */
export function placeOf(
  path: keyof typeof files,
  words: string,
  into = 1,
): readonly [string, number, () => string] {
  const text = files[path];
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${path} has no “${words}”.`);
  return [path, at + into, () => text];
}

/** What a span holds. */
export function said({
  path,
  span,
}: {
  readonly path: string;
  readonly span: { start: number; end: number };
}): string {
  return `${path}: ${(files as Readonly<Record<string, string>>)[path]?.slice(span.start, span.end)}`;
}
