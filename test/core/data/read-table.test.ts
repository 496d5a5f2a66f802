import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeTable, MAX_TABLE_BYTES } from '../../../src/core/data/decode-table.ts';
import { type DataTable, parseTable } from '../../../src/core/data/parse-table.ts';
import { readTable } from '../../../src/core/data/read-table.ts';
import { positionAt } from '../../../src/core/text/line-index.ts';
import { tableOf, texts } from './table-of.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, big: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return Uint8Array.from(units.flatMap(unit => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

function tableIn(bytes: Uint8Array): DataTable {
  const reading = readTable(bytes);
  assert.ok('table' in reading, JSON.stringify(reading));
  return reading.table;
}

/** What is written in the file, read again by the rules of CSV. */
function unquoted(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"').trim() : written;
}

describe('encodings of a table', () => {
  const text = 'period,cost £\n2026-Q2,“Zoë”\n';
  const files: Record<string, Uint8Array> = {
    'UTF-8': utf8(text),
    'UTF-8 with a byte order mark': utf8(`\ufeff${text}`),
    'UTF-16 little-endian': utf16(text, false),
    'UTF-16 big-endian': utf16(text, true),
    'Windows-1252': Uint8Array.from(text, c => ({ '“': 0x93, '”': 0x94 })[c] ?? c.charCodeAt(0)),
  };
  for (const [name, bytes] of Object.entries(files)) {
    test(`${name} is read, and places count from the first letter`, () => {
      const { grid } = tableIn(bytes);
      assert.deepEqual(texts(grid), [
        ['period', 'cost £'],
        ['2026-Q2', '“Zoë”'],
      ]);
      assert.deepEqual(grid[0]?.[0]?.span, { start: 0, end: 6 });
    });
  }

  test('a second byte order mark shifts no place', () => {
    assert.deepEqual(tableIn(utf8('\ufeff\ufeffa,b\n1,2')).grid[0]?.[0], {
      text: 'a',
      span: { start: 1, end: 2 },
    });
  });
});

describe('what is no table', () => {
  const refusal = (bytes: Uint8Array) => {
    const reading = readTable(bytes);
    assert.ok('refused' in reading);
    assert.match(reading.what, /^[A-Z“].*[.]$/);
    assert.match(reading.next, /^[A-Z“].*[.]$/);
    return reading.refused;
  };

  test('is refused with a sentence: too large, binary, empty', () => {
    assert.equal(refusal(new Uint8Array(MAX_TABLE_BYTES + 1).fill(44)), 'too-large');
    assert.equal(refusal(utf8('a,b\0\n1,2')), 'binary');
    assert.equal(refusal(utf16('a\0', true)), 'binary');
    for (const nothing of ['', '\ufeff', '\n\n', ',,,\n,,,\n', ' \r\n']) {
      assert.equal(refusal(utf8(nothing)), 'empty', JSON.stringify(nothing));
    }
  });

  test('is refused when it has more cells than anybody cites', () => {
    assert.equal(refusal(utf8('a,b\n'.repeat(300_000))), 'too-large');
    assert.equal(refusal(utf8(`${'a,'.repeat(600_000)}a`)), 'too-large');
  });

  test('just at the limit of bytes is not refused for its size', () => {
    assert.ok('text' in decodeTable(new Uint8Array(MAX_TABLE_BYTES).fill(44)));
  });
});

describe('a table as councils write it', () => {
  const figures = [
    ['period', 'plans', 'in time'],
    ['2026-Q1', '183', '55.2%'],
    ['2026-Q2', '190', '63.2%'],
  ];
  const lines = figures.map(row => row.join(','));
  const layouts: Record<string, string> = {
    'plainly, with Windows line ends': lines.join('\r\n'),
    'with the line ends of an old Mac': `${lines.join('\r')}\r`,
    'with tabs': figures.map(row => row.join('\t')).join('\n'),
    'with semicolons': figures.map(row => row.join(';')).join('\n'),
    'with bars': figures.map(row => row.join('|')).join('\n'),
    'with a first line for Excel': `sep=;\r\n${figures.map(row => row.join(';')).join('\r\n')}`,
    'below a title': `EHC plans in Exampleshire\n${lines.join('\n')}`,
    'below a title with commas and a blank line': `EHC plans, Exampleshire\n\n${lines.join('\n')}`,
    'below a title that a spreadsheet padded': `EHC plans in Exampleshire,,\n,,\n${lines.join('\n')}\n,,\n`,
    'above a source': `${lines.join('\n')}\nSource: SEN2 return`,
    'above notes': `${lines.join('\n')}\n\nNotes,,\n1. Includes statutory exceptions,,\n"Source: SEN2, 2026"\n`,
    'with padding to the right': lines.map(line => `${line},,,,`).join('\n'),
    'with blank lines between its rows': lines.join('\n\n'),
    'with every field in quotation marks': figures.map(row => row.map(f => `"${f}"`).join(',')).join('\r\n'),
    'with blanks after the quotation marks': figures
      .map(row => row.map(f => `"${f}"`).join(' ,'))
      .join(' \n'),
    'with spaces around its fields': figures.map(row => row.join(' , ')).join('\n'),
  };
  for (const [name, text] of Object.entries(layouts)) {
    test(`${name} is headings and rows`, () => {
      const { grid } = tableOf(text);
      assert.deepEqual(
        texts(grid).map(row => row.slice(0, 3)),
        figures,
      );
    });
  }

  test('narrow tables below a title keep their delimiter', () => {
    const { delimiter, grid } = tableOf(
      'Plans issued in time\n\nperiod\tpercent\n2026-Q1\t55.2\n2026-Q2\t63.2\n',
    );
    assert.equal(delimiter, '\t');
    assert.deepEqual(texts(grid)[0], ['period', 'percent']);
  });

  test('rows that are still to be filled in stay, notes or none', () => {
    const { grid } = tableOf('period,a,b\n2026-Q1,1,2\n2026-Q2,3,4\n2026-Q3,,\n');
    assert.equal(grid.at(-1)?.[0]?.text, '2026-Q3');
  });

  test('a last part with its last column empty stays below a blank line', () => {
    const { grid } = tableOf('area,a,b,c\nNorth,1,2,3\nWest,1,2,3\n\nSouth,1,2,\n');
    assert.equal(grid.at(-1)?.[0]?.text, 'South');
  });

  test('headings over two lines: the line that names every column counts', () => {
    const { grid } = tableOf(',Boys,,Girls,\nyear,n,%,n,%\n2025,1,2,3,4\n2026,5,6,7,8\n');
    assert.deepEqual(texts(grid)[0], ['year', 'n', '%', 'n', '%']);
  });

  test('a list of one column and a file of headings alone are tables', () => {
    assert.deepEqual(texts(tableOf('school\nHillside\n').grid), [['school'], ['Hillside']]);
    assert.deepEqual(texts(tableOf('a,b,c').grid), [['a', 'b', 'c']]);
  });

  test('fields hold delimiters, doubled quotation marks and line breaks, and the next rows keep their lines', () => {
    const text = 'key,words,n\nx,"one, ""two""\nthree",4\ny,12" rule,5\n';
    const { grid, lines } = tableOf(text);
    assert.deepEqual(texts(grid).slice(1), [
      ['x', 'one, "two"\nthree', '4'],
      ['y', '12" rule', '5'],
    ]);
    assert.deepEqual(positionAt(lines, grid[2]?.[2]?.span.start ?? 0), { line: 4, column: 12 });
  });

  test('a quotation mark that is never closed is told', () => {
    const text = 'a,b\n1,2\n3,"4\n5,6\n';
    assert.deepEqual(tableOf(text).unclosed, { start: 10, end: text.length });
    assert.equal(tableOf('a,b\n1,"2"').unclosed, undefined);
    assert.equal(tableOf('a,b\n1,"2" ').unclosed, undefined);
  });
});

describe('places of cells', () => {
  test('are where the cell is written, whatever is in it', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', 'é', '5', '\t') });
    const written = fc.oneof(
      field.map(text => `"${text.replaceAll('"', '""')}"`),
      field.map(text => text.replace(/["\n\r,;\t]/g, '')),
    );
    const rows = fc.array(fc.array(written, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const end = fc.constantFrom('', '\n', ' \n', '\r\n');
    fc.assert(
      fc.property(rows, fc.constantFrom(' ', ''), end, (lines, blank, last) => {
        // A key keeps each row from being blank or a note, so that every cell must come back.
        const text = `sep=,\n${lines.map((row, i) => [`k${i}`, ...row].join(`${blank},`)).join('\n')}${last}`;
        const { grid } = tableOf(text);
        assert.ok(grid.length >= 1);
        for (const cell of grid.flat()) {
          assert.equal(unquoted(text.slice(cell.span.start, cell.span.end)), cell.text);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are in order and within the text for any text at all', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '"', '""', ',', ';', '\n', '\r', '1', '\t', '|'),
    });
    fc.assert(
      fc.property(text, source => {
        const reading = parseTable(source);
        if (!('table' in reading)) return;
        let at = 0;
        for (const { span } of reading.table.grid.flat()) {
          assert.ok(span.start >= at && span.end >= span.start && span.end <= source.length);
          at = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
