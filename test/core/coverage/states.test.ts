import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { coverSmall, criterionIn, plainConfig, type SmallFiles, statementIn } from '../small-sef.ts';

const current = '2026-10';
const old = '2020-01';

/** `case-study both tagged old` in a few words: a file with these settings. */
function evidence(type: string, foci: string, { date = current, criteria = '' } = {}): string {
  return `---\nevidence: ${type}\ndate: ${date}\nfoci: [${foci}]\ncriteria: [${criteria}]\n---\n`;
}

function citing(criterion: string, ...names: string[]): string {
  const links = names.map(name => `[${name}](../evidence/${name}.md)`).join(' ');
  return `---\ncriterion: ${criterion}\n---\n${links}\n`;
}

/** The state of a children's criterion (right-help) and of a leaders' one (engage) with the same evidence. */
function states(items: Record<string, string>, cited: readonly string[], config = ''): string {
  const files: SmallFiles = {
    'sef.yaml': plainConfig + config,
    'sections/03.md': citing('right-help', ...cited),
    'sections/07.md': citing('engage', ...cited),
    ...Object.fromEntries(Object.entries(items).map(([name, text]) => [`evidence/${name}.md`, text])),
  };
  const coverage = coverSmall(files);
  return `${criterionIn(coverage, 'right-help').state} ${criterionIn(coverage, 'engage').state}`;
}

const both = 'experiences, outcomes/skills';

describe('state of a criterion: children then leaders', () => {
  const a = evidence('case-study', both);
  const b = evidence('lived-experience', '');
  const cases: [string, Record<string, string>, string[], string, string?][] = [
    ['no evidence', {}, [], 'missing missing'],
    ['two types on both foci', { a, b }, ['a', 'b'], 'covered covered'],
    ['one type', { a }, ['a'], 'thin thin'],
    ['two items of one type', { a, b: a }, ['a', 'b'], 'thin thin'],
    ['one type where one is enough', { a }, ['a'], 'covered covered', 'coverage: { evidence-types: 1 }\n'],
    [
      'two types where three are needed',
      { a, b },
      ['a', 'b'],
      'thin thin',
      'coverage: { evidence-types: 3 }\n',
    ],
    ['experiences alone', { a: evidence('case-study', 'experiences'), b }, ['a', 'b'], 'thin covered'],
    [
      'a statement touches its focus',
      { a: evidence('case-study', 'outcomes/friends'), b },
      ['a', 'b'],
      'thin covered',
    ],
    [
      'the foci may come from different items',
      { a: evidence('case-study', 'experiences/support'), b: evidence('lived-experience', 'outcomes') },
      ['a', 'b'],
      'covered covered',
    ],
    ['no focus', { a: evidence('case-study', ''), b }, ['a', 'b'], 'thin thin'],
    [
      'a stale second type',
      { a, b: evidence('lived-experience', '', { date: old }) },
      ['a', 'b'],
      'thin thin',
    ],
    [
      'a stale focus',
      { a: evidence('case-study', 'experiences'), b, c: evidence('case-study', 'outcomes', { date: old }) },
      ['a', 'b', 'c'],
      'thin covered',
    ],
    ['stale alone', { a: evidence('case-study', both, { date: old }) }, ['a'], 'missing missing'],
    ['tagged alone', { a: evidence('case-study', both, { criteria: '3, engage' }) }, [], 'thin thin'],
    [
      'tagged and stale',
      { a: evidence('case-study', both, { criteria: '3, 7', date: old }) },
      [],
      'missing missing',
    ],
    [
      'a tagged second type does not count',
      { a, b: evidence('lived-experience', '', { criteria: '3, 7' }) },
      ['a'],
      'thin thin',
    ],
    [
      'a stale item that is cited and a current one that is tagged',
      {
        a: evidence('case-study', both, { date: old }),
        b: evidence('case-study', both, { criteria: '3, 7' }),
      },
      ['a'],
      'thin thin',
    ],
    ['an item of no known type', { a, b: evidence('nothing', '') }, ['a', 'b'], 'thin thin'],
  ];
  for (const [title, items, cited, expected, config] of cases) {
    test(`${title}: ${expected}`, () => assert.equal(states(items, cited, config), expected));
  }

  test('without a section it is missing, whatever is tagged', () => {
    const files = { 'evidence/a.md': evidence('case-study', both, { criteria: 'valued' }) };
    assert.equal(criterionIn(coverSmall(files), 'valued').state, 'missing');
  });

  test('every state has its reasons', () => {
    const coverage = coverSmall({ 'sections/03.md': citing('3', 'a'), 'evidence/a.md': a });
    for (const { reasons } of coverage.criteria.values()) assert.ok(reasons.length > 0);
    for (const { reasons } of coverage.statements.values()) assert.ok(reasons.length > 0);
    assert.deepEqual(criterionIn(coverage, 'right-help').reasons, [
      'The section uses 1 current item of 1 type of evidence; it needs 2 types.',
    ]);
  });
});

describe('cells', () => {
  const coverage = coverSmall({
    'sections/03.md': citing('right-help', 'a', 'b'),
    'evidence/a.md': evidence('case-study', 'experiences'),
    'evidence/b.md': evidence('lived-experience', 'outcomes/friends', { date: old }),
    'evidence/c.md': evidence('policy-or-plan', 'outcomes', { criteria: 'right-help' }),
    'evidence/d.md': evidence('quality-assurance', '', { criteria: 'valued' }),
  });
  test('type: covered by a current supporting item, thin by a stale or tagged one, else missing', () => {
    assert.deepEqual(Object.fromEntries(criterionIn(coverage, 'right-help').types), {
      'lived-experience': 'thin',
      'case-study': 'covered',
      'quantitative-data': 'missing',
      'quality-assurance': 'missing',
      'policy-or-plan': 'thin',
    });
  });
  test('focus likewise, by the focus or one of its statements', () => {
    assert.deepEqual(Object.fromEntries(criterionIn(coverage, 'right-help').foci), {
      experiences: 'covered',
      outcomes: 'thin',
    });
  });
  test('without a section there are cells too', () => {
    const { types } = criterionIn(coverage, 'valued');
    assert.deepEqual([...types.values()], ['missing', 'missing', 'missing', 'thin', 'missing']);
  });
});

describe('state of a statement', () => {
  const state = (files: SmallFiles) => statementIn(coverSmall(files), 'outcomes/skills').state;
  const named = evidence('case-study', 'outcomes/skills');
  const cases: [string, SmallFiles, string][] = [
    ['nothing names it', {}, 'missing'],
    [
      'a bare focus is no statement',
      { 'evidence/a.md': evidence('case-study', 'outcomes'), 's/a.md': citing('3', 'a') },
      'missing',
    ],
    [
      'another statement',
      { 'evidence/a.md': evidence('case-study', 'outcomes/friends'), 's/a.md': citing('3', 'a') },
      'missing',
    ],
    [
      'named, current, used by a criterion section',
      { 'evidence/a.md': named, 's/a.md': citing('3', 'a') },
      'covered',
    ],
    [
      'used by a focus section',
      { 'evidence/a.md': named, 's/o.md': '---\nfocus: experiences\n---\n[a](../evidence/a.md)' },
      'covered',
    ],
    [
      'listed by a section',
      { 'evidence/a.md': named, 's/o.md': '---\ncriterion: 1\nsupported-by: ../evidence/a.md\n---\n' },
      'covered',
    ],
    [
      'inline in a section',
      {
        's/o.md':
          '---\ncriterion: 1\nsupported-by: { evidence: case-study, date: 2026-10, foci: outcomes/skills }\n---\n',
      },
      'covered',
    ],
    [
      'used, but stale',
      {
        'evidence/a.md': evidence('case-study', 'outcomes/skills', { date: old }),
        's/a.md': citing('3', 'a'),
      },
      'thin',
    ],
    ['current, but unused', { 'evidence/a.md': named }, 'thin'],
    [
      'tagged is not used',
      {
        'evidence/a.md': evidence('case-study', 'outcomes/skills', { criteria: '3' }),
        's/a.md': citing('3'),
      },
      'thin',
    ],
    [
      'cited only by what is no section',
      { 'evidence/a.md': named, 's/p.md': '---\npart: x\n---\n[a](../evidence/a.md)' },
      'thin',
    ],
  ];
  for (const [title, files, expected] of cases) {
    test(`${title}: ${expected}`, () => assert.equal(state(files), expected));
  }
});
