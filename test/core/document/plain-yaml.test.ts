import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readPlainYaml } from '../../../src/core/document/read-plain-yaml.ts';
import { readAnyYaml } from '../../../src/core/document/read-yaml.ts';
import { benchmarkPages, ownPages, settingsOf } from '../pages.ts';

/** Far from 0, so that a place that forgot it is seen. */
const base = 7;

/** The quick reader may pass; what it reads is what the parser of YAML reads, places and all, without any trouble. */
function readsAlike(text: string): boolean {
  const value = readPlainYaml(text, base);
  if (!value) return false;
  assert.deepStrictEqual({ value, troubles: [] }, readAnyYaml(text, base), JSON.stringify(text));
  return true;
}

function ownSettings(): string[] {
  return ownPages().flatMap(settingsOf);
}

const signs = [
  ...[
    ':',
    ': ',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    ' ',
    '  ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    ', ',
  ],
  ...[
    '{',
    '}',
    'key: v',
    '\nkey: v',
    '\nk1:',
    'null',
    'true',
    'True',
    '~',
    '0',
    '01',
    '1.5',
    '2026-01-02',
    '1e3',
    '.5',
  ],
  ...[
    '0x1',
    '+1',
    '-1',
    '|',
    '>',
    '>-\n  a',
    '|\n  a',
    '&a',
    '*a',
    '!x',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '\t',
    '\r\n',
    '\r',
  ],
  ...[
    '...',
    '---',
    'é',
    '\u00a0',
    '\u2028',
    '=',
    '<<: *a',
    'A: b',
    ': : ',
    '.inf',
    'y',
    '[]',
    '[a, b]',
    '["a", b]',
  ],
  ...[
    '""',
    "''",
    "'a''b'",
    '"a\\n"',
    '{ a: b }',
    '{a: [b, "c"], d: 1}',
    '👍',
    '__proto__: x',
    '\ud800',
    '\0',
  ],
];
const sign = fc.constantFrom(...signs);

const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '    ', ' ', '      '),
    fc.constantFrom('k0:', 'k1:', 'k2:', 'a:', '- ', '-', '- a:', ''),
    fc.constantFrom('', ' ', ' ', '  '),
    fc.oneof(fc.constantFrom('v', 'v w', '12', '>-', '|'), sign),
    fc.oneof(fc.constantFrom('', '', '', ' '), sign),
  )
  .map(parts => parts.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map(parts => `${parts.join('\n')}\n`);

function damagedSettings(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0, 3, 9), sign);
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce((so, [share, cut, put]) => {
        const at = Math.floor(share * so.length);
        return so.slice(0, at) + put + so.slice(at + cut);
      }, text),
    );
}

describe('the quick reader of settings', () => {
  test('reads nearly all settings of the sample, and what it reads is what YAML says', () => {
    const texts = ownSettings();
    const taken = texts.filter(readsAlike);
    assert.ok(taken.length > texts.length * 0.7, `${taken.length} of ${texts.length}`);
  });

  test('never differs on those of the benchmark, valid and damaged', { timeout: 300_000 }, async () => {
    const texts = (await benchmarkPages()).flatMap(settingsOf);
    const taken = texts.filter(readsAlike);
    assert.ok(taken.length > 950, `${taken.length} of ${texts.length}`);
  });

  test('never differs on settings that were damaged', { timeout: 300_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(damagedSettings(ownSettings()), text => {
        if (readsAlike(text)) taken++;
      }),
      { numRuns: 10_000, seed: 6 },
    );
    assert.ok(taken > 400, `only ${taken} were read by both`);
  });

  test('never differs on lines put together at random', { timeout: 300_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(lines, text => {
        if (readsAlike(text)) taken++;
      }),
      { numRuns: 20_000, seed: 6 },
    );
    assert.ok(taken > 200, `only ${taken} were read by both`);
  });

  test('leaves to the parser of YAML what has more than one meaning', () => {
    for (const text of [
      'a: b # c\n',
      'a: 1.5\n',
      'a: ~\n',
      'a: b\na: c\n',
      'a: "b\\n"\n',
      'a: &b c\n',
      'a: b\n  c\n',
      '- a\n',
      'a:\tb\n',
    ])
      assert.equal(readPlainYaml(text, 0), undefined, JSON.stringify(text));
  });
});
