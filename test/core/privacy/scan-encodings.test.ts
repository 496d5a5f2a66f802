import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import { scanFile } from '../../../src/core/privacy/scan-file.ts';
import { largestScanned } from '../../../src/core/privacy/scan-kind.ts';

const text = 'A caf\u00e9.\n\nHer NHS number is 943 476 5919.\n';

function rulesIn(bytes: Uint8Array): string[] {
  return scanFile('notes/page.md', bytes, usualGuard).finds.map(({ rule }) => rule);
}

describe('a page that is not saved as UTF-8', () => {
  const pages = {
    'Windows-1252': Buffer.from(text, 'latin1'),
    'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
  };
  for (const [name, bytes] of Object.entries(pages)) {
    test(`is looked into all the same: ${name}`, () => {
      const [find, ...others] = scanFile('notes/page.md', bytes, usualGuard).finds;
      assert.deepEqual([find?.rule, others.length], ['SEF501', 0]);
      assert.match(find?.what ?? '', /It is in line 3\.$/);
      assert.ok(!JSON.stringify(find).replaceAll(/\D/g, '').includes('9434765919'));
    });
  }
});

describe('a page that cannot be looked into', () => {
  test('is told of, and never taken for one that holds nothing', () => {
    assert.deepEqual(rulesIn(new Uint8Array(largestScanned('a.md') + 1).fill(97)), ['SEF511']);
    assert.deepEqual(rulesIn(Buffer.from(`${text}\0`)), ['SEF511']);
    assert.deepEqual(
      scanFile('a.md', undefined, usualGuard).finds.map(({ rule }) => rule),
      ['SEF511'],
    );
  });
});
