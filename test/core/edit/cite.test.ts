import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { cite } from '../../../src/core/edit/cite.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { smallSef } from '../small-sef.ts';

const { read } = smallSef({});

const evidence = { path: 'evidence/survey (2).md', title: 'Survey [2026]' };
const link = '[Survey \\[2026\\]](../evidence/survey%20%282%29.md)';

function cited(text: string, at: number | undefined): { readonly text: string; readonly inText: boolean } {
  const citation = cite(text, 'sections/a.md', evidence, at);
  if ('refused' in citation) throw new Error(citation.refused);
  return { text: applyEdits(text, citation.edits), inText: citation.inText };
}

describe('citing evidence', () => {
  const start = '---\ncriterion: valued\n---\n';

  test('puts a link where the person stands, with a space to the words around it', () => {
    const at = (before: string, after: string) => {
      const text = `${start}${before}${after}`;
      return cited(text, start.length + before.length).text.slice(start.length);
    };
    assert.equal(at('More are happy', '. Yes.'), `More are happy ${link}. Yes.`);
    assert.equal(at('More (', ').'), `More (${link}).`);
    assert.equal(at('', 'Then'), `${link} Then`);
    assert.equal(at('More ', 'and more'), `More ${link} and more`);
  });

  test('lists it in the settings where a link would not count', () => {
    const listed = `---\ncriterion: valued\nsupported-by:\n  - ../evidence/survey%20%282%29.md\n---\n`;
    for (const [body, at] of [
      ['x', 0],
      ['x', undefined],
      ['<!-- x -->', start.length + 6],
      ['```\nx\n```\n', start.length + 4],
    ] as const) {
      const { text, inText } = cited(`${start}${body}`, at);
      assert.equal(inText, false);
      assert.equal(text.replace(body, ''), listed, text);
    }
  });

  test('lists nothing twice, however its path is written', () => {
    const page = '---\ncriterion: valued\nsupported-by: ["./../evidence/survey (2).md"]\n---\nx';
    assert.deepEqual(cite(page, 'sections/a.md', evidence, undefined), { edits: [], inText: false });
  });

  test('always makes the section rest on it, wherever the person stands', () => {
    const body = fc
      .array(
        fc.constantFrom(
          '# x\n\n',
          'Words. ',
          '<!-- note',
          ' -->',
          '`code',
          '`',
          '```\n',
          '\n',
          '[a](b.md)',
          '- [ ] do\n',
          '| a |\n',
          '(',
          '\\',
          '<b>',
          '\n    x\n',
        ),
        { maxLength: 10 },
      )
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(body, fc.nat(), (body, place) => {
        const text = `${start}${body}`;
        const after = cited(text, place % (text.length + 1)).text;
        assert.ok(read(parseDocument('sections/a.md', after)).supports.has(evidence.path), after);
      }),
      { numRuns: 60 },
    );
  });
});
