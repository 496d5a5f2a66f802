import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { definitionAt } from '../../../src/core/language/definition.ts';
import { lensesOf } from '../../../src/core/language/lenses.ts';
import { pageLinks } from '../../../src/core/language/page-links.ts';
import { pageList } from '../../../src/core/language/page-lists.ts';
import { referencesAt } from '../../../src/core/language/references.ts';
import { symbolsIn } from '../../../src/core/language/symbols.ts';
import { checkWith, files, placeOf, said, small } from './small-world.ts';

function definitionOn(path: keyof typeof files, words: string, into?: number) {
  return definitionAt(small, ...placeOf(path, words, into))?.to.map(said);
}

function referencesOn(path: keyof typeof files, words: string) {
  return referencesAt(small, ...placeOf(path, words), () => files['sef.yaml']).map(said);
}

describe('where something leads', () => {
  test('a citation, a labelled link and a listed path lead to the file', () => {
    assert.deepEqual(definitionOn('sections/03.md', '[families]'), ['evidence/survey.md: ']);
    assert.deepEqual(definitionOn('sections/03.md', '[the plan]'), ['evidence/plan.md: ']);
    assert.deepEqual(definitionOn('sections/03.md', '../evidence/plan.md'), ['evidence/plan.md: ']);
    assert.deepEqual(definitionOn('evidence/survey.md', '../data'), ['data/waits.csv: ']);
  });

  test('a figure leads to its cell', () => {
    assert.deepEqual(definitionOn('sections/03.md', '[63.2%]'), ['data/waits.csv: 63.2']);
  });

  test('a criterion leads to its section, a statement to that of its focus', () => {
    assert.deepEqual(definitionOn('evidence/survey.md', 'right-help'), [
      'sections/03.md: criterion: right-help',
    ]);
    assert.deepEqual(definitionOn('sections/03.md', 'outcomes/skills'), [
      'sections/outcomes.md: focus: outcomes',
    ]);
  });

  test('what leads nowhere has no definition', () => {
    assert.equal(definitionOn('sef.yaml', 'criterion: 9', 'criterion: 9'.length), undefined);
    assert.equal(definitionOn('sections/03.md', 'are seen'), undefined);
    const { 'evidence/survey.md': _, ...others } = files;
    const gone = checkWith({
      ...others,
      'evidence/survey.md': 'x',
      'sections/02.md': '---\ncriterion: 2\n---\n[x](no.md)\n',
    });
    assert.equal(
      definitionAt(gone, 'sections/02.md', 22, () => ''),
      undefined,
    );
  });
});

describe('what refers to something', () => {
  test('from a citation and from the head of the page: every citation of it', () => {
    const all = ['sections/02.md: ../evidence/survey.md', 'sections/03.md: ../evidence/survey.md'];
    assert.deepEqual(referencesOn('sections/03.md', '[families]'), all);
    for (const words of ['---', 'lived', 'Parent carer survey'])
      assert.deepEqual(referencesOn('evidence/survey.md', words), all, words);
  });

  test('an address that labelled links share stands once, beside the listed path', () => {
    assert.deepEqual(referencesOn('evidence/plan.md', '# Our plan'), [
      'sections/03.md: ../evidence/plan.md',
      'sections/03.md: ../evidence/plan.md',
    ]);
  });

  test('of a criterion: its sections, what names it, and the gaps that are accepted', () => {
    assert.deepEqual(referencesOn('evidence/survey.md', 'right-help'), [
      'evidence/survey.md: right-help',
      'recommendations/one.md: right-help',
      'sections/03.md: right-help',
    ]);
    assert.deepEqual(referencesOn('sections/03.md', 'case-study'), [
      'sections/03.md: case-study',
      'sef.yaml: case-study',
      'sef.yaml: case-study',
    ]);
  });
});

describe('addresses in settings', () => {
  test('can be followed: listed paths, files and web addresses that say where evidence is', () => {
    const linksOf = (path: string) => {
      const record = small.sef.records.get(path);
      assert.ok(record);
      return pageLinks(record, small.sef.files).map(({ span, to }) => [
        said({ path, span }).slice(path.length + 2),
        to,
      ]);
    };
    assert.deepEqual(linksOf('sections/03.md'), [
      ['../evidence/plan.md', { path: 'evidence/plan.md' }],
      ['https://example.org/x', { web: 'https://example.org/x' }],
    ]);
    assert.deepEqual(linksOf('evidence/survey.md'), [['../data/waits.csv', { path: 'data/waits.csv' }]]);
  });
});

describe('symbols', () => {
  const names = (query: string) => symbolsIn(small, query).map(({ name, of }) => `${name} | ${of}`);

  test('are sections by number and title, evidence and recommendations by title', () => {
    assert.deepEqual(names(''), [
      'The plan | Policy or plan',
      'Parent carer survey | Lived experience',
      'Shorter waits | Recommendation',
      '2. Taking part | Section',
      '3. Right help | Section',
      'Moving on | Case study',
      'Outcomes | Outcomes',
    ]);
  });

  test('are those whose letters come in the order asked for', () => {
    assert.deepEqual(names('3. ri'), ['3. Right help | Section']);
    assert.deepEqual(names('PCS'), ['Parent carer survey | Lived experience']);
    assert.deepEqual(names('zz'), []);
  });
});

describe('over the title of a page', () => {
  const lenses = (path: string) =>
    lensesOf(small, path).map(({ name, count, span }) => [name, count, said({ path, span })]);

  test('stand the evidence, the gaps and the actions of a section', () => {
    const title = 'sections/03.md: # The right help';
    const gaps = pageList(small, 'sections/03.md', 'gaps').length;
    assert.ok(gaps > 0);
    assert.deepEqual(lenses('sections/03.md'), [
      ['evidence', 3, title],
      ['gaps', gaps, title],
      ['actions', 2, title],
    ]);
  });

  test('stands how many sections use a piece of evidence; over the first line where there is no heading', () => {
    assert.deepEqual(lenses('evidence/survey.md'), [['uses', 2, 'evidence/survey.md: ---']]);
    assert.deepEqual(lenses('recommendations/one.md'), [['actions', 1, 'recommendations/one.md: ---']]);
    assert.deepEqual(lenses('data/waits.csv'), []);
  });

  test('is as much as the lists have that they open', () => {
    const list = (path: string, name: 'evidence' | 'actions' | 'uses') =>
      pageList(small, path, name).map(({ label, description }) => `${label} | ${description}`);
    assert.deepEqual(list('sections/03.md', 'evidence'), [
      'Parent carer survey | Lived experience, current until 20 May 2027',
      'The plan | Policy or plan, no date',
      'Moving on | Case study, current until 2 May 2028',
    ]);
    assert.deepEqual(list('sections/03.md', 'actions'), [
      'Recruit two people | to be done, Principal EP, due 31 March 2027',
      'Write to everyone | done',
    ]);
    assert.deepEqual(list('evidence/survey.md', 'uses'), [
      '2. Taking part | sections/02.md',
      '3. Right help | sections/03.md',
    ]);
  });

  test('nothing is repeated that could identify somebody', () => {
    const survey = files['evidence/survey.md'].replace('Parent carer survey', 'NHS number 943 476 5919');
    const checked = checkWith({ 'evidence/survey.md': survey });
    const shown = JSON.stringify([pageList(checked, 'sections/03.md', 'evidence'), symbolsIn(checked, '')]);
    assert.doesNotMatch(shown, /943 476/);
  });
});
