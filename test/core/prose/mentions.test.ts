import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mentions } from '../../../src/core/prose/mentions.ts';
import { Prose } from '../../../src/core/prose/prose.ts';

function assertMentions(expected: boolean, ...blocks: readonly string[]): void {
  for (const block of blocks)
    assert.equal(mentions(new Prose(block), 'alternative-provision'), expected, block);
}

describe('alternative provision is mentioned', () => {
  test('by its name, however it is written', () => {
    assertMentions(
      true,
      'Alternative provision gets pupils back into learning.',
      'Places in alternative\nprovision are reviewed.',
      'We use alternative educational provision.',
      'Unregistered provision is visited every term.',
      'Two PRUs serve the county, and a pupil referral unit for younger children.',
    );
  });

  test('by its initials, among words of commissioning and pupils', () => {
    assertMentions(
      true,
      'We commission AP places for 176 pupils.',
      'Pupils in AP attend more.',
      'Young people arrive in AP late.',
    );
    assertMentions(
      false,
      'Dates follow AP style.',
      'AP 1 is on waits.',
      'She took the AP exam.',
      'Tap the map.',
    );
  });

  test('not by education otherwise than in a school, which is something else', () => {
    assertMentions(false, 'Some children have an EOTAS package.');
  });

  test('not by an unregistered school or children’s home', () => {
    assertMentions(false, 'An unregistered school was closed.', 'No child is in an unregistered placement.');
  });

  test('not by the name of a board or a post, or the criterion’s wording as a heading', () => {
    assertMentions(
      false,
      'The SEND and Alternative Provision Partnership Board meets monthly.',
      'Review contracts (owner: Alternative Provision Commissioning Lead).',
      'The Head of Alternative Provision left.',
      '# Leaders commission services, including alternative provision',
      'See [the strategy](../evidence/alternative-provision.md). <!-- alternative provision -->',
    );
  });
});
