import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'fflate/browser';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import type { Scan } from '../../../src/core/privacy/scan.ts';
import { scanFile } from '../../../src/core/privacy/scan-file.ts';
import { docx, paragraph, rawZip, row, xlsx } from '../office/office-files.ts';

function said({ finds }: Scan): string[] {
  return finds.map(({ rule, what }) => `${rule} ${what}`);
}

function cell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** How the files of Office begin that are older or have a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a Word document', () => {
  test('is looked into, and the words say where a find is', () => {
    const bytes = docx(
      paragraph('Nothing here.') +
        paragraph('NHS number ', '999 000 ', '0018') +
        paragraph('We saw 3 pupils.'),
    );
    const scan = scanFile('evidence/story.docx', bytes, usualGuard);
    assert.deepEqual(said(scan), [
      'SEF501 “99• ••• ••18” is an NHS number of the range that is kept for tests and never given to a patient. It is in paragraph 2.',
      'SEF508 This speaks of fewer than 5 pupils. It is in paragraph 3.',
    ]);
    // An editor has no place to show in such a file.
    for (const { span } of scan.finds) assert.deepEqual(span, { start: 0, end: 0 });
  });

  test('that is a draft report is told of by its words too', () => {
    const bytes = docx(
      paragraph('Draft report') + paragraph('Area SEND inspection') + paragraph('RESTRICTED'),
    );
    assert.deepEqual(
      scanFile('evidence/letter.docx', bytes, usualGuard).finds.map(({ rule }) => rule),
      ['SEF510'],
    );
  });
});

describe('an Excel workbook', () => {
  test('is looked into, and the words say in which sheet and row', () => {
    const bytes = xlsx({
      sheets: {
        Totals:
          row(1, cell('need') + cell('pupils')) +
          row(2, cell('Autism') + cell('41')) +
          row(3, cell('Hearing') + cell('3')),
        Pupils: row(1, cell('UPN') + cell('Weeks')) + row(3, cell('R999999926001') + cell('14')),
      },
    });
    const scan = scanFile('data/waits.xlsx', bytes, usualGuard);
    assert.deepEqual(said(scan), [
      'SEF502 “R9•••••••••01” is a unique pupil number (UPN) that no school can have given, as in test data. It is in sheet “Pupils”, row 3.',
      'SEF508 This table counts fewer than 5 people under “pupils”. It is in sheet “Totals”, row 3.',
      'SEF509 This table is about individual people: it has the column “UPN”. It is in sheet “Pupils”, row 1.',
    ]);
  });

  test('of which a sheet is named after a child does not have its name printed', () => {
    const bytes = xlsx({ sheets: { '999 000 0018': row(1, cell('NHS number 9990000018')) } });
    const [find] = scanFile('data/waits.xlsx', bytes, usualGuard).finds;
    assert.match(find?.what ?? '', /It is in sheet “99• ••• ••18”, row 1\.$/);
  });

  test('is left alone where the settings allow what is in it', () => {
    const bytes = xlsx({ sheets: { Pupils: row(1, cell('R999999926001')) } });
    const isAllowed = (rule: string, path: string, words: string) =>
      rule === 'SEF502' && path === 'data/waits.xlsx' && words === 'R999999926001';
    const { finds, identifiers } = scanFile('data/waits.xlsx', bytes, { smallNumber: 5, isAllowed });
    assert.deepEqual([finds, identifiers.size], [[], 0]);
  });
});

describe('a file that cannot be looked into', () => {
  const refused: readonly (readonly [path: string, bytes: Uint8Array | undefined, says: RegExp])[] = [
    ['evidence/old.doc', Uint8Array.from([...compound, ...new Array<number>(600).fill(0)]), /^This file /],
    ['evidence/closed.docx', undefined, /cannot be opened/],
    ['evidence/damaged.docx', new TextEncoder().encode('PK but no zip'), /damaged/],
    ['data/binary.csv', Uint8Array.from([97, 0, 98]), /is not text/],
    ['data/large.csv', new Uint8Array(5 * 1024 * 1024 + 1).fill(97), /larger than 5 MB/],
    ['data/large.xlsx', new Uint8Array(25 * 1024 * 1024 + 1), /larger than 25 MB/],
  ];

  test('has one find that says why, and what to do', () => {
    for (const [path, bytes, says] of refused) {
      const [find, ...others] = scanFile(path, bytes, usualGuard).finds;
      assert.deepEqual([find?.rule, others], ['SEF511', []], path);
      assert.match(find?.what ?? '', says, path);
      assert.match(find?.next ?? '', /^[A-Z].*\.$/, path);
    }
  });

  test('with a password is said to have one', () => {
    // The name of the part that holds what is encrypted.
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const bytes = Uint8Array.from([...compound, ...new Array<number>(500).fill(0x45), ...name, 0]);
    const [find, ...others] = scanFile('data/pupils.xlsx', bytes, usualGuard).finds;
    assert.deepEqual([find?.rule, others], ['SEF511', []]);
    assert.match(find?.what ?? '', /password/);
  });

  test('because it would unpack to far too much is not unpacked', () => {
    const packed = deflateSync(new Uint8Array(5 * 1024 * 1024));
    const bytes = rawZip([{ name: 'word/document.xml', packed, size: 1000 }]);
    const [find, ...others] = scanFile('evidence/bomb.docx', bytes, usualGuard).finds;
    assert.deepEqual([find?.rule, others], ['SEF511', []]);
  });

  test('is still known as a draft report by its name, whatever kind it is', () => {
    const { finds } = scanFile('evidence/Draft Area SEND report.pdf', undefined, usualGuard);
    assert.deepEqual(
      finds.map(({ rule }) => rule),
      ['SEF510'],
    );
    const closed = scanFile('evidence/Draft Area SEND report.docx', undefined, usualGuard);
    assert.deepEqual(
      closed.finds.map(({ rule }) => rule),
      ['SEF510', 'SEF511'],
    );
  });
});
