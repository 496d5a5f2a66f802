import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../../src/core/document/document.ts';
import { KeptBodies } from '../../../src/core/document/kept-bodies.ts';
import { parseDocumentSteps } from '../../../src/core/document/parse-document.ts';
import { remarkParser } from '../../../src/core/document/parse-markdown.ts';
import { finish } from '../../../src/core/text/steps.ts';
import { damaged } from '../damage.ts';

type Pages = readonly (readonly [path: string, text: string])[];

/** Reads pages with what was kept, keeps what it reads, and counts what had to be parsed. */
function readAll(pages: Pages, kept: string, program = 'one') {
  const bodies = new KeptBodies(kept, program);
  let parsed = 0;
  const parser = {
    ...remarkParser,
    parse(text: string) {
      parsed++;
      return remarkParser.parse(text);
    },
  };
  const documents = pages.map(([path, text]) => {
    const document = finish(parseDocumentSteps(path, text, { parser, bodies }));
    bodies.learn(document);
    return document;
  });
  return { documents, parsed, isNew: bodies.isNew, kept: bodies.contents() };
}

/** JSON has no `undefined`, and nobody tells it from nothing. */
function plain(documents: readonly Document[]): unknown {
  const all = documents.map(document => ({ ...document, settings: document.settings }));
  return JSON.parse(JSON.stringify(all));
}

const sample: Pages = readdirSync('media/sample', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .map(name => [name, readFileSync(join('media/sample', name), 'utf8')]);

describe('what is kept of pages', () => {
  const first = readAll(sample, '');

  test('serves for pages that are what they were, and nothing is parsed', () => {
    assert.ok(first.parsed > 0 && first.isNew);
    const again = readAll(sample, first.kept);
    assert.ok(again.parsed < first.parsed / 10, `${again.parsed} of ${first.parsed}`);
    assert.deepEqual(plain(again.documents), plain(first.documents));
    assert.equal(again.kept, first.kept);
  });

  test('serves for no page that has changed, however little', () => {
    const texts = sample.map(([, text]) => text);
    fc.assert(
      fc.property(damaged(texts), fc.nat(sample.length - 1), (part, at) => {
        const pages = sample.slice(at, at + 1).map(([path, text]) => [path, text + part] as const);
        const read = readAll(pages, first.kept);
        assert.deepEqual(plain(read.documents), plain(readAll(pages, '').documents));
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('is nothing to another program, and what is damaged is lost alone', () => {
    assert.equal(readAll(sample, first.kept, 'two').parsed, first.parsed);
    const cut = first.kept.slice(0, -40);
    const swapped = first.kept.replace(/"depth":2/g, '"depth":3');
    for (const kept of [cut, swapped, `${first.kept.split('\n')[0]}\n\0\t\t\n"a"\tb`, 'x', '\n\n']) {
      const read = readAll(sample, kept);
      assert.deepEqual(plain(read.documents), plain(first.documents));
    }
    assert.ok(readAll(sample, cut).parsed < first.parsed / 2);
  });

  test('holds nothing of a page with a mistake, of one that is to be forgotten, or of one that is gone', () => {
    const wrong: Pages = [['a.md', '---\nevidence: policy-or-plan\n---\nSee [the plan](a b.pdf).\n']];
    assert.doesNotMatch(readAll(wrong, '').kept, /a b/);
    const path = 'sections/01-identified.md';
    const others = sample.filter(([name]) => name !== path);
    assert.doesNotMatch(readAll(others, first.kept).kept, new RegExp(`^"${path}"`, 'm'));
    const bodies = new KeptBodies(first.kept, 'one');
    for (const [name, text] of sample) bodies.bodyOf(name, text);
    assert.match(bodies.contents(), new RegExp(`^"${path}"`, 'm'));
    bodies.forget(path);
    assert.ok(bodies.isNew);
    assert.doesNotMatch(bodies.contents(), new RegExp(`^"${path}"`, 'm'));
  });
});
