import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readYaml } from '../../../src/core/document/read-yaml.ts';
import { allowKeyEdit } from '../../../src/core/sef/allow-key.ts';
import { readSetup } from '../../../src/core/sef/setup.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

/** What people put before and after the setting. */
const rest = fc.constantFrom(
  'framework: area-send@2025-06',
  'area: Exampleshire',
  '# Settings that are ours',
  '',
  'exclude: ["drafts/**"]',
  'coverage: { evidence-types: 2 }',
  'rules:\n  SEF206: off',
  'privacy: { small-number: 5 } # agreed in May',
);
const lines = fc.uniqueArray(rest, { maxLength: 8 });
const comment = fc.constantFrom('', ' # ours, since 2026', '  ');
const key = fc.oneof(
  fc.constantFrom(
    'colour',
    'rag-rating',
    'null',
    'true',
    'no',
    '12',
    'a: b',
    'it’s',
    'näme',
    '#x',
    '[y]',
    '"',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter(text => text.trim() !== ''),
);
const item = fc.constantFrom('board', '"audit ref"', "'x y'", 'näme');
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 3 });

const setting: fc.Arbitrary<string> = fc.oneof(
  fc.constant('# no list yet'),
  fc
    .tuple(fc.constantFrom('allow-keys:', '"allow-keys":', 'allow-keys :'), comment)
    .map(parts => parts.join('')),
  comment.map(after => `allow-keys: []${after}`),
  comment.map(after => `allow-keys: null${after}`),
  fc.tuple(item, comment).map(([one, after]) => `allow-keys: ${one}${after}`),
  comment.map(after => `allow-keys: audit ref${after}`),
  fc
    .tuple(items, fc.constantFrom('', ', ', ' '), comment)
    .map(([all, tail, after]) => `allow-keys: [${all.join(', ')}${tail}]${after}`),
  items.map(all => `allow-keys: [\n  ${all.join(',\n  ')}\n]`),
  items.map(all => `allow-keys: [\n  ${all.join(',\n  ')},\n  # more to come\n]`),
  fc
    .tuple(items, fc.constantFrom('', '  ', '    '), comment)
    .map(([all, indent, after]) => `allow-keys:\n${all.map(one => `${indent}- ${one}${after}`).join('\n')}`),
  items.map(all => `allow-keys:\n  # from the regional template\n  - ${all.join('\n  - ')}\n\n  # the end`),
);

const file = fc
  .tuple(lines, setting, lines, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\n\n'))
  .map(([before, allow, after, lineEnd, end]) => {
    const others = after.filter(line => !before.includes(line));
    return `${[...before, allow, ...others].join('\n')}${end}`.replaceAll('\n', lineEnd);
  });

function allowed(text: string): ReadonlySet<string> {
  const { reading, problems } = readSetup(text, undefined);
  const broken = [...problems.values()].flat().filter(({ key }) => key === 'yaml' || key === 'shape');
  assert.deepEqual(broken, [], text);
  return reading.config.allowKeys;
}

function allow(key: string, text: string): string {
  return applyEdits(text, [allowKeyEdit(key, readYaml(text, 0).value, text)]);
}

describe('allowing a setting in sef.yaml', () => {
  test('allows it and all that was allowed before, changing one line or adding one', () => {
    fc.assert(
      fc.property(file, key, (text, added) => {
        const before = allowed(text);
        const after = allow(added, text);
        assert.deepEqual(allowed(after), new Set([...before, added]), after);
        assertOneLine(text, after);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps the sort of list that is there, its comments and its line ends', () => {
    const cases: [string, string][] = [
      ['area: x\n', 'area: x\nallow-keys: [colour]\n'],
      ['area: x', 'area: x\nallow-keys: [colour]\n'],
      ['area: x\r\n', 'area: x\r\nallow-keys: [colour]\r\n'],
      ['', 'allow-keys: [colour]\n'],
      ['allow-keys: [a, b] # ours\n', 'allow-keys: [a, b, colour] # ours\n'],
      ['allow-keys: [a, b,]\n', 'allow-keys: [a, b, colour,]\n'],
      ['allow-keys: a # ours\narea: x\n', 'allow-keys: [a, colour] # ours\narea: x\n'],
      ['allow-keys: # ours\narea: x\n', 'allow-keys: [colour] # ours\narea: x\n'],
      ['allow-keys: ~\n', 'allow-keys: [colour]\n'],
      ['allow-keys:\n- a # ours\narea: x\n', 'allow-keys:\n- a # ours\n- colour\narea: x\n'],
      ['allow-keys:\r\n    - a\r\n', 'allow-keys:\r\n    - a\r\n    - colour\r\n'],
      ['allow-keys:\n  - a', 'allow-keys:\n  - a\n  - colour'],
      ['allow-keys: { a: true, b: true }\n', 'allow-keys: [a, b, colour]\n'],
      ['{ area: x }\n', '{ area: x, allow-keys: [colour] }\n'],
      ['  area: x\n  exclude: y\n', '  area: x\n  exclude: y\n  allow-keys: [colour]\n'],
    ];
    for (const [before, after] of cases) assert.equal(allow('colour', before), after);
  });
});

/** One line is changed or one is added; every other is byte for byte as it was, and so are their ends. */
function assertOneLine(before: string, after: string): void {
  const [old, now] = [linesOf(before), linesOf(after)];
  let same = 0;
  while (same < old.length && old[same] === now[same]) same++;
  let tail = 0;
  while (tail < old.length - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [gone, come] = [old.length - same - tail, now.length - same - tail];
  assert.ok(come === 1 && gone <= 1, `more than one line is changed or added:\n${after}`);
  assert.equal(/(^|[^\r])\n/.test(after), before.includes('\r\n') ? false : after.includes('\n'), after);
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
