import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../../src/core/rules/check.ts';
import { countGaps, coverageTree } from '../../../src/core/view/coverage-tree.ts';
import type { TreeRow } from '../../../src/core/view/tree.ts';
import { day, plainConfig, type SmallFiles, smallSef } from '../small-sef.ts';

/** A row as text, what is under it indented. */
function shown(row: TreeRow, indent = ''): string[] {
  const own = `${indent}${row.icon}: ${row.label} | ${row.description}`;
  return [own, ...row.children.flatMap(child => shown(child, `${indent}  `))];
}

function tree(files: SmallFiles, gapsOnly = false): TreeRow[] {
  return coverageTree(check(smallSef(files), day('2026-11-22')), { gapsOnly });
}

function find(rows: readonly TreeRow[], id: string): TreeRow {
  const all = rows.flatMap(function flat(row): TreeRow[] {
    return [row, ...row.children.flatMap(flat)];
  });
  const found = all.find(row => row.id === id);
  assert.ok(found, `there is a row ${id}`);
  return found;
}

const section = `---
criterion: commission
lead: { post: Head of Commissioning, sector: health }
contributors: [parent-carers]
---
# x
## What do we know?
[survey](../evidence/survey.md) of alternative provision
## What does it mean?
x
## What next?
x
`;
const survey = `---
evidence: lived-experience
title: Survey
foci: [experiences/support]
voices: [parent-carers]
date: 2026-10
---
`;

describe('the coverage tree', () => {
  test('shows gaps, then what is accepted, then evidence by type with its age and its use', () => {
    const config = `${plainConfig}accepted-gaps: [{ criterion: 9, type: case-study, reason: too few, owner: AP lead, until: 2027-03 }]\n`;
    const rows = tree({
      'sef.yaml': config,
      'sections/09.md': section,
      'evidence/survey.md': survey,
      'evidence/old.md':
        '---\nevidence: policy-or-plan\ntitle: Old plan\ncriteria: [9]\ndate: 2020-01\n---\n',
    });
    assert.deepEqual(shown(find(rows, 'criterion/commission')), [
      'thin: 9. Commissioning | thin, 1 gap',
      '  warning: Only lived experience | Link to another type',
      '  info: No quantitative data or quality assurance | Could be added',
      '  accepted: No case study: accepted until 31 March 2027 | AP lead: too few',
      '  type: Lived experience | 1 item',
      '    current: Survey | current until 31 October 2027, cited',
      '  type: Policy or plan | 1 item',
      '    stale: Old plan | out of date since 31 January 2022, not used by the section',
    ]);
  });

  test('offers to make a section that is missing, and leads every other gap to its line', () => {
    const rows = tree({ 'sections/09.md': section, 'evidence/survey.md': survey });
    const [missing] = find(rows, 'criterion/evaluate').children;
    assert.equal(missing?.missingSection, 'evaluate');
    assert.equal(missing?.place, undefined);
    const [thin] = find(rows, 'criterion/commission').children;
    assert.deepEqual(thin?.place, { path: 'sections/09.md', span: { start: 4, end: 25 } });
  });

  test('says of a thin statement whether its evidence is old or unused', () => {
    const old = survey.replace('2026-10', '2020-10');
    const unused = survey.replace('experiences/support', 'outcomes/skills');
    const rows = tree({ 'sections/09.md': section, 'evidence/survey.md': old, 'evidence/unused.md': unused });
    assert.deepEqual(shown(find(rows, 'statement/experiences/support')).slice(0, 2), [
      'thin: Support when needed | thin',
      '  info: Evidence out of date | Bring it up to date',
    ]);
    assert.deepEqual(shown(find(rows, 'statement/outcomes/skills')).slice(0, 2), [
      'thin: Skills, independence | thin',
      '  info: Evidence not used | Link to it from a section',
    ]);
  });

  test('tells the source of every official wording, and that it is unverified where it is', () => {
    const rows = tree({});
    assert.match(find(rows, 'criterion/evaluate').tooltip, /Wording not yet checked against the handbook/);
    assert.match(find(rows, 'criterion/identified').tooltip, /Wording from: /);
  });

  test('with gaps only, leaves out evidence and whatever has no gap', () => {
    const all = tree({ 'sections/09.md': section, 'evidence/survey.md': survey }, true);
    const rows = find(all, 'criterion/commission');
    assert.deepEqual(
      rows.children.map(({ kind }) => kind),
      ['gap'],
    );
    assert.equal(
      all.flatMap(({ children }) => children).some(({ icon }) => icon === 'covered'),
      false,
    );
  });

  test('counts as gaps what calls for something to be done', () => {
    const checked = check(smallSef({}), day('2026-11-22'));
    assert.equal(countGaps(checked), 11 + 7);
  });
});
