import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareFigure } from '../../../src/core/data/compare-figure.ts';
import { conflict } from '../../../src/core/data/conflict.ts';
import { readCell, readNumber } from '../../../src/core/data/read-number.ts';
import { shownLike } from '../../../src/core/data/shown-like.ts';

function compared(words: string, cell: string, column?: string): string {
  const result = compareFigure(words, cell, column);
  return result.is === 'different' ? result.shouldBe : result.is;
}

describe('prose and its cell', () => {
  const same: readonly (readonly [string, string, string?])[] = [
    ['63%', '63.2'],
    ['63.2%', '63.2'],
    ['63.2%', '0.632'],
    ['63.2%', '63.2%'],
    ['63.2 per cent', '63.2'],
    ['63.2', '63.2%'],
    ['63.0%', '63'],
    ['74%', '74.0'],
    ['0.6%', '0.6'],
    ['60%', '0.6'],
    ['0.6%', '0.006'],
    ['100%', '1'],
    ['1%', '1'],
    ['1,204', '1204'],
    ['1204', '1,204'],
    ['£1.2m', '1,204,000'],
    ['£1.2m', '£1,204,000'],
    ['£1.2m', '1.2', 'Spend (£m)'],
    ['£1.2m', '1.2'],
    ['£1,204,000', '1204', 'Spend (£000s)'],
    ['1.2', '1.2', 'Spend (£m)'],
    ['63%', '62.5'],
    ['62%', '62.5'],
    ['64%', '63.5'],
    ['−3', '-2.5'],
    ['-3.1', '(3.1)'],
    ['over 60%', '63.2'],
    ['about 60%', '58.4'],
    ['nearly 64%', '63.2'],
    ['fewer than 5', '<5'],
    ['<5', '< 5'],
    ['three', '3'],
    ['84 weeks', '84'],
    ['*', '*'],
    ['n/a', 'N/A'],
  ];
  for (const [words, cell, column] of same) {
    test(`“${words}” says ${cell}${column ? ` in “${column}”` : ''}`, () => {
      assert.equal(compared(words, cell, column), 'same');
    });
  }

  const different: readonly (readonly [string, string, string, string?])[] = [
    ['63.2%', '63', '63.0%'],
    ['63.2%', '65.7', '65.7%'],
    ['63%', '63.5', '64%'],
    ['55%', '0.632', '63%'],
    ['about 63 per cent', '65.7', 'about 66 per cent'],
    ['over 60%', '58.4', 'over 58%'],
    ['under 60%', '60.4', 'under 61%'],
    ['about 60%', '71', 'about 71%'],
    ['1,204', '1187', '1,187'],
    ['1204', '11870', '11870'],
    ['950 children', '1204', '1,204 children'],
    ['£1.2m', '1,350,000', '£1.4m'],
    ['£1.2m', '1.35', '£1.4m', 'Spend (£m)'],
    ['£1.2 million', '1350', '£1.4 million', 'cost_£000s'],
    ['−3.1', '4.2', '4.2'],
    ['4.2', '-3.1', '−3.1'],
    ['+4', '6', '+6'],
    ['(3.1%)', '4.2', '4.2%'],
    ['(3.1%)', '-4.2', '(4.2%)'],
    ['Three months', '4', 'Four months'],
    ['three months', '1300', '1,300 months'],
    ['84 weeks', '83', '83 weeks'],
    ['63.2% within 20 weeks', '65.7', '65.7% within 20 weeks'],
    ['0.5%', '0.04', '0.0%'],
  ];
  for (const [words, cell, shouldBe, column] of different) {
    test(`“${words}” should be “${shouldBe}” for ${cell}${column ? ` in “${column}”` : ''}`, () => {
      assert.equal(compared(words, cell, column), shouldBe);
    });
  }

  test('are not compared where one of them is no number', () => {
    assert.equal(compared('63%', '*'), 'suppressed');
    assert.equal(compared('3', '<5'), 'suppressed');
    assert.equal(compared('fewer than 6', '<5'), 'suppressed');
    assert.equal(compared('63%', ''), 'suppressed');
    assert.equal(compared('', ''), 'prose-not-a-number');
    assert.equal(compared('a handful', '*'), 'prose-not-a-number');
    assert.equal(compared('63%', 'yes'), 'not-a-number');
    assert.equal(compared('most plans', '63.2'), 'prose-not-a-number');
    assert.equal(shownLike('most plans', '63.2'), undefined);
    assert.equal(shownLike('63%', '*'), undefined);
  });
});

const prose = fc
  .record({
    before: fc.constantFrom('', 'about ', 'over ', 'under ', 'nearly ', 'only '),
    sign: fc.constantFrom('', '', '−', '+', '-'),
    pounds: fc.constantFrom('', '£'),
    whole: fc.oneof(fc.nat(2_000_000), fc.nat(100)),
    grouped: fc.boolean(),
    decimals: fc.constantFrom('', '.0', '.2', '.55', '.125'),
    after: fc.constantFrom('', '%', ' per cent', 'm', ' million', 'k', ' weeks'),
  })
  .map(({ before, sign, pounds, whole, grouped, decimals, after }) => {
    const number = grouped ? whole.toString().replace(/\B(?=(?:\d{3})+$)/g, ',') : String(whole);
    return `${before}${sign}${pounds}${number}${decimals}${after}`;
  });
const words = fc.oneof(prose, fc.constantFrom('(3.1)', '(£12k)', 'three', 'Ten weeks', '1 204', '<5', '60+'));
const cell = fc.oneof(
  fc.double({ min: -3000, max: 3000, noNaN: true }).map(value => value.toFixed(3)),
  fc.double({ min: -1, max: 1, noNaN: true }).map(value => value.toFixed(4)),
  fc.integer({ min: -5_000_000, max: 5_000_000 }).map(String),
  fc.nat(200).map(half => (half / 2).toFixed(1)),
  fc.constantFrom('63.2%', '£1.2m', '(3.1)', '1,204', '12k', '0', '-0.04'),
);
const column = fc.constantFrom('', 'Spend (£m)', 'cost_£000s', 'Rate per 1,000');

describe('the cell in the form of the prose', () => {
  test('is the same as the cell, for any words and cell', () => {
    fc.assert(
      fc.property(words, cell, column, (said, held, heading) => {
        assert.ok(readNumber(said), said);
        const shown = shownLike(said, held, heading);
        assert.ok(shown !== undefined);
        assert.equal(compared(shown, held, heading), 'same', `${said} → ${shown}`);
      }),
      { numRuns: 5000 },
    );
  });

  test('keeps unit, precision and sense', () => {
    fc.assert(
      fc.property(prose, cell, (said, held) => {
        const [before, after] = [readNumber(said), readNumber(shownLike(said, held) ?? '')];
        assert.ok(before && after);
        const kept = ({ step, unit, sense }: typeof before) => [step, unit, sense];
        assert.deepEqual(kept(after), kept(before));
      }),
    );
  });
});

describe('two displayed forms of one measure', () => {
  test('conflict where they disagree at the coarser precision', () => {
    const pairs: readonly (readonly [string, string, boolean])[] = [
      ['63.2%', '63%', false],
      ['63.2%', '64%', true],
      ['63.2%', '63.3%', true],
      ['63.5%', '63%', false],
      ['63.5%', '64%', false],
      ['£1.2m', '£1,204,000', false],
      ['£1.3m', '£1,204,000', true],
      ['63%', '0.63', false],
      ['63%', '0.55', true],
      ['about 60%', '58.4%', false],
      ['over 60%', '58.4%', true],
      ['over 60%', 'over 50%', false],
      ['63%', '£63', false],
      ['63%', 'most', false],
      ['three', '3', false],
      ['three', '4', true],
    ];
    for (const [a, b, expected] of pairs) assert.equal(conflict(a, b), expected, `${a} and ${b}`);
  });

  test('conflict both ways or neither, and never with themselves', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        assert.equal(conflict(a, b), conflict(b, a));
        assert.equal(conflict(a, a), false);
      }),
      { numRuns: 3000 },
    );
  });

  test('do not conflict when both say the same cell with different precision', () => {
    const decimals = fc.double({ min: -2000, max: 2000, noNaN: true }).map(value => value.toFixed(4));
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom('5', '5.1', '5.12'),
        fc.constantFrom('5', '5.1', '5.12'),
        (held, a, b) => {
          if (a === b || readCell(held) === undefined) return;
          assert.equal(conflict(shownLike(a, held) ?? '', shownLike(b, held) ?? ''), false);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
