import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compare } from '../../../src/core/compare/compare.ts';
import { directionOf } from '../../../src/core/compare/compare-coverage.ts';
import type { StateChange } from '../../../src/core/compare/comparison.ts';
import { check } from '../../../src/core/rules/check.ts';
import { agreementOf } from '../../../src/core/sef/agreed-in.ts';
import { changeSef } from '../../../src/core/sef/sef.ts';
import { day } from '../small-sef.ts';
import { compareSmall, item, section, sideOf } from './sides.ts';

const cites = (...names: string[]) => names.map(name => `See [it](../evidence/${name}.md).`).join(' ');
const base = {
  'sections/04.md': section('prepared', 'position: mixed\nstatus: draft\n', cites('a')),
  'evidence/a.md': item('case-study', 'Moving on'),
};

const short = (changes: readonly StateChange[]) =>
  changes.map(({ id, from, to }) => `${id}: ${from} → ${to}`);

describe('what a change closes and opens', () => {
  test('a second type of evidence covers the criterion, and the cell of that type', () => {
    const { closed, opened, changed } = compareSmall(base, {
      ...base,
      'sections/04.md': section('prepared', 'position: mixed\nstatus: draft\n', cites('a', 'b')),
      'evidence/b.md': item('quantitative-data', 'Destinations', 'criteria: [prepared]\n'),
    });
    assert.deepEqual(short(closed), [
      'prepared: thin → covered',
      'prepared/quantitative-data: missing → covered',
    ]);
    assert.deepEqual([opened, changed], [[], []]);
    assert.deepEqual(closed[1]?.reasons, ['“Destinations” supports it now.']);
  });

  test('an item that is gone, unused or out of date opens what it covered, and the reason says which', () => {
    const cases = [
      [{ 'sections/04.md': base['sections/04.md'] }, '“Moving on” was taken out of the SEF.'],
      [
        { ...base, 'sections/04.md': section('prepared', '', 'Nothing.') },
        '“Moving on” is no longer used here.',
      ],
      [
        { ...base, 'evidence/a.md': item('case-study', 'Moving on').replace('2026', '2019') },
        '“Moving on” is out of date by its new date or type.',
      ],
    ] as const;
    for (const [after, reason] of cases) {
      const { opened } = compareSmall(base, after);
      assert.equal(short(opened)[0], 'prepared: thin → missing');
      assert.equal(opened[0]?.reasons[0], reason);
    }
  });

  test('a gap that is accepted is neither; one no longer accepted is open again', () => {
    const accepted = {
      ...base,
      'sef.yaml':
        'framework: area-send@2025-06\narea: X\naccepted-gaps:\n  - { criterion: engage, reason: r, owner: o, until: 2027-01-01 }\n',
    };
    assert.deepEqual(short(compareSmall(base, accepted).changed), ['engage: missing → accepted']);
    assert.deepEqual(short(compareSmall(accepted, base).opened), ['engage: accepted → missing']);
    assert.equal(directionOf('covered', 'accepted'), 'opened');
    assert.equal(directionOf('accepted', 'covered'), 'closed');
  });

  test('a statement is one of the subjects', () => {
    const { closed } = compareSmall(base, {
      ...base,
      'evidence/a.md': item('case-study', 'Moving on').replace(
        '[experiences, outcomes]',
        '[experiences, outcomes/friends]',
      ),
    });
    assert.deepEqual(short(closed.filter(({ kind }) => kind === 'statement')), [
      'outcomes/friends: missing → covered',
    ]);
  });
});

describe('positions and statuses', () => {
  const settings = (position: string, status: string) => `position: ${position}\nstatus: ${status}\n`;

  test('a position that changes without a word of the text has no reason given', () => {
    const other = (prose: string) => ({
      ...base,
      'sections/04.md': section('prepared', settings('strength', 'draft'), prose),
    });
    const reasons = [
      [cites('a'), false],
      [`${cites('a')}\n\n<!-- because -->\n`, false],
      [cites('a').replace('](', '](./'), false],
      [`${cites('a')} All leavers were asked.`, true],
    ] as const;
    for (const [prose, reasonGiven] of reasons) {
      const { positions, statuses } = compareSmall(base, other(prose));
      assert.deepEqual(
        positions.map(({ from, to, reasonGiven: given }) => [from, to, given]),
        [['mixed', 'strength', reasonGiven]],
      );
      assert.deepEqual(statuses, []);
    }
  });

  test('a section that moved and changed is still compared with itself', () => {
    const { statuses } = compareSmall(base, {
      'evidence/a.md': base['evidence/a.md'],
      'sections/4-next-steps.md': section('prepared', settings('mixed', 'agreed'), cites('a')),
    });
    assert.deepEqual(
      statuses.map(({ section: { path }, from, to }) => [path, from, to]),
      [['sections/4-next-steps.md', 'draft', 'agreed']],
    );
  });
});

describe('a section that was agreed', () => {
  const agreed = (words: string) => section('prepared', 'status: agreed\n', words);
  const version = { commit: '1a2b3c4d', path: '', author: 'A', time: 0, day: day('2026-10-03') };
  const side = (words: string, agreedTo?: string) => {
    const known =
      agreedTo === undefined ? undefined : agreementOf([{ origin: version, text: agreed(agreedTo) }]);
    const { checked, textOf } = sideOf({ 'sections/04.md': agreed(words) });
    const sef = changeSef(checked.sef, { agree: [['sections/04.md', known]] });
    return { checked: check(sef, checked.coverage.today), textOf };
  };
  const steps = (...[before, after]: [ReturnType<typeof side>, ReturnType<typeof side>]) =>
    compare(before, after).statuses.map(({ from, to }) => [from, to]);

  test('falls back to in review when its words change, and not when it is agreed anew', () => {
    assert.deepEqual(steps(side('One.', 'One.'), side('Two.', 'One.')), [['agreed', 'in-review']]);
    assert.deepEqual(steps(side('One.'), side('Two.', 'Two.')), []);
  });

  test('is worth the same on both sides where its words are the same, whatever is known of either', () => {
    assert.deepEqual(steps(side('Two.'), side('Two.', 'One.')), []);
    assert.deepEqual(steps(side('Two.', 'One.'), side('Two.')), []);
  });
});

describe('evidence', () => {
  test('a file that moves is not taken out and added', () => {
    const { evidence, closed, opened, findings } = compareSmall(base, {
      'sections/04.md': base['sections/04.md'].replace('evidence/a', 'evidence/2026/a'),
      'evidence/2026/a.md': base['evidence/a.md'],
    });
    assert.deepEqual(
      evidence.moved.map(({ from, to }) => [from.path, to.path]),
      [['evidence/a.md', 'evidence/2026/a.md']],
    );
    assert.deepEqual(
      [evidence.added, evidence.removed, evidence.uncited, closed, opened],
      [[], [], [], [], []],
    );
    assert.deepEqual(findings, { new: [], fixed: [] });
  });

  test('two files alike are not mixed up: they are taken out and added', () => {
    const twin = { 'evidence/a.md': item('case-study', 'T'), 'evidence/b.md': item('case-study', 'T') };
    const { evidence } = compareSmall(twin, { 'evidence/c.md': item('case-study', 'T') });
    assert.deepEqual([evidence.added.length, evidence.removed.length, evidence.moved.length], [1, 2, 0]);
  });

  test('an item that lost its last use is told of, one that only lost one of two is not', () => {
    const twice = { ...base, 'sections/05.md': section('valued', '', cites('a')) };
    const once = { ...twice, 'sections/05.md': section('valued', '', 'Nothing.') };
    assert.deepEqual(compareSmall(twice, once).evidence.uncited, []);
    const { uncited } = compareSmall(once, {
      ...once,
      'sections/04.md': section('prepared', '', 'Nothing.'),
    }).evidence;
    assert.deepEqual(
      uncited.map(({ path }) => path),
      ['evidence/a.md'],
    );
  });

  test('items within a section keep who they are when one before them goes', () => {
    const inline = (...titles: string[]) =>
      section(
        'prepared',
        `supported-by:\n${titles.map(title => `  - { evidence: case-study, title: ${title}, date: 2026-05-02 }\n`).join('')}`,
        'Text.',
      );
    const { evidence } = compareSmall(
      { 'sections/04.md': inline('One', 'Two') },
      { 'sections/04.md': inline('Two') },
    );
    assert.deepEqual(
      [evidence.added, evidence.removed.map(({ title }) => title), evidence.moved],
      [[], ['One'], []],
    );
  });
});

describe('findings', () => {
  test('are new or put right by what they are about, not by their line', () => {
    const { findings } = compareSmall(base, {
      ...base,
      'sections/04.md': base['sections/04.md'].replace(
        '# Section',
        '\n\n# Section\n\n[gone](../evidence/gone.md)',
      ),
    });
    assert.deepEqual(
      findings.new.map(({ rule }) => rule),
      ['SEF108'],
    );
    assert.deepEqual(findings.fixed, []);
  });
});

describe('what cannot be compared in full', () => {
  test('without a SEF before, everything is new', () => {
    const { limits, closed, evidence, findings } = compareSmall(undefined, base);
    assert.deepEqual(limits, ['no-sef-before']);
    assert.deepEqual(
      evidence.added.map(({ path }) => path),
      ['evidence/a.md'],
    );
    assert.ok(short(closed).includes('prepared: missing → thin'));
    assert.ok(findings.new.length > 0);
  });

  test('with another framework before, only what both ask for is compared', () => {
    const old = { ...base, 'sef.yaml': 'framework: local-area-send@2016\narea: X\n' };
    const { limits, closed, opened } = compareSmall(old, base);
    assert.deepEqual(limits, ['other-framework']);
    assert.deepEqual(
      [closed, opened].flat().filter(({ id }) => id.startsWith('prepared')),
      [],
    );
  });
});
