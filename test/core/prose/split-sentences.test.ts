import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { splitSentences } from '../../../src/core/prose/split-sentences.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

function assertSplits(...sentences: readonly string[]): void {
  assert.deepEqual(split(sentences.join(' ')), sentences);
}

describe('sentences', () => {
  test('end at stops, question marks and exclamation marks', () => {
    assertSplits('Waits fell.', 'Why?', 'Families noticed!', 'We do not know yet');
  });

  test('do not end at an abbreviation in the middle', () => {
    assertSplits(
      'Services, e.g. Portage, i.e. SEND home visiting, help early.',
      'Dr. Lee and Mr. Shah agree.',
    );
    assertSplits(
      'St. Mary’s School in Exampleham has approx. 40 pupils, cf. No. 3 in the list.',
      'It is near.',
    );
    assertSplits('Read pp. 4 to 9 and para. 12 of the plan.', 'Then decide.');
  });

  test('end after an abbreviation that may end one, when a capital follows', () => {
    assertSplits('We fund play, swimming, etc.', 'Families like it.');
    assertSplits('We fund play, etc. for all.');
    assertSplits('The answer was no.', 'Parents asked again.');
  });

  test('do not end at decimals, times, addresses and initials', () => {
    assertSplits('It was 63.2% at 10.30 on www.exampleshire.example/send.', 'A year ago it was 42.3%.');
    assertSplits('A. B. Carter leads the work.', 'We chose Plan B.', 'The board agreed.');
  });

  test('end after an acronym', () => {
    assertSplits('This is our area for SEND.', 'It has four districts.');
  });

  test('take the quotation marks and brackets after the stop with them', () => {
    assertSplits('“We were heard.”', 'That is new.', '(It was not so in 2024.)', '‘No.’', 'They meant it.');
    assertSplits('“Why not now?” asked a parent.', 'We had no reply.');
  });

  test('go on after an ellipsis unless a capital follows', () => {
    assertSplits('They waited … and waited... for a year.', 'Then it came…', 'Too late.');
  });

  test('end at blank lines and before bullets, not at line breaks', () => {
    const text = 'We offer\nthree things:\n- play\n- rest\n\nNothing else';
    assert.deepEqual(split(text), ['We offer\nthree things:', '- play', '- rest', 'Nothing else']);
  });

  test('keep the number of a list’s item', () => {
    assert.deepEqual(split('1. Families come first. Then we plan.'), [
      '1. Families come first.',
      'Then we plan.',
    ]);
  });

  test('are in order, apart, trimmed, and cover all that is not space', () => {
    const words = fc.constantFrom(
      'No',
      'e.g',
      'SEND',
      'a',
      'B',
      '3',
      '63.2%',
      '(',
      ')',
      '“',
      '”',
      '.',
      '…',
      '?',
      '-',
    );
    const gaps = fc.constantFrom('', ' ', '\n', '\r\n', '\n\n', '. ');
    const prose = fc.array(fc.tuple(words, gaps)).map(pairs => pairs.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), text => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          assert.ok(start >= from && end > start);
          assert.match(text.slice(from, start), /^\s*$/);
          assert.match(text.slice(start, end), /^\S([\s\S]*\S)?$/);
          from = end;
        }
        assert.match(text.slice(from), /^\s*$/);
      }),
    );
  });
});
