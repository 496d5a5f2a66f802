import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  LEAST_BYTES,
  type MarkdownPart,
  type MarkdownTable,
  writeMarkdown,
} from '../../../src/core/report/markdown-parts.ts';
import { escapeMarkdown } from '../../../src/core/text/markdown-text.ts';

const words = fc.string({ unit: 'binary', maxLength: 200 }).map(escapeMarkdown);
const table: fc.Arbitrary<MarkdownTable> = fc.record({
  title: words,
  heads: fc.constant(['What', 'Why']),
  rows: fc.array(fc.record({ cells: fc.tuple(words, words), rank: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 60,
  }),
  foldAbove: fc.constant(10),
});
const parts: fc.Arbitrary<MarkdownPart[]> = fc
  .array(
    fc.oneof(
      table,
      words.map(text => `${text}\n`),
    ),
    { maxLength: 8 },
  )
  .map(more => ['<!-- A mark -->', ...more]);

describe('markdown for a place that holds only so much', () => {
  test('is never longer than the place holds, and whole: only rows, tables and texts as such are left out', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: LEAST_BYTES, max: 20_000 }), (all, maxBytes) => {
        const whole = writeMarkdown(all);
        const cut = writeMarkdown(all, maxBytes, 'There is more elsewhere.');
        if (Buffer.byteLength(whole) <= maxBytes) return assert.equal(cut, whole);
        assert.ok(Buffer.byteLength(cut) <= maxBytes, `${Buffer.byteLength(cut)} > ${maxBytes}`);
        assert.ok(cut.startsWith('<!-- A mark -->\n'));
        const lines = cut.split('\n');
        const known = new Set(whole.split('\n'));
        for (const line of lines.filter(
          line => !/ of \d+(<\/summary>)?$/.test(line) && !/ left out /.test(line),
        ))
          assert.ok(known.has(line) || /^### /.test(line), `a new line: ${line}`);
        const count = (start: string) => lines.filter(line => line === start).length;
        assert.equal(count('<details>'), count('</details>'));
        assert.equal(count('| What | Why |'), count('| --- | --- |'));
      }),
      { numRuns: 300 },
    );
  });

  test('says how many entries are missing, and where they are', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      cells: [`Row ${index}`, 'x'.repeat(50)],
      rank: 0,
    }));
    const cut = writeMarkdown(
      ['<!-- A mark -->', { title: 'Findings', heads: ['What', 'Why'], rows }],
      2048,
      'See the summary.',
    );
    const shown = cut.match(/^\| Row /gm)?.length ?? 0;
    assert.ok(shown > 10 && shown < 100);
    assert.match(cut, new RegExp(`^### Findings: ${shown} of 100$`, 'm'));
    assert.ok(
      cut.endsWith(
        `**${100 - shown} entries were left out here**, to keep this below 2 KB. See the summary.\n`,
      ),
    );
  });

  test('keeps the worst, in the order in which they stood', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      cells: [`Row ${index}`, 'x'.repeat(50)],
      rank: index % 10 === 9 ? 0 : 1,
    }));
    const cut = writeMarkdown([{ title: 'Findings', heads: ['What', 'Why'], rows }], LEAST_BYTES);
    const kept = [...cut.matchAll(/^\| Row (\d+)/gm)].map(([, number]) => Number(number));
    for (const worst of [9, 19, 29, 39, 49, 59]) assert.ok(kept.includes(worst), `${worst} of ${kept}`);
    assert.deepEqual(
      kept,
      kept.toSorted((a, b) => a - b),
    );
  });
});
