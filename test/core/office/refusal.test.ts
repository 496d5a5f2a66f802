import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readOffice } from '../../../src/core/office/read-office.ts';
import { refuse } from '../../../src/core/office/refusal.ts';
import { docx, paragraph, type RawEntry, rawZip, row, wordPart, xlsx, zip } from './office-files.ts';

function assertRefused(bytes: Uint8Array, reason: string): void {
  const reading = readOffice(bytes);
  assert.equal(
    'refused' in reading ? reading.refused : 'text' in reading && reading.text.slice(0, 100),
    reason,
  );
}

function textOf(bytes: Uint8Array): string | undefined {
  const reading = readOffice(bytes);
  return 'text' in reading ? reading.text : undefined;
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0];

/** The only part of a document, deflated, and what the zip file says of its size. */
function documentOf(xml: string | Uint8Array, size: number, more: Partial<RawEntry> = {}): Uint8Array {
  return rawZip([{ name: 'word/document.xml', packed: deflateRawSync(xml), size, ...more }]);
}

describe('what cannot be looked into whole is refused', () => {
  test('a file with a password', () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    assertRefused(Uint8Array.from([...compound, ...Array(500).fill(0x45), ...name, 0]), 'encrypted');
  });

  test('parts that are encrypted', () => {
    const xml = wordPart('document', paragraph('a'));
    assert.equal(textOf(documentOf(xml, xml.length)), 'a');
    assertRefused(documentOf(xml, xml.length, { flags: 1 }), 'encrypted');
  });

  test('old formats', () => {
    assertRefused(Uint8Array.from(compound), 'old-format');
    assertRefused(zip({ 'xl/workbook.bin': 'x', 'xl/worksheets/sheet1.bin': 'x' }), 'old-format');
  });

  test('a part that unpacks to 200 MB of nothing, whether or not it says so', () => {
    const zeros = new Uint8Array(200 * 1024 * 1024);
    const packed = deflateRawSync(zeros);
    assertRefused(documentOf('', zeros.length, { packed }), 'bomb');
    assertRefused(documentOf('', 1000, { packed }), 'bomb');
  });

  test('a part that is a little more or less than it says it is', () => {
    const xml = wordPart('document', paragraph('a'));
    assertRefused(documentOf(xml, xml.length - 1), 'bomb');
    assertRefused(documentOf(xml, xml.length + 1), 'damaged');
  });

  test('a part that is packed in a way office programs do not use, or is not what it says', () => {
    const xml = wordPart('document', paragraph('a'));
    const plain = new TextEncoder().encode(xml);
    assert.equal(textOf(documentOf(xml, xml.length, { method: 0, packed: plain })), 'a');
    assertRefused(documentOf(xml, xml.length + 1, { method: 0, packed: plain }), 'damaged');
    assertRefused(documentOf(xml, xml.length, { method: 12 }), 'damaged');
    assertRefused(documentOf(xml, xml.length, { packed: plain }), 'damaged');
  });

  test('parts that are too large, alone or together', () => {
    const mega = 1024 * 1024;
    const packed = deflateRawSync(Buffer.alloc(mega, wordPart('hdr', paragraph('a'))), { level: 0 });
    assertRefused(documentOf('', 51 * mega, { packed }), 'too-large');
    const xml = wordPart('hdr', `<w:p><w:t>${'a'.repeat(mega)}</w:t></w:p>`);
    const part = { packed: deflateRawSync(xml), size: xml.length };
    const parts = Array.from({ length: 101 }, (_, index) => ({ name: `word/document${index}.xml`, ...part }));
    assert.equal(textOf(rawZip(parts.slice(0, 20)))?.length, 20 * (mega + 1) - 1);
    assertRefused(rawZip(parts), 'too-large');
  });

  test('a long text that very many cells show', () => {
    const cell = '<c t="s"><v>0</v></c>';
    const sheets = {
      One: Array.from({ length: 200 }, (_, index) => row(index + 1, cell.repeat(100))).join(''),
    };
    assertRefused(xlsx({ sheets, strings: [`<t>${'word '.repeat(2000)}</t>`] }), 'bomb');
  });

  test('more cells than can be kept, also where they are empty', () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      row(index + 1, `<c r="XFD${index + 1}"><v>1</v></c>`),
    );
    assertRefused(xlsx({ sheets: { One: rows.join('') } }), 'too-large');
  });

  test('a file within a file within a file, without end', () => {
    let file = docx(paragraph('9990000018'));
    for (let depth = 0; depth < 3; depth++) file = docx('', { 'word/embeddings/a.docx': file });
    assert.equal(textOf(file), '9990000018');
    assertRefused(docx('', { 'word/embeddings/a.docx': file }), 'bomb');
  });

  test('a file within it that cannot be looked into', () => {
    assertRefused(docx('', { 'word/embeddings/a.xlsx': Uint8Array.from(compound) }), 'old-format');
  });

  test('other files', () => {
    assertRefused(new Uint8Array(), 'damaged');
    assertRefused(new TextEncoder().encode('Name,NHS number\n'), 'damaged');
    assertRefused(zip({ 'ppt/presentation.xml': '<p/>' }), 'damaged');
    assertRefused(zip({}), 'damaged');
  });

  test('one that is cut off anywhere', () => {
    const bytes = docx(paragraph('9990000018'));
    for (let length = 0; length < bytes.length; length += 7) assertRefused(bytes.slice(0, length), 'damaged');
  });

  test('one that has a part twice', () => {
    const part = (text: string) => wordPart('document', paragraph(text));
    assertRefused(zip({ 'word/document.xml': part('a'), 'WORD/document.xml': part('b') }), 'damaged');
  });

  test('XML that is not sound', () => {
    for (const body of [
      '<w:p>',
      '</w:p>',
      '<w:p></w:r></w:p>',
      '<w:p',
      '<w:p><w:t>a</w:t',
      '<!-- ',
      '<![CDATA[ ',
    ]) {
      assertRefused(docx(body), 'damaged');
    }
  });

  test('types of XML, which can hold entities that double and double again', () => {
    const entities = Array.from(
      { length: 10 },
      (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`,
    );
    const bomb = `<!DOCTYPE d [<!ENTITY a0 "lol">${entities.join('')}]><w:document><w:p><w:t>&a10;</w:t></w:p></w:document>`;
    assertRefused(zip({ 'word/document.xml': bomb }), 'damaged');
    const outside = `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:t>&a;</w:t></w:document>`;
    assertRefused(zip({ 'word/document.xml': outside }), 'damaged');
  });

  test('XML that nests deeper than any program writes', () => {
    const nested = (depth: number) => docx('<w:p>'.repeat(depth) + run('deep') + '</w:p>'.repeat(depth));
    assert.equal(textOf(nested(9000)), 'deep');
    assertRefused(nested(10_000), 'damaged');
    assertRefused(nested(500_000), 'damaged');
  });
});

function run(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`;
}

describe('hostile office files', () => {
  const many = 100_000;
  const bodies: Record<string, string> = {
    'very many paragraphs in a cell': `<w:tbl><w:tr><w:tc>${'<w:p><w:t>a</w:t></w:p>'.repeat(many)}</w:tc></w:tr></w:tbl>`,
    'very many runs': `<w:p>${run('a').repeat(many)}</w:p>`,
    'very many text boxes within one another': `${'<w:txbxContent><w:p>'.repeat(4000)}a${'</w:p></w:txbxContent>'.repeat(4000)}`,
    'very many text boxes': `<w:p>${'<w:txbxContent><w:p><w:t>a</w:t></w:p></w:txbxContent>'.repeat(many)}</w:p>`,
    'very many changes': `<w:p>${'<w:del><w:r><w:delText>a</w:delText></w:r></w:del>'.repeat(many)}</w:p>`,
    'very many choices': `<w:p>${'<mc:AlternateContent><mc:Fallback>a</mc:Fallback></mc:AlternateContent>'.repeat(many)}</w:p>`,
    'very many ampersands': `<w:p><w:t>${'&'.repeat(many)}${'&amp'.repeat(many)}${'&#9'.repeat(many)}</w:t></w:p>`,
    'a very long number of a character': `<w:p><w:t>&#${'9'.repeat(many)};</w:t></w:p>`,
    'very many attributes': `<w:p ${Array.from({ length: many }, (_, index) => `a${index}="b"`).join(' ')}/>`,
    'very many comments': `<w:p>${'<!-- - -- -->'.repeat(many)}</w:p>`,
    'tags of tags': `<w:p><w:t>${'&lt;'.repeat(many)}</w:t>${'<'.repeat(many)}</w:p>`,
  };
  for (const [title, body] of Object.entries(bodies)) {
    test(`${title}: read or refused`, () => {
      const reading = readOffice(docx(body));
      assert.ok(
        'refused' in reading ? reading.refused === 'damaged' : reading.text.length <= body.length * 2,
      );
    });
  }

  const cells: Record<string, string> = {
    'formats of brackets': '['.repeat(200),
    'formats of quotation marks': '"'.repeat(201),
    'very long formats': '["'.repeat(many),
  };
  for (const [title, format] of Object.entries(cells)) {
    test(`${title}: read`, () => {
      assert.equal(
        textOf(xlsx({ sheets: { One: row(1, '<c s="1"><v>7</v></c>') }, formats: [format] })),
        '7',
      );
    });
  }

  test('random bytes are refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), bytes => 'refused' in readOffice(bytes)));
  });

  test('a file with some bytes changed is read or refused, and never thrown at', () => {
    const files = [docx(paragraph('9990000018')), xlsx({ sheets: { One: row(1, '<c><v>1</v></c>') } })];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (file, changes) => {
          const bytes = file.slice();
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const reading = readOffice(bytes);
          return 'refused' in reading || typeof reading.text === 'string';
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any cells stand in the text where their spans say', () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 6 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, rows => {
        const inline = (text: string) =>
          `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
        const written = rows.map((cells, index) => row(index + 1, cells.map(inline).join(''))).join('');
        const reading = readOffice(xlsx({ sheets: { One: written } }));
        assert.ok('kind' in reading && reading.kind === 'excel');
        for (const { text, span } of reading.sheets.flatMap(({ grid }) => grid.flat())) {
          assert.equal(reading.text.slice(span.start, span.end), text);
        }
        assert.equal(
          reading.sheets[0]?.grid.length,
          reading.text === '' ? 0 : reading.text.split('\n').length,
        );
      }),
    );
  });
});

test('every refusal says what is wrong and what to do, in sentences', () => {
  for (const reason of ['encrypted', 'too-large', 'bomb', 'old-format', 'damaged'] as const) {
    const { what, next } = refuse(reason);
    for (const sentence of [what, next]) assert.match(sentence, /^[A-Z“].*[.?]$/);
  }
});
