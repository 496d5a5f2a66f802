import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { check } from '../../../src/core/rules/check.ts';
import { acceptableGaps } from '../../../src/core/view/acceptable-gaps.ts';
import { citableEvidence } from '../../../src/core/view/citable-evidence.ts';
import { coverageTree } from '../../../src/core/view/coverage-tree.ts';
import { actionsByRule } from '../../../src/core/view/gap-actions.ts';
import { gapsOf } from '../../../src/core/view/gaps-of-section.ts';
import type { TreeRow } from '../../../src/core/view/tree.ts';
import { wantedEvidence } from '../../../src/core/view/wanted-evidence.ts';
import { day, type SmallFiles, smallSef } from '../small-sef.ts';

const checked = (files: SmallFiles) => check(smallSef(files), day('2026-11-22'));

function rowsOf(rows: readonly TreeRow[]): TreeRow[] {
  return rows.flatMap(row => [row, ...rowsOf(row.children)]);
}

const section = `---\ncriterion: commission\ncontributors: [health]\nlead: { post: DCO, sector: health }\n---\n# x\n
## What do we know?\n[survey](../evidence/survey.md)\n`;
const page = (type: string, more: string) =>
  `---\nevidence: ${type}\ntitle: ${type}\n${more}date: 2026-10\n---\n`;
const files: SmallFiles = {
  'sections/09.md': section,
  'evidence/survey.md': page('lived-experience', 'voices: [health]\n'),
  'evidence/plan.md': page('policy-or-plan', 'criteria: [9]\n'),
  'evidence/study.md': page(
    'case-study',
    'criteria: [9]\nfoci: [outcomes/friends]\nvoices: [parent-carers]\n',
  ),
};

describe('what a gap of the tree offers', () => {
  test('is thought of for every rule that can be about a criterion or a statement', () => {
    const folder = 'src/core/rules';
    const rules = readdirSync(folder).filter(name => /^sef\d/.test(name));
    const about = rules.filter(name =>
      /\babout:|sectionReport\(/.test(readFileSync(`${folder}/${name}`, 'utf8')),
    );
    assert.ok(about.length > 10);
    const codes = about.map(name => name.slice(0, 'sef000'.length).toUpperCase());
    assert.deepEqual(codes.sort(), Object.keys(actionsByRule).sort());
  });

  test('stands in its row, with what it is about', () => {
    const rows = rowsOf(coverageTree(checked(files), { gapsOnly: false }));
    const gaps = rows.filter(({ kind }) => kind === 'gap');
    assert.ok(gaps.length > 8);
    for (const { label, actions, about } of gaps) {
      assert.ok(actions && actions.length > 0, label);
      assert.ok(about, label);
    }
  });

  test('has a command in the menus, beside the row where it closes a gap', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const menu: { when: string; group: string }[] = contributes.menus['view/item/context'];
    for (const action of new Set(Object.values(actionsByRule).flat())) {
      const items = menu.filter(({ when }) => when.includes(`/ ${action} /`));
      assert.ok(
        items.some(({ group }) => !group.startsWith('inline')),
        action,
      );
      assert.ok(action === 'accept-gap' || items.some(({ group }) => group.startsWith('inline')), action);
    }
  });

  test('begins with what would close the gap', () => {
    const small = checked(files);
    const wanted = (rule: string, about = 'commission') => wantedEvidence({ about, rule }, small);
    assert.deepEqual(wanted('SEF205').types, [
      'case-study',
      'quantitative-data',
      'quality-assurance',
      'policy-or-plan',
    ]);
    assert.deepEqual(wanted('SEF206').types, ['quantitative-data', 'quality-assurance']);
    assert.deepEqual(wanted('SEF204').foci, ['experiences', 'outcomes']);
    assert.deepEqual(wanted('SEF303').voices, ['parent-carers', 'young-people']);
    assert.ok(!wanted('SEF302').voices.some(voice => voice === 'health'));
    assert.deepEqual(
      [wanted('SEF202').criteria, wanted('SEF202').section],
      [['commission'], 'sections/09.md'],
    );
    assert.deepEqual(wanted('SEF203', 'outcomes/friends').foci, ['outcomes/friends']);
  });

  test('may be accepted exactly as far as it goes', () => {
    const scopes = (rule: string, about = 'commission') =>
      acceptableGaps({ about, rule }, checked(files)).map(({ scope }) => scope);
    assert.deepEqual(scopes('SEF202'), [{ criterion: 'commission' }]);
    assert.deepEqual(scopes('SEF206'), [
      { criterion: 'commission', type: 'quantitative-data' },
      { criterion: 'commission', type: 'quality-assurance' },
    ]);
    assert.deepEqual(scopes('SEF204'), [
      { criterion: 'commission', focus: 'experiences' },
      { criterion: 'commission', focus: 'outcomes' },
    ]);
    assert.deepEqual(scopes('SEF203', 'outcomes/friends'), [{ statement: 'outcomes/friends' }]);
  });
});

describe('the evidence to cite', () => {
  test('is what would close the gap first, then other evidence, then what the page uses already', () => {
    const small = checked(files);
    const wanted = wantedEvidence({ about: 'commission', rule: 'SEF204' }, small);
    assert.deepEqual(
      citableEvidence(small, 'sections/09.md', wanted).map(({ title, standing }) => [title, standing]),
      [
        ['case-study', 'fits'],
        ['policy-or-plan', 'other'],
        ['lived-experience', 'cited'],
      ],
    );
  });
});

describe('the gaps of a section', () => {
  test('are those about what it is about and those in its file, each once', () => {
    const small = checked(files);
    const own = small.sef.sections.get('sections/09.md');
    assert.ok(own);
    const gaps = gapsOf(own, small);
    assert.ok(gaps.includes('Only lived experience') && gaps.includes('No “What next?”'), gaps.join());
    assert.equal(new Set(gaps).size, gaps.length);
  });
});
