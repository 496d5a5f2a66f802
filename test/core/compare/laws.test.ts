import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compare } from '../../../src/core/compare/compare.ts';
import type { StateChange } from '../../../src/core/compare/comparison.ts';
import { item, section, sideOf } from './sides.ts';

const types = ['case-study', 'quantitative-data', 'lived-experience'];
const names = ['a', 'b', 'c', 'd'];

/** Small SEFs that differ in what they cite, hold, tag and date. */
const files = fc
  .record({
    items: fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        stale: fc.boolean(),
        tags: fc.subarray(['prepared', 'engage']),
        folder: fc.constantFrom('evidence', 'evidence/old'),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    kept: fc.subarray(names),
    cited: fc.array(fc.subarray(names), { minLength: 2, maxLength: 2 }),
    position: fc.constantFrom('mixed', 'strength', 'needs-work'),
  })
  .map(({ items, kept, cited, position }) => {
    const place = (name: string) => `${items[names.indexOf(name)]?.folder}/${name}.md`;
    const cite = (list: readonly string[] = []) => list.map(name => `[x](../${place(name)})`).join(' ');
    const evidence = kept.map(name => {
      const { type = '', stale, tags = [] } = items[names.indexOf(name)] ?? {};
      const text = item(type, `Item ${name}`, `criteria: [${tags.join(', ')}]\n`);
      return [place(name), stale ? text.replace('2026-10', '2019-10') : text];
    });
    return {
      'sections/04.md': section('prepared', `position: ${position}\n`, cite(cited[0])),
      'sections/07.md': section('engage', '', cite(cited[1])),
      ...Object.fromEntries(evidence),
    };
  });

const subjects = (changes: readonly StateChange[], back = false) =>
  changes.map(({ kind, id, from, to }) => (back ? [kind, id, to, from] : [kind, id, from, to]));

describe('comparing two SEFs', () => {
  test('finds nothing between a SEF and itself', () => {
    fc.assert(
      fc.property(files, one => {
        const { limits, evidence, findings, ...lists } = compare(sideOf(one), sideOf(one));
        assert.deepEqual(
          [limits, ...Object.values(evidence), ...Object.values(findings), ...Object.values(lists)].flat(),
          [],
        );
      }),
      { numRuns: 20 },
    );
  });

  test('there and back: what one way closes the other way opens, what is added is taken out, what is new is put right', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        const [a, b] = [sideOf(one), sideOf(other)];
        const [there, back] = [compare(a, b), compare(b, a)];
        assert.deepEqual(subjects(there.closed), subjects(back.opened, true));
        assert.deepEqual(subjects(there.opened), subjects(back.closed, true));
        assert.deepEqual(there.evidence.added, back.evidence.removed);
        assert.deepEqual(there.evidence.removed, back.evidence.added);
        assert.equal(there.evidence.moved.length, back.evidence.moved.length);
        const told = (list: typeof there.findings.new) =>
          list.map(({ rule, key }) => `${rule} ${key}`).sort();
        assert.deepEqual(told(there.findings.new), told(back.findings.fixed));
      }),
      { numRuns: 40 },
    );
  });
});
