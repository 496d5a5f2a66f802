import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chunksOf } from '../../../src/core/document/chunks.ts';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { wholeParse } from './whole-parse.ts';

const head = '---\npart: x\n---\n';

function inParts(body: string): string[] {
  const { headings, links } = parseDocument('a.md', head + body);
  const all = [
    ...headings.map(({ depth, text, span, answered }) => ({
      span,
      text: `h${depth}${answered ? '+' : ''}`,
      rest: text,
    })),
    ...links.map(({ kind, target, span }) => ({ span, text: kind as string, rest: target })),
  ];
  return all
    .map(({ span, text, rest }) => `${text} ${span.start - head.length}-${span.end - head.length} ${rest}`)
    .sort();
}

const line = fc.constantFrom(
  '# One',
  '## Two',
  '### [h](h.md)',
  '#',
  '####### no',
  '#no',
  ' # in',
  '   ## in',
  '    # code',
  '\t# tab',
  'text [a](a.md) text',
  'plain words',
  'Élan',
  'x # no',
  'x\u2028# no',
  'x -',
  '-',
  '=',
  '- - -',
  'a\t#',
  'n <n@example.org>',
  'https://example.org',

  'more',
  'Set',
  '===',
  '---',
  '***',
  '',
  '',
  '',
  ' ',
  '\u00a0',
  '\f',
  '\u2028# u',
  '- item',
  '  - deep',
  '1. one',
  '   para',
  '> quote',
  '> # in quote',
  '>',
  '- # in item',
  '* [b](b.md)',
  '```',
  '~~~',
  '````',
  '``` js',
  '```js`',
  '~~~ x',
  '    ```',
  '  ~~~',
  '> ```',
  '- ```',
  '  ```',
  '<!--',
  '-->',
  '<!-- c -->',
  '<!-->',
  '<!--->',
  'x <!--',
  '<!-- a --> <!--',
  ' <!--',
  '<!doctype x',
  '<?php',
  '?>',
  '<![CDATA[',
  ']]>',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '<script>',
  '</script>',
  '<a href="x">',
  'x <b>',
  '[r]: r.md',
  '[r]',
  '[r][]',
  '[^f]',
  '[^f]: [n](n.md)',
  '    cont',
  '[r]:',
  'r.md',
  '![p](p.png)',
  '\\# no',
  '`code',
  '`',
  '**b',
  '**',
  '[x',
  '](y.md)',
  '| a |',
  '|---|',
  '&#35; x',
  '\t',
  'word  ',
  'word\\',
);
const padding = fc.constantFrom(
  '',
  'Some prose to make the part long enough to be parsed alone. '.repeat(12),
);
/** Lines that let a text be cut, and what they refer to. */
const mild = fc.constantFrom(
  '',
  '# One',
  '## [r]',
  'Plain words',
  'Set',
  '===',
  '---',
  'text [r] and [r][] and [^f]',
  '[r]: r.md',
  '[^f]: [n](n.md)',
  '- item [r]',
  '> quote',
  '```',
  '<!--',
  '-->',
  '[a](a.md)',
);
const body = fc.oneof(bodyOf(line), bodyOf(mild));

function bodyOf(lines: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.record({ line: lines, padding, end: fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r') }), {
      minLength: 1,
      maxLength: 40,
    })
    .map(lines =>
      lines.map(part => `${part.padding && `\n\n${part.padding}\n\n`}${part.line}${part.end}`).join(''),
    );
}

describe('parsing in parts', () => {
  test('gives the same headings and links as parsing the whole', () => {
    let cut = 0;
    fc.assert(
      fc.property(body, text => {
        if ([...chunksOf(text)].length > 1) cut++;
        assert.deepEqual(inParts(text), wholeParse(text).sort());
      }),
      { numRuns: 1500 },
    );
    assert.ok(cut > 100, `only ${cut} texts were parsed in parts at all`);
  });

  test('holds together what a heading seems to part', () => {
    const long = 'Words and words. '.repeat(60);
    const texts = ['```', '<!--', '~~~'].map(
      open => `${long}\n\n${open}\n\n# Not [a](a.md)\n\n${long}\n\n# Nor this\n`,
    );
    for (const text of texts) assert.deepEqual(inParts(text), wholeParse(text).sort());
    assert.deepEqual(inParts(texts[0] ?? ''), []);
  });

  test('parts join without a gap', () => {
    fc.assert(
      fc.property(body, text => {
        let end = 0;
        for (const chunk of chunksOf(text)) {
          assert.equal(chunk.start, end);
          end = chunk.end;
        }
        assert.equal(end, text.length);
      }),
    );
  });
});
