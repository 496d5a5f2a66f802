import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import type { WordReading } from '../../../src/core/office/office-reading.ts';
import { placeIn } from '../../../src/core/office/place-in.ts';
import { readOffice } from '../../../src/core/office/read-office.ts';
import { docx, paragraph, rawZip, run, wordPart, xlsx, zip } from './office-files.ts';

function read(bytes: Uint8Array): WordReading {
  const reading = readOffice(bytes);
  assert.ok('kind' in reading && reading.kind === 'word', JSON.stringify(reading));
  return reading;
}

function textOf(body: string): string {
  return read(docx(body)).text;
}

describe('a Word document', () => {
  test('is read a paragraph a line, its runs joined whatever their format', () => {
    assert.equal(
      textOf(paragraph('999 0', '00 00', '18') + paragraph('&amp; &#163;5 &lt;')),
      '999 000 0018\n& £5 <',
    );
  });

  test('leaves out paragraphs without text, and tab stops are no tabs', () => {
    assert.equal(textOf(`${paragraph()}${paragraph('  ')}<w:p/>${paragraph('a')}`), 'a');
  });

  test('keeps tabs and line breaks within a paragraph', () => {
    const breaks =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>';
    assert.equal(textOf(`<w:p>${breaks}</w:p>`), 'a\tb\nc-d');
  });

  test('shows a row of a table as a line, its cells separated by tabs', () => {
    const cell = (...texts: string[]) => `<w:tc>${texts.map(text => paragraph(text)).join('')}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Name')}${cell('Born')}</w:tr><w:tr>${cell('a', 'b')}${cell('', 'c')}</w:tr></w:tbl>`;
    assert.equal(textOf(table + paragraph('after')), 'Name\tBorn\na b\tc\nafter');
  });

  test('shows a table within a table', () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraph('x')}</w:tc><w:tc>${paragraph('y')}</w:tc></w:tr></w:tbl>`;
    const outer = `<w:tbl><w:tr><w:tc>${paragraph('a')}${inner}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(textOf(outer).split(/\s+/), ['a', 'x', 'y', 'b']);
  });

  test('shows what was deleted but is still in the file, apart from what stands there now', () => {
    const changes = `${run('Number ')}<w:del><w:r><w:delText>9990000018</w:delText></w:r></w:del><w:ins>${run('withheld')}</w:ins>${run('.')}`;
    assert.equal(textOf(`<w:p>${changes}</w:p>`), 'Number withheld.\nNumber 9990000018.');
  });

  test('shows what was put in and then deleted', () => {
    const changes = `<w:ins><w:del><w:r><w:delText>9990000018</w:delText></w:r></w:del></w:ins>`;
    assert.equal(textOf(`<w:p>${changes}</w:p>`), '9990000018');
  });

  test('shows text that was moved where it was and where it is', () => {
    const from = `<w:p><w:moveFrom>${run('9990000018')}</w:moveFrom></w:p>`;
    const to = `<w:p><w:moveTo>${run('9990000018')}</w:moveTo></w:p>`;
    assert.equal(textOf(from + to), '9990000018\n9990000018');
  });

  test('shows hidden text', () => {
    assert.equal(textOf('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>'), 'hidden');
  });

  test('shows a text box once, and does not let it cut the paragraph it hangs on', () => {
    const box = `<w:txbxContent>${paragraph('in the box')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    assert.equal(textOf(`<w:p>${run('99900')}${both}${run('00018')}</w:p>`), '9990000018\nin the box');
  });

  test('shows a text box that is drawn in the old way only', () => {
    const box = `<w:txbxContent>${paragraph('in the box')}</w:txbxContent>`;
    const old = `<mc:AlternateContent><mc:Choice/><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    assert.equal(textOf(`<w:p>${run('a')}${old}</w:p>`), 'a\nin the box');
  });

  test('shows what fields are made from, apart from what they show', () => {
    const field = `<w:r><w:instrText> HYPERLINK "mailto:</w:instrText></w:r><w:r><w:instrText>a@example.org"</w:instrText></w:r>`;
    assert.equal(
      textOf(`<w:p>${run('Write')}${field}<w:fldSimple w:instr="PAGE">${run(' to us')}</w:fldSimple></w:p>`),
      'Write to us\nHYPERLINK "mailto:a@example.org" PAGE',
    );
  });

  test('may use any prefix, capitals and backslashes in names, and UTF-16', () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><x:document><x:p><x:t>naïve</x:t></x:p></x:document>';
    const utf16 = Buffer.from(`\ufeff${xml}`, 'utf16le');
    assert.equal(read(zip({ 'Word\\Document2.xml': new Uint8Array(utf16) })).text, 'naïve');
  });

  test('is read with its headers, footers, notes, comments and charts, but not its styles', () => {
    const reading = read(
      docx(paragraph('body'), {
        'word/header2.xml': wordPart('hdr', paragraph('head')),
        'word/footer1.xml': wordPart('ftr', paragraph('foot')),
        'word/footnotes.xml': wordPart('footnotes', paragraph('note')),
        'word/endnotes.xml': wordPart('endnotes', paragraph('end')),
        'word/comments.xml': wordPart(
          'comments',
          `<w:comment w:author="A Writer">${paragraph('remark')}</w:comment>`,
        ),
        'word/charts/chart1.xml':
          '<c:c><c:cat><c:pt><c:v>North</c:v></c:pt><c:pt><c:v>South</c:v></c:pt></c:cat><c:val><c:pt><c:v>3</c:v></c:pt></c:val></c:c>',
        'word/diagrams/data1.xml': '<d><d:t><a:p><a:r><a:t>plan</a:t></a:r></a:p></d:t></d>',
        'docProps/core.xml': '<c><creator>A Writer</creator></c>',
        'word/people.xml': '<p><t>A Writer</t></p>',
      }),
    );
    assert.equal(reading.text, 'body\nhead\nfoot\nnote\nend\nremark\nNorth\tSouth\n3\nplan');
    assert.deepEqual(
      reading.text.split('\n').map(line => placeIn(reading, reading.text.indexOf(line))),
      [
        'paragraph 1',
        'a header, paragraph 1',
        'a footer, paragraph 1',
        'the footnotes, paragraph 1',
        'the endnotes, paragraph 1',
        'the comments, paragraph 1',
        'a chart, line 1',
        'a chart, line 2',
        'a diagram, line 1',
      ],
    );
  });

  test('is read with the workbook behind a chart', () => {
    const workbook = xlsx({ sheets: { Pupils: '<row r="3"><c r="A3"><v>9.990000018E9</v></c></row>' } });
    const reading = read(
      docx(paragraph('body'), { 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': workbook }),
    );
    assert.equal(reading.text, 'body\n9990000018');
    assert.equal(placeIn(reading, 6), 'a file within this file, sheet “Pupils”, row 3');
  });

  test('tells places by paragraph, also within one and beyond the last', () => {
    const reading = read(
      docx(`${paragraph('one')}<w:p><w:r><w:t>two</w:t><w:br/><w:t>2</w:t></w:r></w:p>${paragraph('three')}`),
    );
    assert.deepEqual(
      [0, 2, 4, 8, 10, 99].map(offset => placeIn(reading, offset)),
      ['paragraph 1', 'paragraph 1', 'paragraph 2', 'paragraph 2', 'paragraph 3', 'paragraph 3'],
    );
  });

  test('may come from a writer that always leaves room for very large parts', () => {
    const xml = wordPart('document', paragraph('a'));
    const parts = [
      {
        name: 'word/footer1.xml',
        packed: deflateRawSync(wordPart('ftr', '')),
        size: wordPart('ftr', '').length,
      },
      { name: 'word/document.xml', packed: deflateRawSync(xml), size: xml.length },
    ];
    assert.equal(read(rawZip(parts, true)).text, 'a');
  });

  test('may be empty', () => {
    const reading = read(docx(''));
    assert.equal(reading.text, '');
    assert.equal(placeIn(reading, 0), 'the file');
  });
});
