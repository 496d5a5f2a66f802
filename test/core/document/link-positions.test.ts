import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../../src/core/document/document.ts';
import { parseDocument } from '../../../src/core/document/parse-document.ts';

const head = '---\npart: x\n---\n';

function linksIn(body: string, end = '\n'): { text: string; document: Document } {
  const text = `${head}${body}`.replaceAll('\n', end);
  return { text, document: parseDocument('a.md', text) };
}

const filler = fc.constantFrom(
  'word',
  '👩‍👧',
  'cafe\u0301',
  '`code`',
  '**bold**',
  '_it_',
  '&amp;',
  '\\[no\\]',
  '1 < 2',
  '[no]',
  '<!-- c -->',
);
const before = fc
  .array(filler, { maxLength: 4 })
  .map(list => ['word', ...list].map(text => `${text} `).join(''));
const label = fc.constantFrom(
  'a',
  'the **audit**',
  '👍 réview',
  '`x](y`',
  'a\nb',
  '![p](q.png)',
  'x\\]y',
  '',
);
const address = fc.constantFrom(
  'x.md',
  '../evidence/x.md',
  'é.md',
  'a%20b.md',
  'x.md#y',
  'a_b_c.md',
  'a(b).md',
);
const title = fc.constantFrom('', ' "title"', " 'x.md'", ' (a [b] c)', '  "é.md"');
const link = fc.record({ label, address, title, pointed: fc.boolean() });
const block = fc.constantFrom('', '> ', '- ', '1. ', '# ', '> - ');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

describe('spans of links', () => {
  test('cut out [..](..), their addresses the address', () => {
    const one = fc.record({ before, link, block });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), lineEnd, (parts, end) => {
        const written = parts.map(part => {
          const { label, address, title, pointed } = part.link;
          // A heading has one line.
          const words = part.block === '# ' ? label.replace('\n', ' ') : label.replace('\n', '\n  ');
          return { ...part, address, text: `[${words}](${pointed ? `<${address}>` : address}${title})` };
        });
        const body = written.map(part => `${part.block}${part.before}${part.text} end.\n\n`).join('');
        const { text, document } = linksIn(body, end);
        const links = document.links.filter(({ kind }) => kind === 'link');
        assert.deepEqual(
          links.map(({ span }) => text.slice(span.start, span.end)),
          written.map(part => part.text.replaceAll('\n', end)),
        );
        assert.deepEqual(
          links.map(({ addressSpan }) => addressSpan && text.slice(addressSpan.start, addressSpan.end)),
          written.map(part => part.address),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('of a link with a label: the link, its definition, and the address there', () => {
    fc.assert(
      fc.property(before, address, title, lineEnd, fc.boolean(), (words, to, about, end, first) => {
        const definition = `[L 1]: ${to}${about}`;
        const use = `${words}[x.md][l  1] end.`;
        const body = first ? `${definition}\n\n${use}\n` : `${use}\n\n${definition}\n`;
        const { text, document } = linksIn(body, end);
        const [only, ...others] = document.links;
        assert.ok(only && others.length === 0);
        assert.equal(text.slice(only.span.start, only.span.end), '[x.md][l  1]');
        assert.equal(text.slice(only.targetSpan.start, only.targetSpan.end), definition);
        assert.equal(only.addressSpan && text.slice(only.addressSpan.start, only.addressSpan.end), to);
        assert.equal(only.target, to);
      }),
    );
  });

  test('an address with escapes has no span of its own', () => {
    const { document } = linksIn('[a_b.md](a\\_b.md)\n');
    assert.deepEqual(
      document.links.map(({ target, addressSpan }) => ({ target, addressSpan })),
      [{ target: 'a_b.md', addressSpan: undefined }],
    );
  });

  test('the first definition of a label counts', () => {
    const { document } = linksIn('[a]\n\n[a]: one.md\n\n[A]: two.md\n');
    assert.deepEqual(
      document.links.map(({ target }) => target),
      ['one.md'],
    );
  });
});
