import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { toPlain, type Value, valueAt } from '../../../src/core/document/value.ts';
import { encode } from '../small-sef.ts';

/** A setting as it is written and as it is meant. `written` may hold line breaks as `\n`. */
interface Written {
  readonly written: string;
  readonly meant: unknown;
}

const word = fc.constantFrom(
  'help',
  'réview',
  'cafe\u0301',
  '👩‍👧',
  '👍🏽',
  'x:y',
  'a#b',
  '1a',
  '日本',
  '“so”',
  'naïve',
  '𝒜',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map(list => list.join(' '));
/** Starts with a letter, so that plain text is not a number, a mark or a comment. */
const plain = words.map(text => ({ written: `w ${text}`, meant: `w ${text}` }));
const single = words.map(text => ({ written: `'it''s ${text}: #'`, meant: `it's ${text}: #` }));
const double = words.map(text => ({ written: `"\\"${text}\\u00e9: #"`, meant: `"${text}é: #` }));
const number = fc.constantFrom({ written: '12', meant: 12 }, { written: 'true', meant: true });
const scalar: fc.Arbitrary<Written> = fc.oneof(plain, single, double, number);
const flowScalar: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom('help', 'réview', '👩‍👧', 'x y').map(text => ({ written: text, meant: text })),
  single,
  double,
);
const flowList = fc
  .array(flowScalar, { minLength: 1, maxLength: 4 })
  .map(items => ({ written: `[ ${items.map(i => i.written).join(', ')} ]`, meant: items.map(i => i.meant) }));
const flowMap = fc.array(flowScalar, { minLength: 1, maxLength: 3 }).map(items => ({
  written: `{ ${items.map((item, i) => `k${i}: ${item.written}`).join(',\n    ')} }`,
  meant: Object.fromEntries(items.map((item, i) => [`k${i}`, item.meant])),
}));
const blockList = fc.array(fc.oneof(scalar, flowList), { minLength: 1, maxLength: 3 }).map(items => ({
  written: items.map(item => `- ${item.written}`).join('   # why\n  '),
  meant: items.map(item => item.meant),
  below: true,
}));
const blockText = words.map(text => ({ written: `|\n    ${text}\n    more`, meant: `${text}\nmore\n` }));
const folded = words.map(text => ({ written: `>-\n    ${text}\n    more`, meant: `${text} more` }));
const value: fc.Arbitrary<Written & { below?: boolean }> = fc.oneof(
  scalar,
  flowList,
  flowMap,
  blockList,
  blockText,
  folded,
);

const settings = fc.array(fc.record({ value, comment: fc.boolean(), blank: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

function frontmatter(entries: { value: Written & { below?: boolean }; comment: boolean; blank: boolean }[]) {
  const lines = entries.map(({ value: { written, below }, comment, blank }, i) => {
    // Nothing may follow the line that begins a block of text.
    const after = comment && !/^[|>]/.test(written) ? '  # because 👍' : '';
    return `${blank ? '\n# on its own\n' : ''}k${i}:${below ? '\n  ' : ' '}${written}${after}`;
  });
  return `---\npart: "x"\n${lines.join('\n')}\n---\nText.\n`;
}

describe('spans of settings', () => {
  test('cut out exactly what is written, in any style and with any line ends', () => {
    fc.assert(
      fc.property(settings, lineEnd, fc.boolean(), (entries, end, withMark) => {
        const text = frontmatter(entries).replaceAll('\n', end);
        const document = withMark
          ? readDocument('a.md', encode(`\ufeff${text}`))
          : parseDocument('a.md', text);
        assert.deepEqual(document.problems, []);
        assert.ok(document.settings);
        for (const [i, { value: expected }] of entries.entries()) {
          const found = valueAt(document.settings, [`k${i}`]);
          assert.ok(found);
          assert.equal(cut(text, found), expected.written.replaceAll('\n', end));
          assert.deepEqual(toPlain(found), expected.meant);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('hold what is in them, each part in its place', () => {
    fc.assert(
      fc.property(settings, lineEnd, (entries, end) => {
        const text = frontmatter(entries).replaceAll('\n', end);
        const { settings: whole } = parseDocument('a.md', text);
        assert.ok(whole);
        checkInside(whole);
        for (const { key, keySpan } of whole.entries)
          assert.equal(text.slice(keySpan.start, keySpan.end), key);
      }),
    );
  });

  test('an alias stands where it is written, what it means where that is written', () => {
    const text = '---\npart: x\na: &a [1, two]\nb: *a\n---\n';
    const { settings: whole } = parseDocument('a.md', text);
    assert.ok(whole);
    assert.equal(cut(text, valueAt(whole, ['b'])), '*a');
    assert.equal(cut(text, valueAt(whole, ['b', 1])), 'two');
    assert.deepEqual(toPlain(whole), { part: 'x', a: [1, 'two'], b: [1, 'two'] });
  });

  test('an anchor that is given again means the last one before', () => {
    const { settings: whole } = parseDocument('a.md', '---\npart: x\na: &a 1\nb: *a\nc: &a 2\nd: *a\n---\n');
    assert.deepEqual(whole && toPlain(whole), { part: 'x', a: 1, b: 1, c: 2, d: 2 });
  });
});

function cut(text: string, found: Value | undefined): string | undefined {
  return found && text.slice(found.span.start, found.span.end);
}

function checkInside(outer: Value): void {
  const parts = outer.kind === 'mapping' ? outer.entries.map(entry => entry.value) : [];
  for (const part of outer.kind === 'list' ? outer.items : parts) {
    assert.ok(part.span.start >= outer.span.start && part.span.end <= outer.span.end);
    checkInside(part);
  }
}
