import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MAX_TABLE_BYTES } from '../../../src/core/data/decode-table.ts';
import { readTable } from '../../../src/core/data/read-table.ts';

/** Far above what any of these may take, so that a slow machine does not fail; without care they take minutes. */
const LIMIT_MS = 30_000;

const size = MAX_TABLE_BYTES - 1;
const fill = (part: string, length = size) => part.repeat(Math.floor(length / part.length));

const tables: Record<string, string> = {
  commas: fill(','),
  'commas after a word': `a${fill(',', size - 1)}`,
  'line ends': fill('\n'),
  'carriage returns': fill('\r'),
  'a million quotation marks': '"'.repeat(1_000_000),
  'a million and one quotation marks': '"'.repeat(1_000_001),
  'quotation marks out of place': `a,b\n${fill('"x', size - 10)},`,
  'quotation marks out of place before a long blank': `a,b\n"${fill('x"', size / 2)}${fill(' ', size / 2 - 10)},\n`,
  'quotation marks out of place before a long blank of tabs': `a,b\n"${fill('x"', size / 2)}${fill('\t', size / 2 - 10)},\n`,
  'quotation marks and spaces': fill('" '),
  'quoted nothings': fill('"",'),
  'quoted nothings in lines': fill('""\n'),
  'a mark that is never closed in each line': fill('a,"b\n'),
  'one mark that is never closed': `a,b\n1,"${fill('2,3\n', size - 10)}`,
  'one cell a line': fill('a\n'),
  'very long words': fill('a'),
  'separators by turns': fill(',;\t|'),
  'blank lines by turns': fill('a,b\n\n'),
  spaces: fill(' '),
};

describe('hostile tables', () => {
  for (const [name, text] of Object.entries(tables)) {
    test(`${name}: 5 MB are read or refused, in bounded time`, () => {
      const started = performance.now();
      const reading = readTable(new TextEncoder().encode(text));
      assert.ok('table' in reading ? reading.table.grid.length > 0 : reading.what.length > 0);
      assert.ok(performance.now() - started < LIMIT_MS);
    });
  }
});
