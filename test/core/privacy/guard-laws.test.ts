import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { guardText } from '../../../src/core/privacy/guard-text.ts';
import { corpus } from '../../privacy/corpus.ts';
import { grouped, nhsNumber } from '../../privacy/identifiers.ts';
import { randomFrom } from '../../privacy/random.ts';

const samples = corpus(7, 3000);
const texts = fc.nat(samples.length - 1).map(i => samples[i]?.text ?? '');
const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('what the guard says', () => {
  test('never holds an identifier, nor enough of one to guess the rest', () => {
    for (const { text } of samples) {
      for (const { span, what, key, next } of guardText(text)) {
        const digits = text.slice(span.start, span.end).replace(/\D/g, '');
        const said = `${what} ${key} ${next}`;
        const kept = key.replace(/[^\p{L}\p{N}]/gu, '');
        if (!key.includes('@')) assert.ok(kept.length <= 4, key);
        if (digits.length >= 6) assert.ok(!said.replace(/\D/g, '').includes(digits.slice(2)), said);
        assert.ok(!said.includes(text.slice(span.start, span.end)), said);
      }
    }
  });

  test('is sentences, and tells what to do where that is special', () => {
    for (const { text } of samples) {
      for (const { what, next } of guardText(text)) {
        assert.match(what, /^[A-Z“].*\.$/);
        assert.match(next ?? 'As the rule says.', /^[A-Z].*\.$/);
      }
    }
  });

  test('is in the order of the text, and never twice of the same characters', () => {
    fc.assert(
      fc.property(
        fc.array(texts, { maxLength: 8 }),
        fc.constantFrom('\n', '\n\n', '\r\n', ' '),
        (list, between) => {
          let end = 0;
          for (const { span } of guardText(list.join(between))) {
            assert.ok(span.start >= end && span.end > span.start);
            end = span.end;
          }
        },
      ),
    );
  });
});

describe('what word processors put into numbers', () => {
  const marks = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff');

  test('hides none: spans cut out what is written', () => {
    fc.assert(
      fc.property(seeds, marks, fc.integer({ min: 1, max: 11 }), (seed, mark, at) => {
        const number = grouped(nhsNumber(randomFrom(seed)), ' ');
        const written = number.slice(0, at) + mark + number.slice(at);
        const text = `A${mark}\u00a0word – NHS number ${mark}${written}${mark} and more.`;
        const [find, ...others] = guardText(text);
        assert.deepEqual(others, []);
        assert.equal(find && text.slice(find.span.start, find.span.end), written);
      }),
    );
  });

  test('hides none: spaces and dashes of any width, full-width digits', () => {
    const gaps = fc.constantFrom('\u00a0', '\u2009', '\u202f', '\u2011', '–', '—', '−', '\u3000');
    fc.assert(
      fc.property(seeds, gaps, fc.boolean(), (seed, gap, wide) => {
        const number = grouped(nhsNumber(randomFrom(seed)), gap);
        const written = wide
          ? number.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          : number;
        const text = `NHS\u00a0number: ${written}.`;
        const finds = guardText(text);
        assert.deepEqual(
          finds.map(({ span }) => text.slice(span.start, span.end)),
          [written],
        );
      }),
    );
  });
});

describe('what HTML calls a space by its name', () => {
  test('hides none either', () => {
    const text = 'A &amp; B:&nbsp;943&nbsp;476&#160;5919, PL1&nbsp;1AB &lt;x&gt;';
    assert.deepEqual(
      guardText(text).map(({ span, key }) => `${text.slice(span.start, span.end)} ${key}`),
      ['943&nbsp;476&#160;5919 94• ••• ••19', 'PL1&nbsp;1AB P•• •••'],
    );
  });
});

describe('a text that is cut at a line end', () => {
  test('says of each part what it says of the whole, where no table is cut', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 6 }), list => {
        const parts = list.map(text => `${text}\n\n`);
        const whole = guardText(parts.join('')).filter(({ rule }) => rule !== 'SEF510');
        const apart = parts.flatMap(part => guardText(part)).filter(({ rule }) => rule !== 'SEF510');
        assert.deepEqual(
          whole.map(({ rule, key }) => `${rule} ${key}`),
          apart.map(({ rule, key }) => `${rule} ${key}`),
        );
      }),
    );
  });
});
