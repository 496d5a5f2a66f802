import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Claim, findClaims } from '../../../src/core/prose/find-claims.ts';
import { Prose } from '../../../src/core/prose/prose.ts';

/** The words found; links in the block are its citations, as the rule passes them. */
function claimsIn(block: string): Claim[] {
  const links = [...block.matchAll(/\[[^\]]+\]\([^)]*\)/g)];
  return findClaims(
    new Prose(block),
    links.map(({ index, 0: link }) => ({ start: index, end: index + link.length })),
  );
}

function wordsIn(block: string): string[] {
  return claimsIn(block).flatMap(({ words }) => words);
}

function assertNone(...blocks: readonly string[]): void {
  for (const block of blocks) assert.deepEqual(wordsIn(block), [], block);
}

describe('a claim', () => {
  test('is a sentence that praises and shows nothing', () => {
    const block = 'Exampleshire has 4 districts. Partners meet. Joint working is strong, and highly valued.';
    const [claim, ...others] = claimsIn(block);
    assert.deepEqual(others, []);
    assert.equal(
      block.slice(claim?.span.start, claim?.span.end),
      'Joint working is strong, and highly valued.',
    );
    assert.deepEqual(claim?.words, ['strong', 'highly valued']);
    assert.equal(claim?.tone, 'strength');
  });

  test('matches across line breaks, hyphens, emphasis and letter case', () => {
    assert.deepEqual(wordsIn('Our pathway is well-established.'), ['well-established']);
    assert.deepEqual(wordsIn('It is well\nestablished, and **Outstanding**.'), [
      'well established',
      'Outstanding',
    ]);
  });

  test('may be strong criticism, which is told apart', () => {
    assert.equal(claimsIn('Children wait too long.')[0]?.tone, 'weakness');
    assert.equal(claimsIn('Support is good, but waits are too long.')[0]?.tone, 'strength');
    assertNone('Experiences are inconsistent.', 'Practice is not yet embedded in every district.');
  });
});

describe('evidence is near', () => {
  test('in the sentence, the one before and the one after', () => {
    assertNone(
      'Plans are better ([audit](../evidence/audit.md)).',
      'Nobody asked. Plans are better. Parents say so ([survey](../evidence/survey.md)).',
      'Of the plans, 68% met the standard. Plans are better.',
    );
  });

  test('anywhere in the block, for the sentence that opens it', () => {
    assertNone('Plans are better. We asked. Parents answered. In all, 68% said so.');
  });

  test('not further off, and not in another block', () => {
    const block = 'We audit plans ([audit](../evidence/audit.md)). We meet. We talk. Plans are better.';
    assert.deepEqual(wordsIn(block), ['better']);
  });

  test('where a citation follows the stop', () => {
    assertNone('Partners met. They met again. Plans are better. ([audit](../evidence/audit.md))');
  });

  test('as a figure, and not as a number that only names something', () => {
    for (const figure of [
      '68%',
      '24 of 38',
      '£1.2m',
      '1,204 families',
      '12 schools',
      'two thirds of families',
    ]) {
      assertNone(`Support is effective for ${figure}.`);
    }
    for (const name of [
      'since 2024',
      'in Year 3',
      'in Phase 2',
      'on 12 May 2026',
      'in 2025/26',
      'for children from 0 to 25',
      'within 20 weeks',
      'under criterion 4',
      'at key stage 2',
      'for pupils aged 11',
      'for post-16 learners',
    ]) {
      assert.deepEqual(wordsIn(`Support is effective ${name}.`), ['effective'], name);
    }
  });
});

describe('no claim is', () => {
  test('what is wanted, required, planned or asked', () => {
    assertNone(
      'We will provide effective support.',
      'Leaders aim to be outstanding.',
      'Support must be timely, and needs to be robust.',
      'Is support effective?',
      'Strengthen joint working so that help is timely.',
      '- [ ] Make help timely (owner: Head of SEND; due: 2027-03-31; measure: families say it is excellent)',
      'If plans are accurate, teachers use them.',
      'Where relationships are strong, children stay.',
      'We do not know whether support is effective.',
    );
  });

  test('what is denied', () => {
    assertNone(
      'Support is not always effective.',
      'We lack robust data.',
      'Plans do not give a full and accurate view.',
    );
    assert.deepEqual(wordsIn('Support is not only effective.'), ['effective']);
  });

  test('what somebody else says in quotation marks', () => {
    assertNone('“Support was excellent,” a parent told us.', 'They called it "very good" in the end.');
    assert.deepEqual(wordsIn('Parents’ views are valuable.'), ['valuable']);
  });

  test('a term or a name', () => {
    assertNone(
      'More children reach a good level of development.',
      'Staff use Good Autism Practice and positive behaviour support.',
      'Decisions are made in the child’s best interests.',
      'There are outstanding actions in the plan.',
      'We follow a strengths-based approach.',
      'The treatment is clinically effective.',
      'The Strong Start programme runs in Exampleham.',
      'Leaders, families as well as schools, support children’s well-being.',
      'Areas for improvement are listed in the improvement plan.',
    );
  });

  test('a criterion recited in the framework’s words', () => {
    assertNone(
      'Children and young people are well prepared for their next steps, and achieve strong outcomes.',
    );
    assert.deepEqual(wordsIn('Children achieve strong outcomes.'), ['strong']);
  });

  test('a label in bold that opens a paragraph', () => {
    assertNone('**Strong relationships.** Partners meet.');
    assert.deepEqual(wordsIn('**Relationships** are strong.'), ['strong']);
  });

  test('in an address, code or a comment', () => {
    assertNone(
      'Partners meet `excellent` <!-- strong --> often at https://exampleshire.example/outstanding.',
      'See <a title="excellent">the plan</a>.',
    );
    assert.deepEqual(findClaims(new Prose('See [the plan](good/excellent.md "strong").'), []), []);
    assert.deepEqual(findClaims(new Prose('See [the plan][excellent].'), []), []);
  });
});

describe('after a turn', () => {
  test('a sentence that began with a wish says what is', () => {
    assert.deepEqual(wordsIn('We aim to do more, but support is effective.'), ['effective']);
    assert.deepEqual(wordsIn('We will do more; support is effective.'), ['effective']);
  });
});
