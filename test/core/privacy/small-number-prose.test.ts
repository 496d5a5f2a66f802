import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import { guardProse } from '../../../src/core/privacy/small-number-prose.ts';

function toldOf(text: string, smallNumber = usualGuard.smallNumber): string[] {
  return guardProse(text, { smallNumber }).map(({ span }) => text.slice(span.start, span.end));
}

/** What is told of stands between brackets of its own. */
const told = [
  'In the north, «3 pupils» were excluded.',
  'There were «three pupils» on part-time timetables.',
  '«Two of the four children» with complex needs moved on.',
  'So far only «one young person» has a supported internship.',
  '«2 (of 38) learners» found work, and «1 (3%) learner» did not.',
  '«2 of 38 learners» found work.',
  'In all, **«3** autistic pupils» and [«2](../data/a.csv#2026.moved) looked-after children» moved.',
  'Those at «two\n  primary pupils» are few.',
  '> and «four\n> children» in a quotation',
  'We know of 24 boys and «3 girls» there.',
  '«Four CYP» are in residential schools, «3 EHCPs» ceased, «two families» appealed.',
  'There were «two permanent exclusions» in spring.',
  '«One child» was without a place for a year.',
  'Of 38 young people on internships, «3» were in work.',
  'Of the twelve pupils, «two» had moved.',
  'Plans were late for «50% of 8 children» and for «half of the six pupils».',
  'All agreed: «100% of the 4 children», and «0% of 9 pupils», and «33.3% of nine learners».',
  'It is «one of the 38 pupils».',
  '«3 year 9 pupils», «two Year 7 pupils», and «3 children»’s plans.',
];

const notTold = [
  'One in five children waits. 1 in 4 pupils. Three out of four children are happy.',
  'Two thirds of children and three quarters of pupils wait two years in four areas.',
  "There are three children’s homes, two children's centres, 3 pupil referral units and two family hubs.",
  'Some year 3 pupils, Year 4 pupils, key stage 4 pupils, KS4 pupils, years 1 and 2 pupils, and years 3 to 4 pupils.',
  'In all 1,203 pupils, 24 of 38, 12.3 children, 2.3 children, 4% of children, 4 per cent of children.',
  'Those 5 to 11 years old; aged 4 pupils; a four-year-old child; two-year-olds; under five children.',
  'Teach one child at a time; each child; one-to-one; no one child; one child in need of help.',
  'One young person said: “I like it.” One parent told us so. One pupil described it.',
  '3. Pupils are heard.\n3. pupils are heard.\n## 3 Children and young people receive help\nCriterion 3 children',
  'Fewer than five pupils, less than 4 children, up to three pupils, at least two children, more than two families.',
  'Two or three children, 3 to 4 pupils, 3-4 pupils, 3–4 pupils, between 2 and 4 children.',
  'Twenty-two children, twenty two children, one hundred and two pupils, £3 pupils, v2 pupils, COVID-19 pupils.',
  'On 3 May 2026 children met. Two pupils per class. For every three children. Groups of four pupils.',
  'The two services for children met three times; two schools with pupils; four young carers’ groups.',
  'Of 38 young people on internships, 24 were in work. Of the four areas, 3 were ready.',
  'In 50% of 300 children and half of the children, and 30% of 8 children.',
  'A parent of three children came, and no two children are alike.',
  'One of five children waits. One of the children said so. One of our priorities.',
  'Five pupils and 5 children are as many as the limit.',
];

describe('prose counts few people', () => {
  for (const text of told) {
    const plain = text.replace(/[«»]/g, '');
    const expected = [...text.matchAll(/«([^»]*)»/g)].map(([, part]) => part);
    test(plain, () => assert.deepEqual(toldOf(plain), expected));
  }

  test('fewer than the partnership’s own limit', () => {
    assert.deepEqual(toldOf('There are 7 pupils and ten children.', 11), ['7 pupils', 'ten children']);
    assert.deepEqual(toldOf('There are 2 pupils.', 2), []);
    assert.deepEqual(toldOf('There is 1 pupil.', 1), []);
  });
});

describe('prose does not count few people', () => {
  for (const text of notTold) test(text, () => assert.deepEqual(toldOf(text), []));
});

describe('a find in prose', () => {
  test('says that the number is small, never the number, and has a key without it', () => {
    const [two] = guardProse('Last year 2 pupils left school.', usualGuard);
    const [three] = guardProse('x\n\nThis year three pupils left school.', usualGuard);
    assert.equal(two?.what, 'This speaks of fewer than 5 pupils.');
    assert.equal(two?.key, three?.key);
  });

  test('is made of every small number and of no other, whatever stands around it', () => {
    const around = fc.constantFrom('', 'So far, ', '(', 'and ', '\n- ', '“');
    const people = fc.constantFrom('pupils', 'children', 'young people', 'learners', 'disabled children');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), around, people, (number, before, noun) => {
        const text = `${before}${number} ${noun} left.`;
        assert.deepEqual(toldOf(text), number < 5 ? [`${number} ${noun}`] : []);
      }),
    );
  });

  test('does not take long over hostile texts', () => {
    const pieces = [
      '1 ',
      '3',
      '3 of ',
      'two of the ',
      '2 (of ',
      '4](',
      '3 pupils ',
      '3 disabled ',
      '50% of ',
      'Of 3 pupils ',
      '3\n> ',
      '3 **',
      'one ',
    ];
    for (const piece of pieces) {
      const much = piece.repeat(100_000);
      toldOf(much);
      toldOf(`Of the 3 pupils ${much}, 3 were`);
    }
    toldOf(`3${' '.repeat(100_000)}pupils`);
    toldOf(`3](${'a'.repeat(100_000)}) pupils`);
  });
});
