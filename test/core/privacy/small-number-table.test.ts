import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import { guardGrid } from '../../../src/core/privacy/guard-grid.ts';
import { gridOf } from './small-grids.ts';

/** Cells that are told of, as `row,column` from 0 with the headings as row 0. */
function toldOf(table: string, smallNumber = usualGuard.smallNumber): string {
  const grid = gridOf(table);
  const place = ({ start, end }: { start: number; end: number }) =>
    grid.flatMap((row, r) =>
      row.flatMap(({ span }, c) => (span.start === start && span.end === end ? [`${r},${c}`] : [])),
    );
  const finds = guardGrid(grid, { ...usualGuard, smallNumber });
  assert.ok(finds.every(({ rule }) => rule === 'SEF508'));
  return finds.flatMap(({ span }) => place(span)).join(' ');
}

const counts: readonly (readonly [string, string, string])[] = [
  ['under a heading of people', 'Need | Pupils\nAutism | 3\nSEMH | 5\nHI | 0', '1,1'],
  ['with percentages in the same cell', 'Need | Pupils\nAutism | 3 (8%)\nSEMH | 34 (92%)', '1,1'],
  ['in a CSV’s words', 'period,x | children_waiting\n2026-Q1 | 4\n2026-Q2 | 12', '1,1'],
  [
    'of children who wait for more than some weeks',
    'District | Waiting over 52 weeks\nNorth | 2\nSouth | 30',
    '1,1',
  ],
  ['of pupils in special schools', 'District | Pupils in special schools\nNorth | 2\nSouth | 30', '1,1'],
  [
    'beside a label that says so',
    'Measure | 2024/25 | 2025/26\nChildren waiting | 2 | 30\nAverage wait | 22.1 | 4',
    '1,1',
  ],
  ['under a bare number, sorted by need', 'Primary need | Number\nAutism | 2\nSEMH | 30', '1,1'],
  ['under a bare number, with people as labels', 'Group | n\nBoys | 20\nGirls | 3', '2,1'],
  ['of each need and year group', 'Year group | Autism | SEMH\n7 | 12 | 3\n8 | 14 | 9', '1,2'],
  ['in a row of totals', 'Year group | Boys | Girls\n7 | 12 | 0\n8 | 14 | 2\nTotal | 26 | 2', '2,2 3,2'],
];

const noCounts: readonly (readonly [string, string])[] = [
  ['schools', 'Type | Schools\nSpecial | 3\nPrimary | 41'],
  ['schools with such pupils', 'District | Schools with pupils who moved\nNorth | 3\nSouth | 41'],
  ['children’s homes', 'District | Children’s homes\nNorth | 3\nSouth | 4'],
  ['weeks', 'Children | Weeks waiting\nUnder 5 | 3\nOver 5 | 4'],
  ['weeks of waiting', 'Service | Average wait (weeks)\nSLT | 3\nOT | 4'],
  ['percentages', 'Need | % of pupils\nAutism | 3\nSEMH | 4'],
  ['percentages with decimals under people', 'Need | Pupils\nAutism | 3.1\nSEMH | 4'],
  ['rates', 'Year | Rate per 1,000 children\n2025 | 3\n2026 | 4'],
  ['money', 'Need | Cost (£m) of pupils\nAutism | 3\nSEMH | 4'],
  ['visits', 'Provider | Visits to pupils\nNorth | 3\nSouth | 4'],
  ['meetings', 'Board | Number\nPartnership | 3\nSchools forum | 4'],
  ['the rows themselves', 'No | Criterion\n1 | Identified\n2 | Participate\n3 | Help'],
  [
    'evidence',
    'Criterion | Types of evidence | Items\nChildren participate | 3 | 4\nChildren are valued | 2 | 1',
  ],
  ['ranks', 'Area | Rank of children’s results\nNorth | 3\nSouth | 4'],
  ['staff', 'Post | Number\nEducational psychologists | 3\nTherapists | 4'],
  ['year groups', 'Year group | Pupils\n1 | 30\n2 | 41\n3 | 38'],
  ['large groups', 'Need | Pupils\nAutism | 1,203\nSEMH | 5'],
  ['none and hidden ones', 'Need | Pupils\nAutism | 0\nSEMH | <5\nHI | *'],
  ['ratings', 'Measure | RAG | Score\nYoung people feel safe | 3 | 2'],
  ['places', 'Provider | Places commissioned\nNorth | 3\nSouth | 4'],
];

describe('a table counts few people', () => {
  for (const [title, table, cells] of counts) test(title, () => assert.equal(toldOf(table), cells));

  test('fewer than the partnership’s own limit', () => {
    const table = 'Need | Pupils\nAutism | 7\nSEMH | 5\nHI | 1';
    assert.equal(toldOf(table, 10), '1,1 2,1 3,1');
    assert.equal(toldOf(table, 2), '3,1');
    assert.equal(toldOf(table, 1), '');
  });
});

describe('a table does not count few people where it counts', () => {
  for (const [title, table] of noCounts) test(title, () => assert.equal(toldOf(table), ''));
});

describe('a hidden number is given away', () => {
  test('by the total of its column', () => {
    assert.equal(toldOf('Need | Pupils\nAutism | 12\nSEMH | *\nTotal | 15'), '2,1');
    assert.equal(toldOf('District | Refused\nNorth | 12\nSouth | [c]\nAll | 15'), '2,1');
  });

  test('by the total of its row', () => {
    assert.equal(toldOf('Need | Boys | Girls | Total\nAutism | 12 | <5 | 16\nSEMH | 9 | 8 | 17'), '1,2');
  });

  test('by its percentage of the total', () => {
    assert.equal(
      toldOf('Need | Pupils | %\nAutism | * | 12.5\nHI | * | 6.3\nSEMH | 13 | 81.2\nTotal | 16 | 100'),
      '1,2 2,2',
    );
  });

  test('not where two are hidden, no total is shown, or the total is of something else', () => {
    assert.equal(toldOf('Need | Pupils\nAutism | *\nSEMH | *\nTotal | 15'), '');
    assert.equal(toldOf('Need | Pupils\nAutism | 12\nSEMH | *\nHI | 7'), '');
    assert.equal(toldOf('Need | Pupils\nAutism | 12\nSEMH | *\nTotal | *'), '');
    assert.equal(toldOf('Need | Pupils\nAutism | 12\nSEMH | *\nTotal | 150'), '');
    assert.equal(toldOf('Voice | Board | Panel | Total\nParents | x | | 7\nPupils | x | x | 8'), '');
  });

  test('exactly where one cell of a line is hidden', () => {
    const line = fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 1, maxLength: 8 });
    const secret = fc.integer({ min: 1, max: 4 });
    const mark = fc.constantFrom('*', '<5', 'c', '[c]', 'x', 'low', '< 5', 'fewer than 5');
    fc.assert(
      fc.property(line, secret, secret, mark, fc.nat(8), (shown, one, other, sign, place) => {
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        const at = place % (shown.length + 1);
        const rows = [...shown.slice(0, at).map(String), sign, ...shown.slice(at).map(String)];
        const column = (values: readonly string[], total: number) =>
          `Outcome | Moved on\n${values.map((value, i) => `o${i} | ${value}`).join('\n')}\nTotal | ${total}`;
        assert.equal(toldOf(column(rows, sum(shown) + one)), `${at + 1},1`);
        assert.equal(toldOf(column([...rows, sign], sum(shown) + one + other)), '');
      }),
    );
  });
});

describe('a percentage gives few people away', () => {
  test('with the number of people in its heading, its label or a column', () => {
    assert.equal(toldOf('Outcome | % of 12 pupils\nWork | 25%\nCollege | 75%'), '1,1');
    assert.equal(toldOf('Outcome | Share (n=8)\nWork | 50%\nCollege | 25%'), '1,1 2,1');
    assert.equal(toldOf('Group | Achieved %\nCare leavers (n = 8) | 25\nOthers (n = 800) | 25'), '1,1');
    assert.equal(toldOf('District | Cohort | % achieved\nNorth | 12 | 16.7\nSouth | 1,200 | 16.7'), '1,2');
  });

  test('where the group is small, or a small one is meant whole', () => {
    assert.equal(toldOf('Outcome | % (base 3)\nWork | 33'), '1,1');
    assert.equal(
      toldOf('District | Cohort | % achieved\nNorth | 8 | 100\nSouth | 8 | 0\nWest | 30 | 100'),
      '1,2 2,2',
    );
  });

  test('not where the number is large or unknown, or the percentage is of another', () => {
    assert.equal(toldOf('Outcome | %\nWork | 25%\nCollege | 100%'), '');
    assert.equal(toldOf('Outcome | % of 638 pupils\nWork | 0.5%\nCollege | 60%'), '1,1');
    assert.equal(toldOf('Outcome | % of 638 pupils\nWork | 2%\nCollege | 100%'), '');
    assert.equal(toldOf('Outcome | % of 12 pupils\nWork | 30%'), '');
    assert.equal(toldOf('District | % within 6 weeks\nNorth | 50%'), '');
    assert.equal(toldOf('Outcome | % of 16 year olds | % of 2-4 year olds\nWork | 25 | 100'), '');
    assert.equal(toldOf('Name of school | Pupils | %\nHill | 230 | 12'), '');
  });

  test('once a row', () => {
    assert.equal(toldOf('District | Cohort | % achieved\nNorth | 4 | 50'), '1,1');
  });
});

describe('a find of a small number', () => {
  const table = (number: string) => `Need | Pupils\nAutism | ${number}\nSEMH | 34`;

  test('says that it is small, never the number, and has a key without it', () => {
    const [two] = guardGrid(gridOf(table('2')), usualGuard);
    const [three] = guardGrid(gridOf(table('3')), usualGuard);
    assert.equal(two?.what, 'This table counts fewer than 5 people under “Pupils”.');
    assert.equal(two?.key, three?.key);
    assert.equal(two?.what, three?.what);
  });

  test('has the same key wherever its row stands', () => {
    const [find] = guardGrid(gridOf(table('2')), usualGuard);
    const [moved] = guardGrid(gridOf('Need | Pupils\nSLD | 90\nSEMH | 34\nAutism | 2'), usualGuard);
    assert.equal(find?.key, moved?.key);
  });

  test('is one of ten at most, then one says how many more', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `District ${i} | 3`).join('\n');
    const finds = guardGrid(gridOf(`District | Pupils\n${rows}`), usualGuard);
    assert.equal(finds.length, 11);
    assert.match(finds.at(-1)?.what ?? '', /20 more cells/);
    assert.equal(new Set(finds.map(({ key }) => key)).size, 11);
  });

  test('does not take long over hostile tables', () => {
    for (const cell of [
      '9',
      '*',
      '|',
      '1,',
      '<',
      'Pupils ',
      'a.',
      "'s",
      '1 to ',
      '(8%)',
      'under 5 ',
      '=n ',
    ]) {
      const much = cell.repeat(100_000);
      guardGrid(gridOf(`Need | Pupils | %\n${much} | ${much} | ${much}`), usualGuard);
      guardGrid(gridOf(`${much} | ${much}\nAutism | 3`), usualGuard);
    }
    guardGrid(gridOf(`Need | Pupils\n${'Autism | 3\n'.repeat(50_000)}Total | *`), usualGuard);
  });
});
