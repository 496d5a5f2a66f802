import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { branchName } from '../../../src/core/versions/branch-name.ts';

describe('the name of a branch', () => {
  test('is what people call the work, as git can write it', () => {
    assert.equal(branchName('Right help at the right time'), 'right-help-at-the-right-time');
    assert.equal(branchName('  Café visits & children’s voices! '), 'cafe-visits-childrens-voices');
    assert.equal(branchName('ملاحظات'), 'changes');
  });

  test('is nobody else’s, whatever their capitals, and stands neither above nor below another', () => {
    assert.equal(branchName('Main', ['main']), 'main-2');
    assert.equal(branchName('right help', ['Right-Help', 'right-help-2']), 'right-help-3');
    assert.equal(branchName('review', ['review/november']), 'review-2');
  });

  test('is one that git takes, for any words', () => {
    const words = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.lorem());
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 4 }), (said, others) => {
        const taken = others.map(other => branchName(other));
        const name = branchName(said, taken);
        assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.ok(name.length <= 60);
        assert.ok(!taken.includes(name));
      }),
      { numRuns: 300 },
    );
  });
});
