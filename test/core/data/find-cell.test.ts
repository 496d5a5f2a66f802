import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findCell, fragmentOf } from '../../../src/core/data/find-cell.ts';
import { tableOf } from './table-of.ts';

const table = tableOf(
  'period,within_20_weeks,Average weeks,v1.0\n2026-Q1,55.2,24.6,1\n2026-Q2,63.2,22.8,2\nYear 9.5,1,2,3\n2026-Q3,65.7\n',
);

function text(fragment: string): string | undefined {
  const found = findCell(table, fragment);
  return 'cell' in found ? found.cell.text : undefined;
}

describe('a fragment finds its cell', () => {
  test('by row key and column, as written', () => {
    const found = findCell(table, '2026-Q2.within_20_weeks');
    assert.deepEqual(found, {
      cell: { text: '63.2', span: { start: 70, end: 74 } },
      row: 2,
      column: 1,
    });
  });

  test('whatever dots and spaces are in its names', () => {
    assert.equal(text('2026-Q2.v1.0'), '2');
    assert.equal(text('Year%209.5.Average%20weeks'), '2');
    assert.equal(text('Year 9.5.v1.0'), '3');
  });

  test('without regard to case, spaces, underscores and dashes, when it is not there as written', () => {
    assert.equal(text('2026-q2.Within 20 weeks'), '63.2');
    assert.equal(text('2026_Q1.average-weeks'), '24.6');
    assert.equal(text('2026–Q1.AVERAGE_WEEKS'), '24.6');
    const alike = tableOf('k,A b,a_b\nx,1,2\n');
    assert.deepEqual(findCell(alike, 'x.a_b'), {
      cell: { text: '2', span: { start: 14, end: 15 } },
      row: 1,
      column: 2,
    });
  });

  test('in a row that ends before it: the cell is empty', () => {
    const found = findCell(table, '2026-Q3.v1.0');
    assert.ok('cell' in found);
    assert.equal(found.cell.text, '');
    assert.equal(found.cell.span.start, found.cell.span.end);
  });

  test('and says when another is named so too', () => {
    const twice = tableOf('k,a,a\nx,1,2\nx,3,4\ny,5,6\n');
    const repeated = (fragment: string) => {
      const found = findCell(twice, fragment);
      return 'cell' in found && [found.cell.text, found.repeated];
    };
    assert.deepEqual(repeated('x.a'), ['1', 'both']);
    assert.deepEqual(repeated('y.a'), ['5', 'column']);
    assert.deepEqual(repeated('x.k'), ['x', 'row']);
    assert.deepEqual(repeated('y.k'), ['y', undefined]);
  });

  test('for every cell of any table, by the fragment that is written for it', () => {
    const name = fc
      .string({
        unit: fc.constantFrom(
          'a',
          'B',
          '.',
          ' ',
          '_',
          '-',
          '%',
          '(',
          ')',
          '#',
          '<',
          '&',
          '"',
          'é',
          '😀',
          '5',
        ),
      })
      .map(each => each.trim().slice(0, 20))
      .filter(each => each !== '');
    fc.assert(
      fc.property(name, name, (row, column) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const one = tableOf(`sep=,\nkey,${quoted(column)}\n${quoted(row)},7\n`);
        const fragment = fragmentOf(row, column);
        assert.doesNotMatch(fragment, /[\s()<>#&"]/);
        const found = findCell(one, fragment);
        assert.ok('cell' in found && (found.cell.text === '7' || column === 'key'), fragment);
      }),
    );
  });
});

describe('a fragment that finds none', () => {
  test('says which part is missing and what is near', () => {
    assert.deepEqual(findCell(table, '2026-Q2.within_20_week'), {
      missing: 'column',
      asked: { row: '2026-Q2', column: 'within_20_week' },
      meant: { row: '2026-Q2', column: 'within_20_weeks' },
      closest: '2026-Q2.within_20_weeks',
    });
    assert.deepEqual(findCell(table, '2026Q2.Average weeks'), {
      missing: 'row',
      asked: { row: '2026Q2', column: 'Average weeks' },
      meant: { row: '2026-Q2', column: 'Average weeks' },
      closest: '2026-Q2.Average%20weeks',
    });
    assert.deepEqual(findCell(table, '2026Q2.averge weeks'), {
      missing: 'both',
      asked: { row: '2026Q2', column: 'averge weeks' },
      meant: { row: '2026-Q2', column: 'Average weeks' },
      closest: '2026-Q2.Average%20weeks',
    });
  });

  test('suggests nothing where nothing is near', () => {
    assert.deepEqual(findCell(table, '2026-Q2.zebra'), {
      missing: 'column',
      asked: { row: '2026-Q2', column: 'zebra' },
      meant: { row: '2026-Q2' },
    });
    assert.deepEqual(findCell(table, 'lion.zebra'), {
      missing: 'both',
      asked: { row: 'lion', column: 'zebra' },
    });
  });

  test('may name a row alone, a column alone or nothing', () => {
    assert.deepEqual(findCell(table, '2026-q2'), {
      missing: 'column',
      asked: { row: '2026-q2', column: '' },
      meant: { row: '2026-Q2' },
    });
    assert.deepEqual(findCell(table, 'within_20_weeks'), {
      missing: 'row',
      asked: { row: '', column: 'within_20_weeks' },
      meant: { column: 'within_20_weeks' },
    });
    assert.deepEqual(findCell(table, ''), { missing: 'both', asked: { row: '', column: '' } });
    assert.deepEqual(findCell(table, '.'), { missing: 'both', asked: { row: '', column: '' } });
  });

  test('may be hostile: very long, full of dots, badly encoded, in a long table', () => {
    const long = tableOf(`key,value\n${Array.from({ length: 100_000 }, (_, i) => `row ${i},1`).join('\n')}`);
    for (const fragment of [
      '.'.repeat(1000),
      'a.'.repeat(500),
      '.'.repeat(1_000_000),
      '%'.repeat(500),
      '%E0%A4%A.%',
    ]) {
      assert.ok('missing' in findCell(long, fragment));
    }
    for (const name of ['__proto__', 'constructor', 'toString']) {
      assert.ok('missing' in findCell(table, `${name}.${name}`));
    }
  });
});
