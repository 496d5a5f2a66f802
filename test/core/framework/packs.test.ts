import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Framework } from '../../../src/core/framework/framework.ts';
import area2023 from '../../../src/core/framework/packs/area-send@2023-01.yaml';
import area2025 from '../../../src/core/framework/packs/area-send@2025-06.yaml';
import local2016 from '../../../src/core/framework/packs/local-area-send@2016.yaml';
import {
  bundledFramework,
  bundledFrameworkIds,
  defaultFrameworkId,
} from '../../../src/core/framework/packs.ts';
import { packSchema } from '../../../src/core/framework/schema.ts';
import { criteria, keyQuestions, outcomes, statements } from './wordings.ts';

const packs: Record<string, unknown> = {
  'area-send@2025-06': area2025,
  'area-send@2023-01': area2023,
  'local-area-send@2016': local2016,
};

function framework(id: string): Framework {
  const found = bundledFramework(id);
  assert.ok(found);
  return found;
}

describe('bundled packs', () => {
  test('are the three of the format, the one in force first', () => {
    assert.deepEqual([...bundledFrameworkIds], Object.keys(packs));
    assert.equal(defaultFrameworkId, 'area-send@2025-06');
  });

  for (const [id, pack] of Object.entries(packs)) {
    describe(id, () => {
      test('satisfies the schema', () => {
        const { success, error } = packSchema.safeParse(pack);
        assert.ok(success, error?.message);
        assert.equal(framework(id).id, id);
      });

      test('has every id once, and statements below their focus', () => {
        const { groups, criteria, foci, statements, types, sectors, questions } = framework(id);
        for (const list of [groups, criteria, [...foci, ...statements], types, sectors, questions]) {
          const ids = list.map(entry => entry.id);
          assert.deepEqual(ids, [...new Set(ids)]);
        }
        for (const statement of statements) assert.ok(statement.id.startsWith(`${statement.focus}/`));
      });

      test('numbers its criteria from 1, each in a group that exists', () => {
        const { groups, criteria } = framework(id);
        assert.deepEqual(
          criteria.map(({ number }) => number),
          criteria.map((_, i) => i + 1),
        );
        for (const { group } of criteria) assert.ok(groups.some(known => known.id === group));
      });

      test('names sources that it has', () => {
        const parsed = packSchema.parse(pack);
        const known = new Set(Object.keys(parsed.sources));
        const used = JSON.stringify(pack).matchAll(/"source":("[^"]*"|\[[^\]]*\])/g);
        for (const [, source = ''] of used) {
          for (const name of [JSON.parse(source)].flat()) assert.ok(known.has(name), `${name} is no source`);
        }
      });
    });
  }
});

describe(defaultFrameworkId, () => {
  const { groups, foci, types, sectors, questions, ...rest } = framework(defaultFrameworkId);
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ');

  test('has exactly the ids of the format, in its order', () => {
    assert.equal(ids(groups), 'children leaders');
    assert.equal(
      ids(rest.criteria),
      'identified participate right-help prepared valued ambitious engage understand commission evaluate environment',
    );
    assert.equal(rest.criteria.map(({ group }) => group[0]).join(''), 'cccccllllll');
    assert.deepEqual(new Set(foci.map(({ id }) => id)), new Set(['outcomes', 'experiences']));
    const of = (focus: string) => ids(rest.statements.filter(statement => statement.focus === focus));
    assert.equal(of('outcomes'), 'outcomes/skills outcomes/self-esteem outcomes/friends');
    assert.equal(
      of('experiences'),
      'experiences/relationships experiences/community experiences/decision-making experiences/support',
    );
    assert.equal(
      ids(types),
      'lived-experience case-study quantitative-data quality-assurance policy-or-plan',
    );
    assert.equal(ids(sectors), 'education health social-care parent-carers young-people voluntary');
    assert.deepEqual(
      questions.map(({ wording }) => wording),
      keyQuestions,
    );
  });

  test('words its criteria as the framework does', () => {
    assert.deepEqual(
      rest.criteria.map(({ wording }) => wording),
      criteria,
    );
  });

  test('words its statements as inspectors are quoted', () => {
    assert.deepEqual(Object.fromEntries(rest.statements.map(({ id, wording }) => [id, wording])), statements);
  });

  test('has the three outcome sentences', () => {
    const found = packSchema.parse(area2025).outcomes.map(({ id, wording }) => [id, wording]);
    assert.deepEqual(found, Object.entries(outcomes));
  });

  test('keeps evidence current for the months of the format, and needs foci by group', () => {
    assert.deepEqual(
      types.map(({ freshness }) => freshness),
      [12, 18, 6, 12, 24],
    );
    assert.deepEqual(
      groups.map(({ needsFoci }) => needsFoci),
      ['all', 'any'],
    );
    assert.equal(ids(sectors.filter(({ family }) => family)), 'parent-carers young-people');
  });
});
