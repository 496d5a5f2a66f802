import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commitRefusal, noBranch, noGit } from '../../../src/core/versions/commit-refusal.ts';

describe('what is said when git does not take a version', () => {
  test('says how to tell git who one is', () => {
    for (const gitErrorCode of ['NoUserNameConfigured', 'NoUserEmailConfigured'])
      assert.match(commitRefusal({ gitErrorCode, stderr: 'x' }), /git config --global user\.name/);
  });

  test('says to finish a merge', () => {
    assert.match(commitRefusal({ gitErrorCode: 'UnmergedChanges' }), /Finish or abort that/);
  });

  test('repeats git’s own words of anything else, on one line and not at length', () => {
    const said = commitRefusal({ stderr: `the hook\n  said no ${'x'.repeat(100_000)}` });
    assert.match(said, /It says: “the hook said no x+”\./);
    assert.ok(said.length < 400);
    assert.match(commitRefusal({}), /“nothing”/);
  });

  test('is in sentences', () => {
    for (const words of [noGit, noBranch]) assert.match(words, /^[A-Z].*\.$/);
  });
});
