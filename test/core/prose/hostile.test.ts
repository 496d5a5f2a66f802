import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findClaims } from '../../../src/core/prose/find-claims.ts';
import { hideMarks } from '../../../src/core/prose/hide-marks.ts';
import { mentions } from '../../../src/core/prose/mentions.ts';
import { Prose } from '../../../src/core/prose/prose.ts';
import { readImpact } from '../../../src/core/prose/read-impact.ts';
import { splitSentences } from '../../../src/core/prose/split-sentences.ts';

const hostile: Record<string, string> = {
  stops: `${'.'.repeat(200_000)}x`,
  'stops and brackets': '.)'.repeat(100_000),
  'stops and spaces': `${'. '.repeat(100_000)}x`,
  spaces: ' '.repeat(300_000),
  'blank lines': '\n'.repeat(300_000),
  'lines of spaces': `\n${' '.repeat(300_000)}`,
  'one long word': 'a'.repeat(300_000),
  initials: 'A.'.repeat(100_000),
  'links that do not end': '[a]('.repeat(60_000),
  'labels that do not end': '[a]['.repeat(60_000),
  'comments that do not end': '<!-- '.repeat(60_000),
  'tags that do not end': '<a '.repeat(60_000),
  backticks: Array.from({ length: 700 }, (_, i) => '`'.repeat(i + 1)).join(' '),
  'quotation marks': '“"‘’'.repeat(50_000),
  numbers: '1,'.repeat(150_000),
  'numbers in words': 'one two three '.repeat(20_000),
  'beginnings of phrases': 'well at the not in '.repeat(15_000),
  'praise without end': 'strong effective '.repeat(15_000),
  claims: 'Support is strong. '.repeat(15_000),
  initialisms: 'AP '.repeat(80_000),
  bullets: '- '.repeat(100_000),
  quotations: '>'.repeat(200_000),
  stars: '*'.repeat(200_000),
};

describe('prose that nobody writes', () => {
  for (const [title, text] of Object.entries(hostile)) {
    test(`is read in a time that grows with its length: ${title}`, () => {
      const start = performance.now();
      findClaims(new Prose(text), []);
      readImpact(new Prose(text));
      mentions(new Prose(text), 'alternative-provision');
      splitSentences(text);
      // What is quadratic takes minutes.
      assert.ok(performance.now() - start < 5000);
    });
  }

  test('keeps its length and its line breaks when its marks are hidden', () => {
    const marks = fc.constantFrom(
      '[a](b)',
      '](',
      '[',
      '`',
      '``',
      '<!--',
      '-->',
      '<a>',
      '\\',
      '\n',
      'x',
      '(',
      ')',
      '# ',
    );
    const text = fc.oneof(
      fc.array(marks).map(parts => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, block => {
        const hidden = hideMarks(block);
        assert.equal(hidden.length, block.length);
        for (let i = 0; i < block.length; i++) {
          assert.ok(hidden[i] === block[i] || (hidden[i] === ' ' && !/[\r\n]/.test(block[i] ?? '')));
        }
      }),
    );
  });

  test('gives claims that are sentences of the block', () => {
    const words = fc.constantFrom(
      'strong',
      'not',
      'will',
      '68%',
      'Support',
      '.',
      '?',
      '“',
      '”',
      '[a](b)',
      'is',
      '; ',
    );
    fc.assert(
      fc.property(fc.array(words), parts => {
        const block = parts.join(' ');
        const starts = new Set(splitSentences(hideMarks(block)).map(({ start }) => start));
        for (const { span, words: found } of findClaims(new Prose(block), [])) {
          assert.ok(starts.has(span.start) && span.end <= block.length && found.length > 0);
        }
      }),
    );
  });
});
