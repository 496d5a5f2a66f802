import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../../src/core/rules/check.ts';
import { type DetailsForm, type Field, fieldName } from '../../../src/core/view/details.ts';
import { detailsReader, readDetails } from '../../../src/core/view/read-details.ts';
import { day, type SmallFiles, smallSef } from '../small-sef.ts';

const survey = `---
evidence: lived-experience
title: Parent carer survey
date: 2026-05-20
---
`;

/** The details of a text in a SEF in which the file said `before` when it was last checked. */
function detailsOf(text: string, { path = 'sections/03.md', before = text, files = {} as SmallFiles } = {}) {
  const sef = smallSef({ [path]: before, 'evidence/survey.md': survey, ...files });
  return readDetails({ path, text, checked: check(sef, day('2026-11-22')) });
}

function formOf(text: string, options?: Parameters<typeof detailsOf>[1]): DetailsForm {
  const details = detailsOf(text, options);
  assert.equal(details.state, 'form', JSON.stringify(details));
  return details as DetailsForm;
}

function fieldIn(form: DetailsForm, name: string): Field {
  const field = form.groups.flatMap(({ fields }) => fields).find(each => fieldName(each) === name);
  assert.ok(field, `there is a field ${name}`);
  return field;
}

function valuesIn(form: DetailsForm): Record<string, unknown> {
  const fields = form.groups.flatMap(group => group.fields);
  return Object.fromEntries(
    fields.map(field => [
      fieldName(field),
      field.kind === 'choices' ? field.values : field.kind === 'items' ? field.items : field.value,
    ]),
  );
}

const section = `---
criterion: 3
title: "Right help, right time"
lead: { post: Head of SEND, sector: education } # since May
contributors: [education, health]
status: draft
reviewed: 2026-10
supported-by:
  - ../evidence/survey.md
  - { evidence: case-study, title: Moving on }
  - ../evidence/gone.md
---
# Anything
`;

describe('the details of a section', () => {
  test('say what stands in its settings, whichever way it is written', () => {
    const form = formOf(section);
    assert.deepEqual(valuesIn(form), {
      criterion: 'right-help',
      title: 'Right help, right time',
      'lead.post': 'Head of SEND',
      'lead.sector': 'education',
      contributors: ['education', 'health'],
      status: 'draft',
      position: '',
      reviewed: '2026-10',
      'supported-by': [
        { title: 'Parent carer survey', detail: 'Lived experience', written: '../evidence/survey.md' },
        {
          title: 'Moving on',
          detail: 'held in this section',
          written: '{ evidence: case-study, title: Moving on }',
        },
        {
          title: '../evidence/gone.md',
          detail: 'no evidence file of that name',
          written: '../evidence/gone.md',
        },
      ],
    });
    assert.equal(form.title, 'Right help, right time');
    assert.equal(
      form.about,
      'Section on criterion 3: Children and young people receive the right help at the right time',
    );
  });

  test('come from the text as it is now, not from the text that was last checked', () => {
    const typed = section.replace('Head of SEND', 'Head of SEND and inclusion').replace('draft', 'agreed');
    const values = valuesIn(formOf(typed, { before: section }));
    assert.equal(values['lead.post'], 'Head of SEND and inclusion');
    assert.equal(values.status, 'agreed');
  });

  test('are not read again while prose is typed, and are where a setting or the SEF has changed', () => {
    const checked = check(smallSef({ 'sections/03.md': section }), day('2026-11-22'));
    const read = detailsReader();
    const first = read({ path: 'sections/03.md', text: section, checked });
    assert.equal(read({ path: 'sections/03.md', text: `${section}More.`, checked }), first);
    assert.notEqual(read({ path: 'sections/03.md', text: section, checked: { ...checked } }), first);
    const changed = read({ path: 'sections/03.md', text: section.replace('draft', 'agreed'), checked });
    assert.equal(changed.state === 'form' && valuesIn(changed).status, 'agreed');
  });

  test('keep a value that is no option, and say by its field what is wrong and what was meant', () => {
    const form = formOf(section.replace('draft', 'drat').replace('health]', 'helth]'));
    const status = fieldIn(form, 'status');
    assert.equal(status.kind === 'choice' && status.value, 'drat');
    assert.deepEqual(status.notes, [
      {
        weight: 'error',
        text: '“status” says “drat”, which is not one of draft, in-review, agreed. Did you mean “draft”?',
      },
    ]);
    const contributors = fieldIn(form, 'contributors');
    assert.deepEqual(contributors.kind === 'choices' && contributors.values, ['education', 'helth']);
    assert.equal(contributors.notes[0]?.weight, 'error');
  });

  test('show what no control could hold as it is written', () => {
    const form = formOf(
      '---\ncriterion: 3\nlead: Head of SEND\ntitle: [a, b]\ncontributors: { a: b }\n---\n',
    );
    for (const [name, value] of [
      ['lead.post', 'Head of SEND'],
      ['title', '[a, b]'],
      ['contributors', '{ a: b }'],
    ] as const) {
      const field = fieldIn(form, name);
      assert.deepEqual([field.kind, field.kind === 'written' && field.value], ['written', value]);
    }
  });

  test('hold the settings that nobody knows, with what is said of them', () => {
    const form = formOf('---\ncriterion: 3\nstatsu: draft\n---\n');
    assert.equal(form.groups.at(-1)?.title, 'Also in the text');
    const field = fieldIn(form, 'statsu');
    assert.match(field.notes[0]?.text ?? '', /Did you mean “status”\?/);
  });

  test('say what the rules found by the field that puts it right, in words without settings', () => {
    const form = formOf('---\ncriterion: 3\ncontributors: [health]\n---\n');
    assert.deepEqual(fieldIn(form, 'lead.post').notes, [
      { weight: 'warning', text: 'Nobody leads on this section. Add a post.' },
    ]);
    assert.deepEqual(
      fieldIn(form, 'contributors').notes.map(({ text }) => text),
      [
        'Only one sector wrote this section: health. Bring in the others.',
        'Neither parents and carers nor children and young people are among this section’s contributors or the voices of its evidence. Add theirs.',
      ],
    );
    assert.deepEqual(fieldIn(form, 'criterion').notes, []);
  });

  test('never show a number of a person whole where something is said of it', () => {
    const form = formOf('---\ncriterion: 3\nstatus: NHS number 943 476 5919\n---\n');
    assert.doesNotMatch(JSON.stringify(fieldIn(form, 'status').notes), /943 476 5919/);
  });
});

describe('the details of evidence', () => {
  const path = 'evidence/a.md';

  test('name criteria and statements in the words of the framework, statements under their focus', () => {
    const form = formOf(
      '---\nevidence: case-study\ncriteria: [3, participate]\nfoci: outcomes/skills\n---\n',
      {
        path,
      },
    );
    const criteria = fieldIn(form, 'criteria');
    assert.ok(criteria.kind === 'choices');
    assert.deepEqual(
      [criteria.values, criteria.written],
      [
        ['right-help', 'participate'],
        ['3', 'participate'],
      ],
    );
    assert.deepEqual(criteria.options[2], {
      value: 'right-help',
      label: '3. Right help, right time',
      hint: 'Children and young people receive the right help at the right time',
    });
    const foci = fieldIn(form, 'foci');
    assert.ok(foci.kind === 'choices');
    assert.deepEqual(foci.values, ['outcomes/skills']);
    assert.deepEqual(
      foci.options.filter(({ under }) => under === 'outcomes').map(({ label }) => label),
      ['Skills, independence', 'Self-esteem', 'Friends, feeling safe'],
    );
  });

  test('say by the date that there is none', () => {
    const form = formOf('---\nevidence: case-study\ntitle: A\n---\n', { path });
    assert.equal(fieldIn(form, 'date').notes[0]?.weight, 'warning');
  });

  test('say a day in words too, since pickers show it in the order of another country', () => {
    for (const [written, spoken] of [
      ['2026-05-06', '6 May 2026'],
      ['2026-05', 'May 2026'],
      ['2026-02-30', ''],
      ['soon', ''],
    ]) {
      const field = fieldIn(formOf(`---\nevidence: case-study\ndate: ${written}\n---\n`, { path }), 'date');
      assert.deepEqual(field.kind === 'day' && [field.value, field.spoken], [written, spoken]);
    }
  });

  test('keep a block of lines as lines', () => {
    const form = formOf('---\nevidence: case-study\nimpact: |\n  One.\n  Two.\n---\n', { path });
    assert.equal(valuesIn(form).impact, 'One.\nTwo.');
  });
});

describe('where there is nothing to fill in', () => {
  test('settings that cannot be read say so, with what to do', () => {
    const details = detailsOf('---\ncriterion: 3\ntitle: "open\n---\n');
    assert.ok(details.state === 'message');
    assert.match(details.title, /cannot be read/);
    assert.deepEqual(
      details.offers.map(({ act }) => act),
      ['open-text'],
    );
  });

  test('so does a file that two people changed at once, and one that says twice what it is', () => {
    const conflict = '---\n<<<<<<< HEAD\ncriterion: 3\n=======\ncriterion: 4\n>>>>>>> other\n---\n';
    for (const text of [conflict, '---\ncriterion: 3\nfocus: outcomes\n---\n', '---\ncriterion: 3\n']) {
      const details = detailsOf(text);
      assert.ok(details.state === 'message' && details.lines.length > 1, text);
    }
  });

  test('a page that says nothing of itself can be tagged', () => {
    for (const text of ['# Notes\n', '---\ntitle: Notes\n---\n', '']) {
      const details = detailsOf(text);
      assert.ok(details.state === 'message');
      assert.deepEqual(details.offers, [{ act: 'tag-file', label: 'Tag this file' }]);
    }
  });
});
