import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readYaml } from '../../../src/core/document/read-yaml.ts';
import { splitFile } from '../../../src/core/document/split.ts';
import { toPlain } from '../../../src/core/document/value.ts';
import { setSettings } from '../../../src/core/edit/set-settings.ts';
import type { SettingChange, SettingPath } from '../../../src/core/edit/setting-change.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { editsBetween } from '../../../src/core/text/edits-between.ts';

const runs = { numRuns: 400 };

/** Words and marks that mean something to YAML, to markdown or to editors. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'Head of SEND',
      '3',
      'é',
      '👍🏽',
      ' ',
      ': ',
      ' #',
      ',',
      '[',
      '}',
      '"',
      "'",
      '-',
      '?',
      '|',
      '>',
      '@',
      '`',
      '\\',
      '%',
      '&',
      '*',
      '!',
      '~',
      'yes',
      '\t',
      '---',
      '../x.md',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(parts => parts.join(''));
const text = words.filter(value => value.trim() !== '');
const plain = fc.constantFrom(
  'education',
  'health',
  'right-help',
  '2026-05',
  'experiences/skills',
  'Head of SEND',
);

/** The lines of one setting, as people write them. */
const scalar = fc.oneof(
  plain,
  text.map(value => JSON.stringify(value)),
  text.map(value => `'${value.replaceAll("'", "''")}'`),
  fc.constant(''),
);
const note = fc.constantFrom('', '  # a note', ' # "another": [x');
const list = fc.uniqueArray(plain, { minLength: 1, maxLength: 4 });
const listLines = fc.oneof(
  list.map(items => [` [${items.join(', ')}]`]),
  list.map(items => [` [ ${items.join(' , ')}, ]`]),
  fc
    .tuple(list, fc.constantFrom('', '  '), note)
    .map(([items, indent, after]) => ['', ...items.map(item => `${indent}- ${item}${after}`)]),
  fc.tuple(list, note).map(([items, after]) => [' [', ...items.map(item => `    ${item},${after}`), '  ]']),
);
const groupLines = fc.oneof(
  fc.tuple(plain, plain).map(([post, sector]) => [` { post: ${post}, sector: ${sector} }`]),
  fc
    .tuple(scalar, scalar, note)
    .map(([post, sector, after]) => ['', `  post: ${post}${after}`, `  sector: ${sector}`]),
);
const blockLines = fc
  .tuple(fc.constantFrom('|', '>', '|-', '>-'), fc.array(plain, { minLength: 1, maxLength: 3 }))
  .map(([header, lines]) => [` ${header}`, ...lines.map(line => `  ${line}`)]);

const between = fc.constantFrom<string[]>([], [], ['# between'], [''], ['', '# two', '']);
const setting = (key: string, value: fc.Arbitrary<string[]>) =>
  fc.tuple(value, note, between).map(([[first = '', ...more], after, gap]) => {
    const isOne = more.length === 0 && !/[|>]$/.test(first);
    return [
      ...gap,
      `${key}:${first === '' || first.startsWith(' ') ? first : ` ${first}`}${isOne ? after : ''}`,
      ...more,
    ];
  });
const frontmatter = fc
  .record({
    kind: setting(
      'evidence',
      plain.map(value => [value]),
    ),
    title: setting(
      'title',
      scalar.map(value => [value]),
    ),
    lead: setting('lead', groupLines),
    criteria: setting('criteria', listLines),
    impact: setting('impact', blockLines),
    extra: setting(
      'our-own',
      fc.oneof(
        listLines,
        scalar.map(value => [value]),
      ),
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    order: fc.shuffledSubarray(['title', 'lead', 'criteria', 'impact', 'extra'] as const),
  })
  .map(({ eol, mark, order, ...parts }) => {
    const lines = [...parts.kind, ...order.flatMap(name => parts[name])];
    return `${mark}${['---', ...lines, '---', '# Text', ''].join(eol)}`;
  });

const change: fc.Arbitrary<Exclude<SettingChange, { readonly removeAt: number }>> = fc.oneof(
  fc.record({
    path: fc.constantFrom<SettingPath>(
      ['title'],
      ['evidence'],
      ['impact'],
      ['lead', 'post'],
      ['lead', 'sector'],
      ['source'],
    ),
    value: fc.option(text, { nil: undefined }),
  }),
  fc.record({
    path: fc.constantFrom<SettingPath>(['criteria'], ['voices']),
    value: fc.uniqueArray(plain, { maxLength: 4 }),
  }),
  fc.record({ path: fc.constant<SettingPath>(['criteria']), add: text }),
);

function settingsOf(file: string): Record<string, unknown> {
  const start = file.startsWith('\uFEFF') ? 1 : 0;
  const { settings } = splitFile(file.slice(start));
  const { value, troubles } = readYaml(file.slice(start).slice(settings?.start, settings?.end), 0);
  assert.deepEqual(troubles, []);
  return (value ? toPlain(value) : {}) as Record<string, unknown>;
}

/** Everything but the lines that belong to one setting: notes, blank lines and other settings, to the byte. */
function linesWithout(file: string, key: string): string[] {
  const lines = file.split(/(?<=\n)/);
  const start = lines.findIndex(line => line.startsWith(`${key}:`));
  if (start < 0) return lines;
  let end = start + 1;
  let last = end;
  // Its lines are those that are set in, and the items and brackets of its list; notes and gaps after them are not.
  while (end < lines.length && /^([ \t]|- |\]|[\r\n])/.test(lines[end] ?? '')) {
    end++;
    if (/\S/.test(lines[end - 1] ?? '')) last = end;
  }
  return [...lines.slice(0, start), ...lines.slice(last)];
}

describe('setting a setting, whatever the settings look like', () => {
  test('says what was asked, and leaves all other lines as they are to the byte', () => {
    let refusals = 0;
    fc.assert(
      fc.property(frontmatter, change, (file, asked) => {
        const result = setSettings(file, [asked]);
        if ('refused' in result) {
          refusals++;
          return;
        }
        const after = applyEdits(file, result.edits);
        const [key, inner] = asked.path;
        assert.deepEqual(linesWithout(after, key), linesWithout(file, key));
        const said = settingsOf(after)[key];
        if ('add' in asked) assert.ok(Array.isArray(said) && said.map(String).includes(asked.add));
        else if (Array.isArray(asked.value)) assert.deepEqual(said ?? [], asked.value);
        else {
          const text = inner ? (said as Record<string, unknown> | undefined)?.[inner] : said;
          assert.equal(String(text ?? '').trimEnd(), String(asked.value ?? '').trimEnd());
        }
      }),
      runs,
    );
    assert.equal(refusals, 0, `${refusals} refused`);
  });

  test('done twice changes nothing more', () => {
    fc.assert(
      fc.property(frontmatter, change, (file, asked) => {
        if ('add' in asked) return;
        const result = setSettings(file, [asked]);
        if ('refused' in result) return;
        const after = applyEdits(file, result.edits);
        assert.deepEqual(setSettings(after, [asked]), { edits: [] });
      }),
      runs,
    );
  });

  test('a setting that was taken out and put back says the same', () => {
    fc.assert(
      fc.property(frontmatter, text, (file, title) => {
        const steps: SettingChange[] = [
          { path: ['title'], value: undefined },
          { path: ['title'], value: title },
        ];
        const result = setSettings(file, steps);
        if ('refused' in result) return;
        assert.equal(String(settingsOf(applyEdits(file, result.edits)).title), title);
      }),
      runs,
    );
  });

  test('never throws, and edits stay within the text, whatever the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), change, (inner, asked) => {
        const file = `---\n${inner}\n---\n`;
        const result = setSettings(file, [asked]);
        if ('refused' in result) assert.match(result.refused, /\.$/);
        else
          for (const { span } of result.edits) assert.ok(span.start <= span.end && span.end <= file.length);
      }),
      runs,
    );
  });
});

describe('the edits between two texts', () => {
  test('make the one of the other, and touch no line that both have at their ends', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', 'é👍'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('\n', '\r\n'), (before, after, eol) => {
        const [old, fresh] = [before.join(eol), after.join(eol)];
        const edits = editsBetween(old, fresh);
        assert.equal(applyEdits(old, edits), fresh);
        for (const { span } of edits)
          for (const at of [span.start, span.end])
            assert.doesNotMatch(old.slice(at - 1, at + 1), /\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF]/);
      }),
      runs,
    );
  });
});
