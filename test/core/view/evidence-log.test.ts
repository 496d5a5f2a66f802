import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../../src/core/rules/check.ts';
import { countLog, evidenceLog, type Grouping } from '../../../src/core/view/evidence-log.ts';
import type { TreeRow } from '../../../src/core/view/tree.ts';
import { day, type SmallFiles, smallSef } from '../small-sef.ts';

/** A row as text, what is under it indented. */
function shown(row: TreeRow, indent = ''): string[] {
  const own = `${indent}${row.icon}: ${row.label} | ${row.description}`;
  return [own, ...row.children.flatMap(child => shown(child, `${indent}  `))];
}

function checked(files: SmallFiles) {
  return check(smallSef(files), day('2026-11-22'));
}

function log(files: SmallFiles, grouping: Grouping): string[] {
  return evidenceLog(checked(files), grouping).flatMap(row => shown(row));
}

const files: SmallFiles = {
  'sections/03.md': `---
criterion: 3
supported-by:
  - ../evidence/audit.md
  - { evidence: case-study, title: Moving on, date: 2026-05-02, voices: [young-people] }
---
[survey](../evidence/survey.md)
`,
  'sections/experiences.md': '---\nfocus: experiences\n---\n[survey](../evidence/survey.md)\n',
  'evidence/survey.md': `---
evidence: lived-experience
title: Parent carer survey
criteria: [2, 3]
foci: [experiences/support]
voices: [parent-carers, young-people]
source: The forum
date: 2026-05-20
location: "SharePoint: SEND board papers"
---
`,
  'evidence/audit.md': '---\nevidence: quality-assurance\ntitle: Audit\ndate: 2024-01\n---\n',
  'evidence/plan.md': '---\nevidence: policy-or-plan\ntitle: Plan\ncriteria: [6]\ndate: 2025-01-10\n---\n',
  'evidence/undated.md': '---\nevidence: case-study\ntitle: Undated\n---\n',
};

describe('the evidence log', () => {
  test('shows each item with its age and its use, and below it the sections that use it', () => {
    assert.deepEqual(log(files, 'type'), [
      'type: Lived experience | 1 item',
      '  current: Parent carer survey | current until 20 May 2027, used by 2 sections',
      '    use: 3. Right help, right time | cited',
      '    use: Experiences | cited',
      'type: Case study | 2 items, 1 out of date, 1 not used',
      '  current: Moving on | current until 2 November 2027, used by 1 section',
      '    use: 3. Right help, right time | in the section',
      '  stale: Undated | no date, not used by any section',
      'type: Quality assurance | 1 item, 1 out of date',
      '  stale: Audit | out of date since 31 January 2025, used by 1 section',
      '    use: 3. Right help, right time | listed',
      'type: Policy or plan | 1 item, 1 not used',
      '  unused: Plan | current until 10 January 2027, not used by any section',
    ]);
  });

  test('can be sorted by whose voice an item carries; one with two voices is under both', () => {
    const groups = evidenceLog(checked(files), 'sector');
    assert.deepEqual(
      groups.map(({ label, children }) => [label, children.map(row => row.label)]),
      [
        ['Parents and carers', ['Parent carer survey']],
        ['Children and young people', ['Moving on', 'Parent carer survey']],
        ['No voices named', ['Audit', 'Plan', 'Undated']],
      ],
    );
  });

  test('can be sorted by criterion: what its section uses, and what names it', () => {
    const groups = evidenceLog(checked(files), 'criterion');
    assert.deepEqual(
      groups.map(({ label, children }) => [label, children.map(row => row.label)]),
      [
        ['2. Taking part', ['Parent carer survey']],
        ['3. Right help, right time', ['Audit', 'Moving on', 'Parent carer survey']],
        ['6. Ambitious leaders', ['Plan']],
        ['No criterion', ['Undated']],
      ],
    );
  });

  test('can be sorted by age, what needs doing first', () => {
    const groups = evidenceLog(checked(files), 'age');
    assert.deepEqual(
      groups.map(({ label, children }) => [label, children.map(row => row.label)]),
      [
        ['Out of date', ['Audit']],
        ['Age not known', ['Undated']],
        ['Out of date within 3 months', ['Plan']],
        ['Current', ['Parent carer survey', 'Moving on']],
      ],
    );
  });

  test('leads from an item to its page, or to its date where that is what to mend, and from a use to the citation', () => {
    const rows = evidenceLog(checked(files), 'type').flatMap(({ children }) => children);
    const text = (path: string, span: { start: number; end: number } | undefined) =>
      String(files[path]).slice(span?.start, span?.end);
    const survey = rows.find(({ label }) => label === 'Parent carer survey');
    const audit = rows.find(({ label }) => label === 'Audit');
    assert.equal(text('evidence/survey.md', survey?.place?.span), 'evidence: lived-experience');
    assert.equal(text('evidence/audit.md', audit?.place?.span), '2024-01');
    assert.equal(text('sections/03.md', survey?.children[0]?.place?.span), '[survey](../evidence/survey.md)');
    assert.equal(text('sections/03.md', audit?.children[0]?.place?.span), '../evidence/audit.md');
  });

  test('says what an item says of itself, each thing by its name', () => {
    const [survey] = evidenceLog(checked(files), 'type')[0]?.children ?? [];
    assert.deepEqual(survey?.tooltip.split('\n'), [
      'Parent carer survey',
      'Type: Lived experience',
      'Date: 20 May 2026',
      'Made by: The forum',
      'Voices: parents and carers; children and young people',
      'About: 2. Taking part; 3. Right help, right time',
      'Speaks to: Support when needed',
      'Kept at: SharePoint: SEND board papers',
      'current until 20 May 2027, used by 2 sections',
      'evidence/survey.md',
    ]);
  });

  test('carries the file of an item, which one that stands in a section has not', () => {
    const rows = evidenceLog(checked(files), 'age').flatMap(({ children }) => children);
    const carried = rows.map(({ label, kind, evidence }) => [label, kind, evidence]);
    assert.deepEqual(carried.at(-1), ['Moving on', 'inline-evidence', undefined]);
    assert.deepEqual(carried[0], ['Audit', 'evidence', 'evidence/audit.md']);
  });

  test('counts what cannot speak for today, and what no section uses', () => {
    assert.deepEqual(countLog(checked(files)), { all: 5, stale: 2, unused: 2 });
    assert.deepEqual(countLog(checked({})), { all: 0, stale: 0, unused: 0 });
    assert.deepEqual(log({}, 'type'), []);
  });

  test('gives each row an id of its own, however it is sorted', () => {
    for (const grouping of ['type', 'sector', 'criterion', 'age'] as const) {
      const ids = evidenceLog(checked(files), grouping).flatMap(function all(row): string[] {
        return [row.id, ...row.children.flatMap(all)];
      });
      assert.equal(new Set(ids).size, ids.length, grouping);
    }
  });

  test('repeats no identifier that stands in a title or a location', () => {
    const rows = evidenceLog(
      checked({
        'evidence/x.md':
          '---\nevidence: case-study\ntitle: NHS number 943 476 5919\nlocation: "letter of 943 476 5919"\n---\n',
      }),
      'type',
    );
    assert.doesNotMatch(JSON.stringify(rows), /476|5919/);
  });
});
