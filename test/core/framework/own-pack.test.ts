import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultFrameworkId } from '../../../src/core/framework/packs.ts';
import { readSetup } from '../../../src/core/sef/setup.ts';
import { checkSmall, coverSmall, criterionIn, smallSef } from '../small-sef.ts';

const config = 'framework: ./frameworks/ours.yaml\narea: Exampleshire\n';
const sourced = 'source: us, verified: false';
const pack = `id: ours
title: Our own framework
in-force: "2026"
attribution: Ours
licence: none
sources: { us: { title: We, url: } }
groups: [{ id: g, title: G, short: G, needs-foci: none, ${sourced} }]
criteria:
  - { id: one, number: 1, group: g, wording: One, short: One, note:, ${sourced} }
foci: []
evidence-types: [{ id: survey, title: T, short: Survey, hint: H, freshness: 3, ${sourced} }]
sectors: [{ id: all, title: All, family: true, ${sourced} }]
key-questions: []
`;

describe('a framework pack of the user’s own', () => {
  test('replaces the bundled ones, empty settings and all', () => {
    const files = {
      'sef.yaml': `${config}coverage: { evidence-types: 1 }\n`,
      'frameworks/ours.yaml': pack,
      'one.md': '---\ncriterion: 1\nlead: { post: Head }\n---\n[a](a.md)\n',
      'a.md': '---\nevidence: survey\ndate: 2026-09\nvoices: all\n---\n',
    };
    assert.equal(smallSef(files).framework.id, 'ours');
    assert.equal(criterionIn(coverSmall(files), 'one').state, 'covered');
    assert.deepEqual(checkSmall(files), []);
  });

  const bad: [string, string][] = [
    ['empty', ''],
    ['no YAML', 'id: "x\n'],
    ['a list', '- id\n'],
    ['not all there', 'id: ours\n'],
    ['a wrong value', pack.replace('freshness: 3', 'freshness: soon')],
    ['an unknown setting', `${pack}colour: red\n`],
    ['an id that is none', pack.replace('id: one', 'id: __proto__')],
    ['no criteria', pack.replace(/criteria:\n.*\n/, 'criteria: []\n')],
    ['an alias that repeats itself', `${pack}x: &x [*x]\n`],
  ];
  for (const [title, text] of bad) {
    test(`that cannot be used (${title}) is told, and the default stands in`, () => {
      const files = { 'sef.yaml': config, 'frameworks/ours.yaml': text };
      assert.equal(smallSef(files).framework.id, defaultFrameworkId);
      const found = checkSmall(files).filter(({ rule }) => rule === 'SEF111');
      assert.ok(found.length > 0);
      assert.ok(found.every(({ path }) => path === 'frameworks/ours.yaml'));
      assert.match(found[0]?.message ?? '', /until then everything is checked against area-send@2025-06\./);
    });
  }

  test('that is not there is told at its name', () => {
    const setup = readSetup(config, undefined);
    assert.equal(setup.framework.id, defaultFrameworkId);
    const [problem] = setup.problems.get('sef.yaml') ?? [];
    assert.equal(config.slice(problem?.span.start, problem?.span.end), './frameworks/ours.yaml');
  });
});
