import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compare } from '../../../src/core/compare/compare.ts';
import { changesTree } from '../../../src/core/view/changes-tree.ts';
import type { TreeRow } from '../../../src/core/view/tree.ts';
import { item, section, sideOf } from '../compare/sides.ts';
import type { SmallFiles } from '../small-sef.ts';

const cites = (...names: string[]) => names.map(name => `See [it](../evidence/${name}.md).`).join(' ');
const base: SmallFiles = {
  'sections/04.md': section('prepared', 'position: mixed\nstatus: draft\n', cites('a')),
  'evidence/a.md': item('case-study', 'Moving on'),
};
const ending = (name: string, files: SmallFiles) => ({ ...base, ...files, [name]: files[name] ?? '' });

function treeOf(before: SmallFiles | undefined, after: SmallFiles) {
  const [one, other] = [before && sideOf(before), sideOf(after)];
  return changesTree(one?.checked, other.checked, compare(one, other));
}

/** A row as text with the words that are heard, and where it leads: path@the text that stands there. */
function leads(row: TreeRow | undefined, before: SmallFiles, after: SmallFiles) {
  const { before: then, after: now } = row?.change ?? {};
  const textAt = (files: SmallFiles, path: string, span?: { start: number; end: number }) =>
    span && span.end > span.start ? `${path}@${String(files[path]).slice(span.start, span.end)}` : path;
  return {
    ...(then ? { before: textAt(before, then.path, then.span) } : {}),
    ...(now ? { after: textAt(after, now.path, now.span) } : {}),
  };
}

const rowIn = (tree: { readonly rows: readonly TreeRow[] }, group: string, label: string) =>
  tree.rows.find(({ label: title }) => title === group)?.children.find(row => row.label.startsWith(label));

describe('the rows of what a change does', () => {
  const second = ending('sections/04.md', {
    'sections/04.md': section('prepared', 'position: strength\nstatus: agreed\n', cites('a', 'b')),
    'evidence/b.md': item('quantitative-data', 'Destinations'),
  });

  test('stand in groups, and say in words and a shape what an arrow and a colour say', () => {
    const { brief, limits, rows } = treeOf(base, second);
    assert.equal(
      brief,
      'Closes 1 gap; 1 position changed; 1 status changed; 1 evidence item added; 1 finding put right.',
    );
    assert.deepEqual(limits, []);
    const shown = rows.map(({ label, description, children }) => [
      `${label} | ${description}`,
      ...children.map(row => `${row.icon}: ${row.label} | ${row.description} | ${row.spoken}`),
    ]);
    assert.deepEqual(shown.slice(0, 4), [
      [
        'Gaps closed or made smaller | 2',
        'covered: 4. Next steps | thin → covered | 4. Next steps, from thin to covered',
        'covered: 4. Next steps: quantitative data | missing → covered | 4. Next steps: quantitative data, from missing to covered',
      ],
      [
        'Positions | 1',
        'step: 4. Next steps | mixed → strength | 4. Next steps, from mixed to strength, sections/04.md',
      ],
      [
        'Status | 1',
        'step: 4. Next steps | draft → agreed | 4. Next steps, from draft to agreed, sections/04.md',
      ],
      ['Evidence added | 1', 'added: Destinations | evidence/b.md | Destinations, evidence/b.md'],
    ]);
  });

  test('lead to the line that says it, beside what was there before', () => {
    const tree = treeOf(base, second);
    const at = (group: string, label: string) => leads(rowIn(tree, group, label), base, second);
    assert.deepEqual(at('Gaps closed or made smaller', '4. Next steps'), {
      before: 'sections/04.md',
      after: 'sections/04.md@[it](../evidence/b.md)',
    });
    assert.deepEqual(at('Positions', '4.'), {
      before: 'sections/04.md',
      after: 'sections/04.md@position: strength',
    });
    assert.deepEqual(at('Status', '4.'), {
      before: 'sections/04.md',
      after: 'sections/04.md@status: agreed',
    });
    assert.deepEqual(at('Evidence added', 'Destinations'), {
      after: 'evidence/b.md@evidence: quantitative-data',
    });
  });

  test('lead from a gap to the section that lost a link, to the page that is gone, or to its new date', () => {
    const group = 'Gaps opened or made larger';
    const unlinked = ending('sections/04.md', { 'sections/04.md': section('prepared', '', 'Nothing.') });
    const row = rowIn(treeOf(base, unlinked), group, '4. Next steps');
    assert.deepEqual(leads(row, base, unlinked), {
      before: 'sections/04.md@[it](../evidence/a.md)',
      after: 'sections/04.md',
    });
    const gone = { 'sections/04.md': base['sections/04.md'] ?? '' };
    const removed = rowIn(treeOf(base, gone), group, '4. Next steps');
    assert.deepEqual(leads(removed, base, gone), { before: 'evidence/a.md@evidence: case-study' });
    const old = ending('evidence/a.md', {
      'evidence/a.md': item('case-study', 'Moving on').replace('2026-10', '2019-10'),
    });
    const stale = rowIn(treeOf(base, old), group, '4. Next steps');
    assert.deepEqual(leads(stale, base, old), {
      before: 'evidence/a.md',
      after: 'evidence/a.md@2019-10-01',
    });
  });

  test('lead from what moved to both its places, and from what nobody uses to who used it', () => {
    const moved: SmallFiles = {
      'sections/04.md': String(base['sections/04.md']).replace('evidence/a', 'evidence/2026/a'),
      'evidence/2026/a.md': base['evidence/a.md'] ?? '',
    };
    assert.deepEqual(leads(rowIn(treeOf(base, moved), 'Evidence moved', 'Moving on'), base, moved), {
      before: 'evidence/a.md@evidence: case-study',
      after: 'evidence/2026/a.md',
    });
    const unlinked = ending('sections/04.md', { 'sections/04.md': section('prepared', '', 'Nothing.') });
    const unused = rowIn(treeOf(base, unlinked), 'Evidence that no section uses any more', 'Moving on');
    assert.deepEqual(leads(unused, base, unlinked), {
      before: 'sections/04.md@[it](../evidence/a.md)',
      after: 'sections/04.md',
    });
  });

  test('lead from a gap that is accepted to the settings that say so', () => {
    const settings = 'framework: area-send@2025-06\narea: X\n';
    const gap = '{ criterion: engage, reason: r, owner: o, until: 2027-01-01 }';
    const before = { ...base, 'sef.yaml': settings };
    const after = { ...base, 'sef.yaml': `${settings}accepted-gaps:\n  - ${gap}\n` };
    const row = rowIn(treeOf(before, after), 'Gaps accepted', '7.');
    assert.equal(row?.icon, 'accepted');
    assert.deepEqual(leads(row, before, after), { before: 'sef.yaml', after: 'sef.yaml@2027-01-01' });
    const back = rowIn(treeOf(after, before), 'Gaps opened or made larger', '7.');
    assert.deepEqual(leads(back, after, before), { before: 'sef.yaml', after: 'sef.yaml' });
  });

  test('put what must not be there first, masked, each under an id of its own', () => {
    const number = '943 476 5919';
    const after = ending('sections/04.md', {
      'sections/04.md': `${base['sections/04.md']}\n[gone](x.md)\n\nNHS number ${number}.\n\nNHS number ${number}.\n`,
    });
    const { rows } = treeOf(base, after);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['New findings about privacy', 'Other new findings'],
    );
    const ids = rows.flatMap(({ children }) => children.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(!JSON.stringify(rows).replaceAll(' ', '').includes('9434765919'));
  });

  test('mask what only the earlier version holds', () => {
    const number = '9434765919';
    const before = ending('evidence/a.md', {
      'evidence/a.md': item('case-study', `About NHS number ${number}`),
    });
    const gone = { 'sections/04.md': base['sections/04.md'] ?? '' };
    const { rows } = treeOf(before, gone);
    assert.ok(rows.some(({ label }) => label === 'Evidence taken out'));
    assert.ok(!JSON.stringify(rows).includes(number));
  });

  test('are new where there was no SEF, and a long group is closed at first', () => {
    const names = Array.from({ length: 13 }, (_, index) => `item ${index}`);
    const many = Object.fromEntries(
      names.map(name => [`evidence/${name}.md`, item('case-study', `The ${name}`)]),
    );
    const { limits, rows } = treeOf(undefined, { ...base, ...many });
    assert.deepEqual(limits, ['There was no SEF before, so everything is new.']);
    const open = (title: string) => rows.find(({ label }) => label === title)?.open;
    assert.deepEqual([open('Evidence added'), open('Positions')], ['collapsed', 'expanded']);
    assert.ok(rows.every(({ children }) => children.every(({ change }) => change?.before === undefined)));
  });
});
