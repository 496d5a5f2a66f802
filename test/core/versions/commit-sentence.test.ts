import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceTrouble } from '../../../src/core/versions/commit-sentence.ts';

test('the sentence for a version may say anything but nothing and who somebody is', () => {
  assert.equal(sentenceTrouble('Change 2 sections and 1 piece of evidence'), undefined);
  assert.match(sentenceTrouble('  ') ?? '', /^Say in a sentence/);
  const trouble = sentenceTrouble('Take out NHS number 943 476 5919') ?? '';
  assert.match(trouble, /Leave it out/);
  assert.ok(!trouble.includes('476'), trouble);
});
