import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readCell, readNumber } from '../../../src/core/data/read-number.ts';

/** Value, step, unit and, where it is not exact, sense. */
const figures: Record<string, readonly unknown[]> = {
  '63.2%': [63.2, 0.1, 'percent'],
  '63%': [63, 1, 'percent'],
  '63 %': [63, 1, 'percent'],
  '63 per cent': [63, 1, 'percent'],
  '63 percent': [63, 1, 'percent'],
  '5 percentage points': [5, 1, 'percent'],
  '1,204': [1204, 1, undefined],
  '1\u2009204': [1204, 1, undefined],
  '1\u00a0204 children': [1204, 1, undefined],
  '1 204': [1204, 1, undefined],
  '12,345,678.90': [12345678.9, 0.01, undefined],
  '£1.2m': [1.2e6, 1e5, 'pounds'],
  '£1.2 million': [1.2e6, 1e5, 'pounds'],
  '£1.2 m': [1.2e6, 1e5, 'pounds'],
  '-£3k': [-3000, 1000, 'pounds'],
  '£-3k': [-3000, 1000, 'pounds'],
  '1.2bn': [1.2e9, 1e8, undefined],
  '12k': [12000, 1000, undefined],
  '12 m': [12, 1, undefined],
  '0.632': [0.632, 0.001, undefined],
  '.5': [0.5, 0.1, undefined],
  '−3.1': [-3.1, 0.1, undefined],
  '-3.1': [-3.1, 0.1, undefined],
  '+4': [4, 1, undefined],
  '(3.1)': [-3.1, 0.1, undefined],
  '(£3.1m)': [-3.1e6, 1e5, 'pounds'],
  'fell (3.1)': [3.1, 0.1, undefined],
  '84 weeks': [84, 1, undefined],
  '84 weeks.': [84, 1, undefined],
  '63.2% within 20 weeks': [63.2, 0.1, 'percent'],
  'In 2026, 63.2%': [63.2, 0.1, 'percent'],
  '£1.2m over 3 years': [1.2e6, 1e5, 'pounds'],
  'about 63%': [63, 1, 'percent', 'about'],
  'c. 60': [60, 1, undefined, 'about'],
  '~60': [60, 1, undefined, 'about'],
  'more than 60%': [60, 1, 'percent', 'more'],
  'no more than 60': [60, 1, undefined, 'less'],
  'fewer than 5': [5, 1, undefined, 'less'],
  '<5': [5, 1, undefined, 'less'],
  'not less than 5': [5, 1, undefined, 'more'],
  '60+': [60, 1, undefined, 'more'],
  '60 or more': [60, 1, undefined, 'more'],
  'nearly 64%': [64, 1, 'percent', 'nearly'],
  'three months': [3, 1, undefined],
  Twelve: [12, 1, undefined],
  'about ten per cent': [10, 1, 'percent', 'about'],
  zero: [0, 1, undefined],
};

const none = [
  '',
  'plans',
  '12 of 40',
  '1 in 5',
  'one in five',
  'one of the longest waits',
  'two thirds',
  'two-thirds',
  'a third',
  'half',
  '63% or 64%',
  '2026-Q2',
  '2026-10-14',
  '14/10/2026',
  '14.10.2026',
  '10:30',
  '16-18',
  '16–18',
  '20-week',
  'KS4',
  '1st',
  '1.2.3',
  '1,2345',
  '63,2',
  '2 children in 2026',
  '9990000018999000',
  'someone',
  'one-off',
  '1.2E+06',
];

describe('a number in prose', () => {
  for (const [words, [value, step, unit, sense = 'exactly']] of Object.entries(figures)) {
    test(`“${words}” is read with its precision and unit`, () => {
      const figure = readNumber(words);
      assert.ok(figure);
      assert.deepEqual([figure.value, figure.step, figure.unit, figure.sense], [value, step, unit, sense]);
    });
  }

  test('is not made of what is no one number', () => {
    for (const words of none) assert.equal(readNumber(words), undefined, words);
  });

  test('is within the words, whatever they are, and ends', () => {
    const unit = fc.constantFrom(
      '1',
      '2',
      '0',
      ',',
      '.',
      ' ',
      '£',
      '%',
      '-',
      '−',
      '(',
      ')',
      'm',
      'k',
      'two',
      'per cent',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), words => {
        const figure = readNumber(words);
        if (!figure) return;
        const { span } = figure.form;
        assert.ok(span.start >= 0 && span.start < span.end && span.end <= words.length);
        assert.ok(Number.isFinite(figure.value) && figure.step > 0);
      }),
      { numRuns: 3000 },
    );
    for (const words of [
      '1'.repeat(100_000),
      '1,'.repeat(100_000),
      ' '.repeat(100_000),
      '1 '.repeat(100_000),
    ]) {
      assert.equal(readNumber(words), undefined);
      assert.equal(readCell(words.trim() === '' ? 'x'.repeat(100_000) : words), undefined);
    }
  });
});

describe('a cell', () => {
  test('that holds no figure on purpose is suppressed', () => {
    const symbols = [
      '*',
      'c',
      'x',
      'z',
      '<5',
      '< 5',
      ':',
      '..',
      '-',
      '[c]',
      '[x]',
      'low',
      '',
      ' ',
      'C',
      'n/a',
      '>95%',
      'fewer than 5',
      '–',
    ];
    for (const symbol of symbols) assert.equal(readCell(symbol), 'suppressed', symbol);
  });

  test('that holds a figure first may say more after it', () => {
    const value = (text: string) => {
      const figure = readCell(text);
      return typeof figure === 'object' ? figure.value : figure;
    };
    assert.equal(value(' 63.2 [r] '), 63.2);
    assert.equal(value('63.2%'), 63.2);
    assert.equal(value('-3.1'), -3.1);
    for (const text of ['see note 3', 'Year 9', '2026-Q2', '60+', 'about 60', 'yes']) {
      assert.equal(value(text), undefined, text);
    }
  });
});
