import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDraftReport } from '../../../src/core/privacy/draft-report.ts';
import { plainWords, readTable } from '../../../src/core/privacy/guard-grid-table.ts';
import { guardText } from '../../../src/core/privacy/guard-text.ts';
import { Mentions } from '../../../src/core/privacy/mentions.ts';
import { knownHeadings, personHeading } from '../../../src/core/privacy/person-level-headings.ts';
import { smallNumbers } from '../../../src/core/privacy/small-number-cells.ts';
import {
  aNumberBelow,
  aShareOf,
  numberOf,
  shareOfPeople,
} from '../../../src/core/privacy/small-number-phrase.ts';
import { mayTellSmallNumbers } from '../../../src/core/privacy/small-number-signs.ts';
import { readCounts } from '../../../src/core/privacy/small-number-table.ts';
import { corpus } from '../../privacy/corpus.ts';
import { gridOf } from './small-grids.ts';

/** What is passed over early must be nothing that the search behind it would find. */
const runs = { seed: 20_260_514, numRuns: 3000 };

const joined = (parts: readonly string[], maxLength = 12) =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map(list => list.join(''));

describe('shortcuts to numbers of people in prose', () => {
  const gaps = [' ', ' ', '\n', '\r\n> ', '\u00a0', '\t'];
  const marks = ['**', '*', '_', '[', '](x.csv#a.b)', '(', ')', '.', ',', '-', '–', '%', '/', '£', 'é'];
  const numbers = [
    '3',
    '12',
    '120',
    '1.5',
    '33.3',
    '03',
    '٣',
    'one',
    'Two',
    'three',
    'twelve',
    'TEN',
    'none',
  ];
  const words = ['of', 'Of', 'the', 'our', 'all', 'half', 'A third', 'two thirds', 'per cent', 'percent'];
  const people = ['children', 'young people', 'autistic pupils', 'pupil', 'EHC plans', 'schools'];
  const prose = joined([...gaps, ...gaps, ...gaps, ...marks, ...numbers, ...words, ...people], 16);
  const shares = fc
    .tuple(
      fc.constantFrom('50', '33.3', '7', 'half', 'Two thirds', 'a quarter', '100'),
      joined(['%', ' %', ' per cent', '**', '_', '](x)'], 2),
      fc.constantFrom(...gaps),
      fc.constantFrom('', 'the ', 'our\n', 'all ', '[', '**'),
      fc.constantFrom(...numbers),
      joined(['**', '](x.csv#a)', '_'], 1),
      fc.constantFrom(...gaps),
      fc.constantFrom(...people),
    )
    .map(([share, sign, gap, those, number, mark, last, noun]) =>
      [share, sign, gap, 'of', gap, those, number, mark, last, noun].join(''),
    );

  test('lose no percentage', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(prose, shares), text => {
        if ([...text.matchAll(shareOfPeople)].length === 0) return;
        found++;
        assert.ok(aShareOf.test(text));
      }),
      runs,
    );
    assert.ok(found > runs.numRuns / 20, `only ${found} texts have one`);
  });

  test('lose no number below the limit', () => {
    const any =
      /(?<![\w.,:;/£$€#&%+‐-―-])(?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)(?=[\s*_\](])/g;
    const below = (text: string, pattern: RegExp, limit: number) =>
      [...text.matchAll(pattern)]
        .filter(([written]) => numberOf(written) < limit)
        .map(({ 0: written, index }) => `${index} ${written}`);
    fc.assert(
      fc.property(prose, fc.integer({ min: 2, max: 20 }), (text, limit) => {
        assert.deepEqual(below(text, aNumberBelow(limit), limit), below(text, any, limit));
      }),
      runs,
    );
  });
});

describe('shortcuts to what a table tells', () => {
  const headings = [
    'Need',
    'Number',
    'Pupils',
    '% of 8 pupils',
    'Percentage',
    'Total',
    'Base',
    'Year group',
    '2026',
  ];
  const cells = [
    '1',
    '4',
    '12',
    '3 (8%)',
    '1,204',
    '0',
    '50%',
    '33.3',
    '*',
    '<5',
    'c',
    'low',
    '-',
    '',
    'Total',
  ];
  const labels = [
    'Autism',
    'Boys (n = 8)',
    'base 6',
    'Total',
    'All pupils',
    'Year 7',
    'Children waiting',
    'Plans',
  ];
  const row = (first: readonly string[], others: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...first), fc.array(fc.constantFrom(...others), { minLength: 1, maxLength: 3 }))
      .map(([label, rest]) => [label, ...rest].join('|'));
  const tables = fc
    .tuple(row(headings, headings), fc.array(row(labels, cells), { minLength: 1, maxLength: 5 }))
    .map(([head, rows]) => readTable(gridOf([head, ...rows].join('\n'))));

  test('lose no small number', () => {
    let found = 0;
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 12 }), (table, limit) => {
        if (table === undefined || smallNumbers(readCounts(table), limit).length === 0) return;
        found++;
        assert.ok(mayTellSmallNumbers(table, limit));
      }),
      runs,
    );
    assert.ok(found > runs.numRuns / 20, `only ${found} tables tell one`);
  });

  test('lose no heading of people', () => {
    for (const { pattern } of knownHeadings) {
      const all = matchedBy(pattern);
      assert.deepEqual([all.length > 0, all.filter(words => !pattern.test(words))], [true, []]);
      const lost = all.filter(words => words.length <= 50 && personHeading(words) === undefined);
      assert.deepEqual(lost, []);
    }
  });

  test('read words as they would be read step by step', () => {
    const parts = [
      'a',
      'Ab',
      'aB',
      'SEN',
      '7',
      ' ',
      ' ',
      "'s",
      '’',
      '-',
      '.',
      '%',
      'é',
      'É',
      '_',
      'K',
      'İ',
      '\t',
    ];
    fc.assert(
      fc.property(joined(parts, 10), text => {
        const slowly = text
          .replace(/([a-z\d])([A-Z][a-z])/g, '$1 $2')
          .toLowerCase()
          .replace(/['’]s?\b/g, '')
          .replace(/[^\p{L}\p{N}%£#<>≥≤+=.-]+|[.-](?!\d)/gu, ' ')
          .trim();
        assert.equal(plainWords(text), slowly);
      }),
      runs,
    );
  });
});

/** Every text that a pattern of literals, groups, choices and `?` matches. */
function matchedBy({ source }: RegExp): string[] {
  let at = 0;
  const after = (befores: readonly string[], ends: readonly string[]) =>
    befores.flatMap(before => ends.map(end => before + end));
  const choices = (): string[] => {
    const all = sequence();
    while (source[at] === '|') {
      at++;
      all.push(...sequence());
    }
    return all;
  };
  const sequence = (): string[] => {
    let all = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const one = atom();
      const isOptional = source[at] === '?';
      if (isOptional) at++;
      all = after(all, isOptional ? ['', ...one] : one);
    }
    return all;
  };
  const atom = (): string[] => {
    const sign = source[at++] ?? '';
    if (sign === '^' || sign === '$') return [''];
    if (sign === '[') {
      const end = source.indexOf(']', at);
      const signs = [...source.slice(at, end)];
      at = end + 1;
      return signs;
    }
    if (sign !== '(') return [sign];
    assert.equal(source.slice(at, at + 2), '?:');
    at += 2;
    const all = choices();
    at++;
    return all;
  };
  return choices();
}

describe('shortcuts to identifiers', () => {
  const samples = corpus(11, 2000);
  const texts = fc.nat(samples.length - 1).map(i => samples[i]?.text ?? '');

  test('may pass over three digits before a percent sign: nothing begins there', () => {
    const places = fc.array(fc.nat(200), { maxLength: 6 });
    fc.assert(
      fc.property(texts, places, (text, at) => {
        const written = at.reduce((all, i) => `${all.slice(0, i)}%${all.slice(i)}`, text);
        for (const { span, key } of guardText(written)) {
          if (!key.includes('@'))
            assert.doesNotMatch(written.slice(span.start, span.end + 1), /^\D*\d{1,3}%/);
        }
      }),
      runs,
    );
  });

  test('find the same mentions line by line as at once', () => {
    const words = /born|birth|d[./]?o[./]?b|\bb\./gi;
    const text = joined(['born', 'Birth', 'd.o.b', 'dob', 'b.', 'x', ' ', '\n', '\r\n', '.', 'd/', 'o'], 40);
    const steps = fc.array(fc.tuple(fc.nat(20), fc.nat(40)), { maxLength: 8 });
    fc.assert(
      fc.property(text, steps, (text, steps) => {
        const all = [...text.matchAll(words)].map(({ index }) => index);
        const mentions = new Mentions(text, words);
        let from = -10;
        for (const [on, length] of steps) {
          from += on;
          const to = from + length;
          assert.equal(
            mentions.between(from, to),
            all.some(index => index >= from && index < to),
          );
        }
      }),
      runs,
    );
  });

  test('know a draft by stamps in emphasis too', () => {
    const text = 'Draft report of the Ofsted inspection\n\n_Restricted_\n';
    assert.equal(readDraftReport(text)?.rule, 'SEF510');
  });
});
