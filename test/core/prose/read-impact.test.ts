import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Prose } from '../../../src/core/prose/prose.ts';
import { readImpact } from '../../../src/core/prose/read-impact.ts';

function told(block: string): string {
  const { activity, difference } = readImpact(new Prose(block));
  return [activity ? 'activity' : '', difference ? 'difference' : ''].filter(Boolean).join(' and ');
}

describe('a paragraph tells of', () => {
  test('activity, when it says what services did or have', () => {
    for (const block of [
      'We launched a training offer and appointed a lead officer.',
      'The board meets every month and has published a strategy.',
      'Workshops were held in all four districts of Exampleshire.',
      'A working group has been established.',
    ]) {
      assert.equal(told(block), 'activity', block);
    }
  });

  test('difference, when it says what changed for children and families', () => {
    for (const block of [
      'Fewer children wait.',
      'Absence fell from 34% to 23%.',
      'Families tell us that they tell their story once.',
      'Pupils are now able to stay at their own school.',
      'At 16, 91% are in training, compared with 88%.',
    ]) {
      assert.equal(told(block), 'difference', block);
    }
  });

  test('both, when it joins them', () => {
    assert.equal(
      told('We trained 40 teachers. As a result, more children stay in class.'),
      'activity and difference',
    );
  });

  test('neither, when all is planned', () => {
    assert.equal(told('We will launch a training offer, which will lead to fewer exclusions.'), '');
    assert.equal(
      told('- [x] Train staff (owner: Head of SEND; due: 2026-05-01; measure: fewer exclusions)'),
      '',
    );
  });

  test('difference, when it says that there was none or that it is not known', () => {
    assert.equal(told('We held training. Children’s days have not changed.'), 'activity and difference');
    assert.equal(told('We held training. We do not know what came of it.'), 'activity and difference');
  });

  test('difference, when it lets somebody speak', () => {
    assert.equal(told('“I can go to the shops on my own and I love it,” said a young man.'), 'difference');
    assert.equal(told('We launched the ‘Good Start’ offer.'), 'activity');
  });

  test('no activity, when it was not done', () => {
    assert.equal(told('Services were not commissioned.'), '');
  });

  test('no difference, when only services have more', () => {
    assert.equal(told('We trained 40 teachers.'), 'activity');
    assert.equal(told('We held meetings and increased our capacity.'), 'activity');
  });

  test('nothing, where the words stand in an address', () => {
    assert.equal(told('The plan is [here](fewer/training.md).'), '');
  });
});
