import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { hideInName } from '../../../src/core/privacy/guard-name.ts';
import { bareIdentifier, hideNothing, hider } from '../../../src/core/privacy/hide-identifiers.ts';

const hide = hider(
  new Map([
    ['9990000018', false],
    ['r999999926001', false],
    ['03052012', true],
    ['josamplegmailcom', false],
  ]),
);

describe('hiding identifiers', () => {
  test('finds them however their groups are parted', () => {
    const cases = {
      'No file ../cases/9990000018.md.': 'No file ../cases/99••••••18.md.',
      '“999 000 0018” and 999-000-0018': '“99• ••• ••18” and 99•-•••-••18',
      child9990000018b: 'child99••••••18b',
      '999%20000%200018.md': '99•%•••••%••••18.md',
      '９９９ 000\u00ad0018': '９９• •••\u00ad••18',
      '999%20%20000%200018': '99•%••%•••••%••••18',
      '999&nbsp;000&nbsp;0018': '99•&••••;•••&••••;••18',
      'r999999926001, R999-9999-26001': 'r9•••••••••01, R9••-••••-•••01',
      'born 3.5.2012 or 03/05/2012': 'born 3.5.2012 or ••/••/••••',
      'jo.sample@gmail.com': 'j•••@g•••.com',
    };
    for (const [text, hidden] of Object.entries(cases)) assert.equal(hide(text), hidden);
  });

  test('finds those that words were cut in the middle of', () => {
    assert.equal(hide('“Waits of 999 000 00…” is'), '“Waits of ••• ••• ••…” is');
    assert.equal(hide('“Waits of 999…” is'), '“Waits of 999…” is');
    assert.equal(hide('9… 990'), '9… 990');
    assert.equal(hide('a… 999000001'), 'a… 999000001');
  });

  test('leaves everything else as it is', () => {
    for (const text of [
      '',
      'No digits',
      '999 000 0011',
      '41 of 999,000',
      '999\n\n\n\n\n000 0018',
      '%E2%80%A6 %',
      'a…b1',
    ])
      assert.equal(hide(text), text);
    assert.equal(hider(new Map()), hideNothing);
  });

  test('never leaves one, whatever stands around it', () => {
    const gap = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '%20', '.', '/');
    const around = fc.string({
      unit: fc.constantFrom('9', '0', 'r', '…', ' ', '%', '&', '-', 'é'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(around, gap, gap, around, (before, first, second, after) => {
        const text = `${before}999${first}000${second}0018${after}`;
        assert.ok(!bareIdentifier(hide(text)).includes('9990000018'), text);
      }),
    );
  });

  test('knows a whole list of pupils apart', () => {
    const list = Array.from({ length: 50_000 }, (_, i) => `r9999999${String(i).padStart(5, '0')}`);
    const hideAll = hider(new Map(list.map(bare => [bare, false])));
    for (const number of ['00000', '26001', '49999'])
      assert.equal(hideAll(`of R9999999${number}.`), `of R9•••••••••${number.slice(-2)}.`);
    const others = 'of R999999950000, '.repeat(20_000);
    assert.equal(hideAll(others), others);
  });

  test('takes no time that grows with the square', () => {
    const text = '9990'.repeat(50_000);
    assert.equal(hide(text), text);
    assert.equal(hide(`${'…'.repeat(100_000)}9990000018`).slice(-10), '99••••••18');
  });
});

describe('a name of a file', () => {
  test('is masked where it names a child by itself', () => {
    assert.equal(hideInName('cases/943 476 5919.pdf'), 'cases/94• ••• ••19.pdf');
    assert.equal(hideInName('cases/NHS_number_9990000018.pdf'), 'cases/NHS_number_99••••••18.pdf');
    assert.equal(hideInName('cases/R999999926001/plan.pdf'), 'cases/R9•••••••••01/plan.pdf');
    assert.equal(hideInName('evidence/2026-05-12-survey.pdf'), 'evidence/2026-05-12-survey.pdf');
  });
});
