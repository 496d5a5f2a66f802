import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { indexLines, positionAt, rangeOf } from '../../../src/core/text/line-index.ts';

const anyText = fc
  .array(fc.constantFrom('a', 'é', 'e\u0301', '👩‍👧', '\n', '\r\n', '\r', '\t', '\u2028', '\ud800', '\0'), {
    maxLength: 40,
  })
  .map(parts => parts.join(''));

describe('lines and columns', () => {
  test('go there and back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, at) => {
        const offset = Math.min(at, text.length);
        const lines = indexLines(text);
        const { line, column } = positionAt(lines, offset);
        assert.equal((lines[line - 1] ?? Number.NaN) + column - 1, offset);
        const next = lines[line];
        assert.ok(next === undefined || offset < next);
      }),
    );
  });

  test('lines are those of an editor', () => {
    fc.assert(
      fc.property(anyText, text => {
        const starts = [...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length);
        assert.deepEqual([...indexLines(text)], [0, ...starts]);
      }),
    );
  });

  test('columns count UTF-16 units', () => {
    const text = 'a\r\n👩‍👧é\rb';
    const start = text.indexOf('é');
    assert.deepEqual(rangeOf(indexLines(text), { start, end: text.length }), {
      start: { line: 2, column: 6 },
      end: { line: 3, column: 2 },
    });
  });

  test('what is beyond the text counts on; what is before it is the start', () => {
    const lines = indexLines('ab\ncd');
    assert.deepEqual(positionAt(lines, 100), { line: 2, column: 98 });
    assert.deepEqual(positionAt(lines, -5), { line: 1, column: 1 });
  });
});
