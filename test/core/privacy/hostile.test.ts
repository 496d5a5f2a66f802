import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guardText } from '../../../src/core/privacy/guard-text.ts';

/** Far above what any of these may take on a slow machine; work that grows with the square takes minutes. */
const LIMIT_MS = 20_000;
const SIZE = 400_000;

const pieces: Readonly<Record<string, string>> = {
  digits: '9',
  'digits and spaces': '9 ',
  'numbers of ten digits in one line': '4505577104 ',
  'NHS numbers in one line': 'NHS 943 476 5919, ',
  'dates of birth in one line': 'born 03/05/2012 ',
  'dates in one line': '03/05/2012 ',
  'days without a month': '3 3 3/3 ',
  'months without a day': 'May ',
  zeros: '0',
  'zeros and gaps': '0 (0) ',
  'plus signs': '+44 ',
  'at signs': '@',
  'addresses that do not end': 'a@a.',
  'names that do not end': 'a.',
  letters: 'A1',
  postcodes: 'M1 1',
  'rows of one cell': '|\n',
  'pipes in one line': '|9434765919',
  'rows with pipes': '| NHS | 9434765919 |\n',
  'rows with commas': '9434765919,03/05/2012,DOB\n',
  'quotation marks': '"9434765919,',
  'lines of numbers': '9434765919\n',
  'invisible characters': '\u200b9\u00ad',
  'labels without a number': 'NHS number DOB NINO ',
  'lines of spaces': `${' '.repeat(50)}\n`,
  spaces: ' ',
  'drafts and drafts': 'draft ',
};

describe('hostile texts', () => {
  for (const [title, piece] of Object.entries(pieces)) {
    test(title, () => {
      const text = piece.repeat(SIZE / piece.length);
      const start = performance.now();
      const finds = guardText(`${text}\nNHS number 943 476 5919`);
      const took = performance.now() - start;
      assert.ok(took < LIMIT_MS, `took ${Math.round(took)} ms`);
      assert.ok(finds.length > 0, 'the number at the end is not found');
    });
  }

  test('half characters and nothing at all', () => {
    for (const text of ['', '\ud800', '\udc009', '@', '9', '\n', '\r', '|', '"'])
      assert.deepEqual(guardText(text), []);
  });
});
