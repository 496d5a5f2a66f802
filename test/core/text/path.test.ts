import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { folderOf, linkedPath, nameOf, relativeLink, resolvePath } from '../../../src/core/text/path.ts';

describe('paths', () => {
  test('lead from a file to another', () => {
    assert.equal(resolvePath('sections/a.md', '../evidence/b.md'), 'evidence/b.md');
    assert.equal(resolvePath('a.md', './b//c.md'), 'b/c.md');
    assert.equal(resolvePath('a/b.md', '../../x.md'), '../x.md');
    assert.equal(resolvePath('a/b.md', '/x.md'), 'x.md');
    assert.equal(folderOf('a/b/c.md'), 'a/b');
    assert.equal(nameOf('a/b/c.md'), 'c.md');
  });

  test('of links: without place and question, percent signs resolved where they can be', () => {
    assert.equal(linkedPath('s/a.md', '../e/b%20c.md#part'), 'e/b c.md');
    assert.equal(linkedPath('s/a.md', '100%.md?x'), 's/100%.md');
    for (const elsewhere of [
      'https://x/y.md',
      'mailto:a@b',
      'C:\\x.md',
      '//host/x',
      '\\\\host\\x',
      '#top',
      '',
      '?x',
    ]) {
      assert.equal(linkedPath('s/a.md', elsewhere), undefined, elsewhere);
    }
  });

  test('written as a link lead there again', () => {
    const name = fc.constantFrom(
      'a',
      'b c',
      'é',
      '100%',
      'x#y',
      'q?',
      '(z)',
      '[w]',
      '<v>',
      '👍',
      '__proto__',
    );
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(parts => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(path, path, (from, to) => {
        const link = relativeLink(from, to);
        assert.equal(linkedPath(from, link), to);
        assert.doesNotMatch(link, /[\s()<>]/);
      }),
    );
  });
});
