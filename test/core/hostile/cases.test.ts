import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addMonths } from '../../../src/core/sef/calendar.ts';
import { checkSmall, day, encode, plainConfig } from '../small-sef.ts';
import { checkAsDocument, checkAsSettings } from './never-throws.ts';

const head = '---\ncriterion: 3\n---\n';
const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
].join('\n');

const settings: Record<string, string> = {
  'an alias bomb': bomb,
  'an alias of itself': 'a: &a [*a]\nb: &b { c: *b }',
  'an alias of nothing': 'a: *nothing',
  'very many aliases': `a: &a [1]\nb: [${'*a, '.repeat(15_000)}]`,
  'sequences 10,000 deep': `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  'mappings 10,000 deep': `a: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`,
  'a sequence that never ends': `a: ${'['.repeat(50_000)}`,
  'block sequences 5,000 deep': `a:\n  ${'- '.repeat(5000)}x`,
  'questions 5,000 deep': `a: ${'? '.repeat(5000)}x`,
  'very many settings': Array.from({ length: 90_000 }, (_, i) => `a${i}: 1`).join('\n'),
  'very many mistakes': '@: "\n'.repeat(2000),
  'keys that are no text': '[a]: 1\n{b: c}: 2\n? - d\n: 3\n"": 4\nnull: 5\n: 6',
  'tags and directives':
    'a: !!binary aGk=\nb: !!set { x }\nc: !<tag:x> y\nd: !!timestamp 2026-01-01\ne: !!int x',
  'names that every object has':
    '__proto__: { status: agreed }\nconstructor: [x]\ntoString: { __proto__: 1 }\nhasOwnProperty: x',
  'huge numbers':
    'reviewed: 1e999\ntitle: -99999999999999999999999999\nstatus: .inf\nposition: .nan\ncontributors: [0x7fffffffffffffff]',
};

const bodies: Record<string, string> = {
  'lists 400 deep': Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- [a](b.md)`).join('\n'),
  'lists 400 deep in a line': `${'- '.repeat(400)}x`,
  'quotations 400 deep': `${'> '.repeat(400)}[a](b.md)`,
  'quotations 10,000 deep': `${'>'.repeat(10_000)}x`,
  'quotations and spaces': `${'> '.repeat(60)}x\n${'-'.padEnd(50_000)}x`,
  'emphasis within emphasis': `${'*a **b '.repeat(3000)}${'c** d*'.repeat(3000)}`,
  'emphasis within a heading': `# ${'**a '.repeat(3000)}${' b**'.repeat(3000)}`,
  'pictures within pictures': `${'!['.repeat(5000)}a${'](b)'.repeat(5000)}`,
  stars: `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`,
  brackets: '['.repeat(50_000),
  'links that do not end': '[a]('.repeat(20_000),
  'very many links in a paragraph': '[a](b.md) '.repeat(50_000),
  backticks: Array.from({ length: 1500 }, (_, i) => '`'.repeat(i + 1)).join(' '),
  'comments that do not end': '<!-- '.repeat(20_000),
  'tags that do not end': '<a '.repeat(20_000),
  'a very long title': `[a](a "${'a'.repeat(500_000)}")`,
  'a very long line': 'word '.repeat(200_000),
  'very many blank lines': '\n'.repeat(500_000),
  'very many lines in a paragraph': 'a\n'.repeat(100_000),
  'very many headings': '## a\n\nb\n\n'.repeat(20_000),
  'very many definitions': Array.from({ length: 15_000 }, (_, i) => `[l${i}]: x${i}.md`).join('\n'),
  'conflict marks without end': '<<<<<<< a\n'.repeat(50_000),
  'carriage returns': '\r'.repeat(10_000),
};

describe('hostile settings', () => {
  for (const [title, text] of Object.entries(settings)) {
    test(`${title}, in a document, in sef.yaml, in a pack`, () => {
      checkAsDocument(`---\ncriterion: 3\n${text}\n---\n`);
      checkAsSettings(plainConfig + text);
      checkAsSettings('framework: ./pack.yaml\narea: x\n', text);
    });
  }

  test('an alias bomb is told once, in plain words', () => {
    const found = checkAsDocument(`---\ncriterion: 3\n${bomb}\n---\n`).filter(
      ({ path }) => path !== 'sef.yaml',
    );
    assert.deepEqual(
      found.map(({ rule, what }) => `${rule} ${what}`),
      ['SEF101 These settings repeat or nest themselves so often that they cannot be read safely.'],
    );
  });
});

describe('hostile prose', () => {
  for (const [title, text] of Object.entries(bodies)) {
    test(title, () => void checkAsDocument(head + text));
  }

  test('what people really write is not taken for it', () => {
    const row =
      '| [survey](../evidence/survey.md) | **3** of `5` | _so far_ | see [audit][a] and [plan](p.md) |\n';
    const texts = [
      `| a | b | c | d |\n|---|---|---|---|\n${row.repeat(500)}`,
      `${Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- point`).join('\n')}\n`,
      `${'*'.repeat(120)}\n\n${'_'.repeat(200)}\n\n${'- '.repeat(40)}\n\n${'='.repeat(300)}\n`,
      `${'\n'.repeat(200)}> > > quoted\n`,
      `p < 0.05 * and a_b_c * not closed [like this\n`.repeat(300),
    ];
    for (const text of texts) {
      const found = checkAsDocument(head + text).filter(({ rule }) => rule === 'SEF114');
      assert.deepEqual(found, []);
    }
  });
});

describe('hostile files', () => {
  test('5 MB', () => {
    const found = checkAsDocument(encode(head + 'word '.repeat(1_000_000)));
    assert.ok(found.some(({ rule, what }) => rule === 'SEF114' && what.includes('larger than 1 MB')));
  });

  test('NUL bytes, half an emoji, byte order marks in the middle', () => {
    checkAsDocument(encode(`${head}a\0b`));
    checkAsDocument(`${head}a\0b [\0](\0.md)`);
    checkAsDocument(`---\ncriterion: 3\ntitle: \ud800\n"\udc00": x\n---\n# \ud800\n[\udc00](\ud800.md)`);
    checkAsDocument(`---\ncriterion: \ufeff3\n---\n\ufeff# a`);
    checkAsSettings('framework: \ud800\narea: \0\nexclude: ["\ud800", "\0"]\n');
  });

  test('names that every object has, as ids, paths, rules and freshness', () => {
    const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];
    for (const name of names) {
      const found = checkSmall({
        'sef.yaml': `${plainConfig}rules: { ${name}: off }\nfreshness: { ${name}: 3 }\nallow-keys: [${name}]\n`,
        [`${name}.md`]: `---\ncriterion: ${name}\nfoci: ${name}\n${name}: x\nlead: { ${name}: x }\n---\n# ${name}\n[${name}][${name}]\n\n[${name}]: ${name}.md\n`,
        [`e/${name}`]: '',
        [`e/${name}.md`]: `---\nevidence: ${name}\ncriteria: [${name}]\nvoices: ${name}\n---\n[x](${name}) [y](../${name}.md)\n`,
      });
      assert.ok(found.length > 0);
      assert.ok(found.every(({ message }) => !message.includes('[object')));
    }
    assert.equal(({} as Record<string, unknown>).status, undefined);
  });

  test('names that every object has, as the framework, an accepted gap and an excluded file', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      checkAsSettings(`framework: ${name}\narea: ${name}\nexclude: ${name}\n`);
      checkAsSettings(`${plainConfig}accepted-gaps: [{ criterion: ${name}, type: ${name}, ${name}: x }]\n`);
    }
  });

  test('huge numbers of months and years', () => {
    assert.equal(addMonths(day('2026-11-22'), Number.MAX_SAFE_INTEGER), '9999-12-31');
    const config = `${plainConfig}freshness: { case-study: 9007199254740991, lived-experience: 1e300 }\ncoverage: { evidence-types: 1e99 }\n`;
    checkAsSettings(config);
  });

  test('patterns of excluded files that would never end, or are none', () => {
    const patterns = [
      '*a'.repeat(30),
      '{a,b}'.repeat(30),
      '+(a|aa)'.repeat(20),
      '[',
      '!(',
      '('.repeat(1000),
      'a'.repeat(70_000),
      '**/'.repeat(300),
      '!x',
      '\\\\',
      '../..',
    ];
    for (const pattern of patterns) checkAsSettings(`${plainConfig}exclude: [${JSON.stringify(pattern)}]\n`);
  });
});
