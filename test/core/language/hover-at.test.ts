import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoverAt } from '../../../src/core/language/hover-at.ts';
import { checkWith, files, placeOf, said, small } from './small-world.ts';

function hoverOn(path: keyof typeof files, words: string, into?: number): string {
  return hoverAt(small, ...placeOf(path, words, into))?.markdown ?? '';
}

describe('the hover of a criterion', () => {
  const markdown = hoverOn('sections/03.md', 'right-help');

  test('has its wording, where that comes from, how it stands and why, and what to think about', () => {
    assert.match(markdown, /^\*\*3\. /);
    assert.match(markdown, /\n> Children and young people receive the right help at the right time\n/);
    assert.match(markdown, /In this SEF: \*\*covered\*\*\. The section uses \d current item/);
    assert.match(markdown, /To think about:\n- /);
    assert.match(markdown, /\*Wording (from|not yet checked against the handbook; from): .*\*$/);
  });

  test('is the same wherever the criterion is named, by its id or its number', () => {
    assert.equal(hoverOn('evidence/survey.md', 'right-help'), markdown);
    assert.equal(hoverOn('recommendations/one.md', 'right-help'), markdown);
    assert.match(hoverOn('evidence/survey.md', '[2,'), /^\*\*2\. /);
    assert.match(hoverOn('sef.yaml', 'criterion: 9', 'criterion: 9'.length), /^\*\*9\. /);
  });

  test('stands on the name alone', () => {
    const found = hoverAt(small, ...placeOf('sections/03.md', 'right-help'));
    assert.ok(found);
    assert.equal(said({ path: 'sections/03.md', span: found.span }), 'sections/03.md: right-help');
  });
});

describe('the hovers of the framework’s other parts', () => {
  test('a statement has its wording and how it stands', () => {
    assert.match(
      hoverOn('evidence/survey.md', 'experiences/support'),
      /\n> .*\n\nIn this SEF: \*\*covered\*\*\. /s,
    );
  });

  test('a focus has the state of each of its statements', () => {
    const markdown = hoverOn('sections/outcomes.md', 'outcomes');
    assert.match(markdown, /Its statements:\n- [^\n]+: covered\n- [^\n]+: missing\n/);
  });

  test('a type has its hint and the months that this SEF allows it', () => {
    assert.match(hoverOn('sections/03.md', 'case-study'), /current for 24 months after its date/);
    assert.match(hoverOn('evidence/survey.md', 'lived-experience'), /surveys.*current for 12 months/s);
    assert.match(hoverOn('sef.yaml', 'case-study'), /current for 24 months/);
  });

  test('a sector has its title', () => {
    assert.match(hoverOn('evidence/survey.md', 'parent-carers'), /^\*\*Parents and carers\*\*/);
    assert.match(hoverOn('sections/03.md', 'education'), /^\*\*Education\*\*/);
  });

  test('a rule has what it looks for, by its code and by its name', () => {
    assert.match(hoverOn('sef.yaml', 'SEF206'), /^\*\*SEF206\*\* missing-evidence-type: info/);
    assert.match(hoverOn('sef.yaml', 'missing-lead'), /^\*\*SEF301\*\*/);
  });
});

describe('the hover of a citation', () => {
  test('has type, date and age, voices and source, what changed, and who else uses it', () => {
    assert.deepEqual(hoverOn('sections/03.md', '[families]').split('\n\n'), [
      '**Parent carer survey**',
      'Lived experience, dated 20 May 2026, current until 20 May 2027.',
      'It carries the voices of parents and carers. Source: Parent Carer Forum.',
      'What changed: Short breaks were re-commissioned.',
      'Also used by “Taking part”.',
    ]);
  });

  test('is there for labelled links and listed paths, and says what is not known', () => {
    const markdown = hoverOn('sections/03.md', '[the plan][p]');
    assert.equal(hoverOn('sections/03.md', '../evidence/plan.md'), markdown);
    assert.match(markdown, /Policy or plan, no date\./i);
    assert.match(markdown, /does not say whose voices/);
    assert.match(markdown, /No other section uses it\.$/);
  });

  test('is that of the figure where it leads to a table', () => {
    assert.match(hoverOn('sections/03.md', '[63.2%]'), /The text agrees/);
  });

  test('names a few of many users', () => {
    const many = Array.from({ length: 9 }, (_, n) => [
      `more/${n}.md`,
      `---\ncriterion: 4\ntitle: "No ${n}"\n---\n[x](../evidence/survey.md)\n`,
    ]);
    const checked = checkWith(Object.fromEntries(many));
    const markdown = hoverAt(checked, ...placeOf('sections/02.md', '[Families]'))?.markdown ?? '';
    assert.match(markdown, /Also used by “No 0”, “No 1”, .*“No 5” and 4 more\.$/);
  });

  test('repeats no identifier, and shows words as they are', () => {
    const survey = files['evidence/survey.md']
      .replace('Parent carer survey', 'NHS number 943 476 5919 *x*')
      .replace('Short breaks', 'The [Short](breaks)');
    const checked = checkWith({ 'evidence/survey.md': survey });
    const markdown = hoverAt(checked, ...placeOf('sections/03.md', '[families]'))?.markdown ?? '';
    assert.doesNotMatch(markdown, /943|4765/);
    assert.match(markdown, /\\\*x\\\*/);
    assert.match(markdown, /\\\[Short\\\]\(breaks\)/);
  });
});

describe('the hover of a setting', () => {
  test('says in plain words what it is for, and what it may hold', () => {
    assert.match(
      hoverOn('evidence/survey.md', 'voices'),
      /^\*\*voices\*\*: Whose voice it carries\.\n\n- \*\*education\*\*: Education/,
    );
    assert.match(hoverOn('sections/03.md', 'lead'), /^\*\*lead\*\*: The System Lead: a post/);
    assert.match(
      hoverOn('sections/03.md', 'date:'),
      /^\*\*date\*\*: The day or month[^-]*2026-05-20 or 2026-05\.$/,
    );
    assert.match(hoverOn('sef.yaml', 'accepted-gaps'), /^\*\*accepted-gaps\*\*: /);
    assert.match(hoverOn('sef.yaml', 'until'), /^\*\*until\*\*: /);
  });

  test('says what one of its own words means', () => {
    assert.equal(
      hoverOn('recommendations/one.md', 'improvement'),
      '**improvement**: an area for improvement',
    );
  });

  test('says nothing of what people wrote themselves', () => {
    assert.equal(hoverOn('evidence/survey.md', 'Parent Carer Forum'), '');
  });
});

test('nothing is said of prose, of a dead link or of a file that is no part of the SEF', () => {
  assert.equal(hoverOn('sections/03.md', 'are seen'), '');
  const checked = checkWith({ 'evidence/survey.md': 'No settings.\n' });
  assert.equal(hoverAt(checked, ...placeOf('sections/03.md', '[families]')), undefined);
  assert.equal(
    hoverAt(checked, 'evidence/survey.md', 3, () => ''),
    undefined,
  );
});
