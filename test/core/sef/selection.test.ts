import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSmall, plainConfig } from '../small-sef.ts';

function selectionOf(exclude: string, ...paths: string[]): string[] {
  const files = Object.fromEntries(paths.map(path => [path, '']));
  const { selection } = loadSmall({ 'sef.yaml': `${plainConfig}exclude: ${exclude}\n`, ...files });
  return paths.map(path => selection.get(path) ?? 'not seen');
}

describe('which files are read', () => {
  test('markdown, whatever the case of its ending', () => {
    assert.deepEqual(selectionOf('[]', 'a.md', 'b/c.MD', 'd.txt'), ['read', 'read', 'not-markdown']);
  });

  test('not what a pattern excludes, nor what is in a folder that it names', () => {
    assert.deepEqual(selectionOf('["drafts/**"]', 'drafts/a.md', 'drafts/b/c.md', 'drafts.md'), [
      'excluded',
      'excluded',
      'read',
    ]);
    for (const name of ['drafts', 'drafts/', '[drafts, x]']) {
      assert.deepEqual(selectionOf(name, 'drafts/a.md', 'a.md'), ['excluded', 'read'], name);
    }
    assert.deepEqual(selectionOf('"**/old-*.md"', 'a/old-1.md', 'a/older.md'), ['excluded', 'read']);
  });

  test('not what belongs to another SEF, nor what tools keep', () => {
    assert.deepEqual(selectionOf('[]', 'areas/x/sef.yaml', 'areas/x/a.md', 'areas/a.md', '.git/a.md'), [
      'other-root',
      'other-root',
      'read',
      'not seen',
    ]);
  });
});
