import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ExcelReading } from '../../../src/core/office/office-reading.ts';
import { placeIn } from '../../../src/core/office/place-in.ts';
import { readOffice } from '../../../src/core/office/read-office.ts';
import { docx, paragraph, row, xlsx } from './office-files.ts';

function read(bytes: Uint8Array): ExcelReading {
  const reading = readOffice(bytes);
  assert.ok('kind' in reading && reading.kind === 'excel', JSON.stringify(reading));
  return reading;
}

/** The texts of a sheet that has one row of these cells. */
function cellsOf(cells: string, more: Omit<Parameters<typeof xlsx>[0], 'sheets'> = {}): string[] {
  const [sheet] = read(xlsx({ sheets: { One: row(1, cells) }, ...more })).sheets;
  return sheet?.grid[0]?.map(({ text }) => text) ?? [];
}

const pupils = {
  Guide: row(1, '<c r="A1" t="inlineStr"><is><t>Read me</t></is></c>'),
  Pupils: `${row(1, '<c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>')}${row(2, '<c r="A2" s="1"/>')}${row(7, '<c r="C7"><v>9990000018</v></c>')}`,
};
const strings = ['<t>School</t>', '<r><t>NHS </t></r><r><rPr><b/></rPr><t>number</t></r><rPh><t>x</t></rPh>'];

describe('a workbook', () => {
  test('is read sheet by sheet, a row a line, columns under one another', () => {
    const reading = read(xlsx({ sheets: pupils, strings }));
    assert.equal(reading.text, 'Read me\nSchool\t\tNHS number\n\t\t9990000018');
    assert.deepEqual(
      reading.sheets.map(({ name, rowNumbers, grid }) => [name, rowNumbers, grid.map(cells => cells.length)]),
      [
        ['Guide', [1], [1]],
        ['Pupils', [1, 7], [3, 3]],
      ],
    );
  });

  test('gives each cell its place in the text', () => {
    const reading = read(xlsx({ sheets: pupils, strings }));
    for (const { grid } of reading.sheets) {
      for (const { text, span } of grid.flat()) assert.equal(reading.text.slice(span.start, span.end), text);
    }
    const empty = reading.sheets[1]?.grid[0]?.[1];
    assert.deepEqual(empty, { text: '', span: { start: 0, end: 0 } });
  });

  test('tells places by sheet and by the row that Excel shows', () => {
    const reading = read(xlsx({ sheets: pupils, strings }));
    assert.equal(placeIn(reading, 0), 'sheet “Guide”, row 1');
    assert.equal(placeIn(reading, reading.text.indexOf('NHS')), 'sheet “Pupils”, row 1');
    assert.equal(placeIn(reading, reading.text.indexOf('999')), 'sheet “Pupils”, row 7');
  });

  test('shows numbers with all their digits', () => {
    const number = (written: string) => `<c><v>${written}</v></c>`;
    const written = [
      '9990000018',
      '9.990000018E9',
      '9990000018.0',
      '0.30000000000000004',
      '-1.50',
      '1E3',
      '12345678901234567',
    ];
    assert.deepEqual(cellsOf(written.map(number).join('')), [
      '9990000018',
      '9990000018',
      '9990000018',
      '0.3',
      '-1.5',
      '1000',
      '12345678901234567',
    ]);
  });

  test('shows days as days where the format is one of days', () => {
    const formats = [
      14,
      22,
      'dd/mm/yyyy',
      '[$-809]d mmmm yyyy;@',
      'mmm-yy',
      '"day" 0',
      'h:mm:ss',
      '[Red]0.00',
      20,
    ];
    const cells = formats.map((_, index) => `<c s="${index + 1}"><v>41700.5</v></c>`).join('');
    assert.deepEqual(cellsOf(cells, { formats }), [
      ...Array(5).fill('2014-03-02'),
      ...Array(4).fill('41700.5'),
    ]);
  });

  test('counts days as Excel does', () => {
    const day = (serial: number) => cellsOf(`<c s="1"><v>${serial}</v></c>`, { formats: [14] })[0];
    assert.deepEqual([1, 59, 61, 36526, 36585, 45292, 2958465, 0, 2958466, -5].map(day), [
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2000-01-01',
      '2000-02-29',
      '2024-01-01',
      '9999-12-31',
      '0',
      '2958466',
      '-5',
    ]);
  });

  test('may count days from 1904', () => {
    assert.deepEqual(cellsOf('<c s="1"><v>40238</v></c>', { formats: [14], from1904: true }), ['2014-03-02']);
  });

  test('shows the 0 that a format puts before a telephone number', () => {
    assert.deepEqual(cellsOf('<c s="1"><v>7700900123</v></c>', { formats: ['00000 000000'] }), [
      '07700900123',
    ]);
  });

  test('shows booleans, faults, days as text, results of formulas, and formulas that have none', () => {
    const cells = [
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="d"><v>2014-03-02T00:00:00</v></c>',
      '<c t="str"><f>A1&amp;B1</f><v>joined</v></c>',
      '<c><f>SUM(A1:A9)</f></c>',
    ];
    assert.deepEqual(cellsOf(cells.join('')), ['TRUE', '#N/A', '2014-03-02', 'joined', '=SUM(A1:A9)']);
  });

  test('keeps a cell in one line', () => {
    assert.deepEqual(cellsOf('<c t="inlineStr"><is><t>a\n\tb_x000D_c</t></is></c>'), ['a b c']);
  });

  test('puts cells without an address one after the other', () => {
    assert.deepEqual(cellsOf('<c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c><c r="A1"><v>5</v></c>'), [
      '1',
      '',
      '3',
      '4',
      '5',
    ]);
  });

  test('is read with sheets that no tab leads to', () => {
    const orphan = '<worksheet><sheetData><row><c><v>9990000018</v></c></row></sheetData></worksheet>';
    const reading = read(xlsx({ sheets: { One: '' }, more: { 'xl/worksheets/sheet9.xml': orphan } }));
    assert.equal(placeIn(reading, reading.text.indexOf('999')), 'sheet “sheet9”, row 1');
  });

  test('is read with its notes, comments, text boxes, and what pivot tables and links keep', () => {
    const reading = read(
      xlsx({
        sheets: { One: row(1, '<c><v>1</v></c>') },
        more: {
          'xl/comments1.xml':
            '<comments><authors><author>A Writer</author></authors><commentList><comment ref="A1"><text><r><rPr><b/></rPr><t>99900</t></r><r><t>00018</t></r></text></comment></commentList></comments>',
          'xl/threadedComments/threadedComment1.xml':
            '<T><threadedComment ref="A1"><text>a reply</text></threadedComment></T>',
          'xl/pivotCache/pivotCacheDefinition1.xml':
            '<p><cacheField name="Pupil"><sharedItems><s v="R999999926001"/><d v="2014-03-02T00:00:00"/></sharedItems></cacheField></p>',
          'xl/pivotCache/pivotCacheRecords1.xml':
            '<p><r><x v="0"/><n v="9.995551233E9"/></r><r><s v="b"/></r></p>',
          'xl/externalLinks/externalLink1.xml':
            '<e><row r="1"><cell r="A1"><v>9990000026</v></cell></row></e>',
          'xl/drawings/drawing1.xml': '<d><a:p><a:r><a:t>bo</a:t></a:r><a:r><a:t>xed</a:t></a:r></a:p></d>',
        },
      }),
    );
    const lines = reading.text.split('\n').slice(1);
    assert.deepEqual(
      lines.map(line => `${placeIn(reading, reading.text.indexOf(line))}: ${line}`),
      [
        'the notes, note 1: 9990000018',
        'the comments, comment 1: a reply',
        'what a pivot table keeps, line 1: Pupil R999999926001 2014-03-02',
        'what a pivot table keeps, line 1: 9995551233',
        'what a pivot table keeps, line 2: b',
        'what is kept of another workbook, line 1: 9990000026',
        'a text box, line 1: boxed',
      ],
    );
  });

  test('is read with documents inside it', () => {
    const reading = read(
      xlsx({
        sheets: { One: row(1, '<c><v>1</v></c>') },
        more: { 'xl/embeddings/Microsoft_Word_Document.docx': docx(paragraph('9990000018')) },
      }),
    );
    assert.equal(placeIn(reading, reading.text.indexOf('999')), 'a file within this file, paragraph 1');
  });
});
