import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { originsIn } from '../../../src/core/sef/blamed-lines.ts';

const blame = [
  '^f00dbabe (Ann (Forum) Example 2026-10-03 23:30:00 -0100  1) ---',
  '1a2b3c4d  (Bo                 2026-10-04 00:15:00 +0000  2) status: agreed',
  '00000000 (Not Committed Yet   2026-11-25 10:00:00 +0000  3) reviewed: 2026-11-25',
].join('\n');
const renamed = '1a2b3c4d area/old name.md (Bo 2026-10-04 00:15:00 +0000 1) status: agreed';

describe('what git says of the lines of a file', () => {
  test('becomes the version, the author and the author’s own day', () => {
    const [first, second] = originsIn(blame, 'a.md', [1, 2]) ?? [];
    assert.deepEqual(first, {
      commit: 'f00dbabe',
      path: 'a.md',
      author: 'Ann (Forum) Example',
      time: Date.parse('2026-10-04T00:30:00Z') / 1000,
      day: '2026-10-03',
    });
    assert.equal(second?.author, 'Bo');
    assert.ok((second?.time ?? 0) < (first?.time ?? 0), 'time zones are reckoned with');
    assert.equal(originsIn(renamed, 'area/new.md', [1])?.[0]?.path, 'area/old name.md');
  });

  test('is nothing where a line is in no version yet, or not told of', () => {
    assert.equal(originsIn(blame, 'a.md', [2, 3]), undefined);
    assert.equal(originsIn(blame, 'a.md', [9]), undefined);
    assert.equal(originsIn('fatal: no such path', 'a.md', [1]), undefined);
  });
});
