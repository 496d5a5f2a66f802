import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check, recheck } from '../../../src/core/rules/check.ts';
import { changeBetween } from '../../../src/core/sef/change-between.ts';
import { loadSef } from '../../../src/host/load-sef.ts';
import { onceReader } from '../../../src/host/sef-reader.ts';
import { memoryFiles } from '../memory-files.ts';
import { withPlainMaps } from '../plain-maps.ts';
import { day, encode, plainConfig, type SmallFiles } from '../small-sef.ts';

const path = fc.constantFrom('s/3.md', 's/7.md', 'e/a.md', 'e/A.md', 'd/a.csv', 'x.pdf', 'e');
const text = fc.constantFrom(
  '---\ncriterion: 3\n---\n[a](../e/a.md) [12%](../d/a.csv#Q1.b) [gone](../e/gone.md) [x](../x.pdf) [y](../../out.md)\n',
  '---\ncriterion: 7\nsupported-by: [../e/A.md]\n---\nOur offer is excellent.\n',
  '---\nevidence: case-study\ntitle: "943 476 5919"\ndate: 2026-10\nfoci: [outcomes]\n---\n',
  '---\nevidence: wrong\n---\n<!-- sef-disable-file SEF104 -- agreed -->\n',
  '# 943 476 5919\n',
  'Q,b\nQ1,12%\n',
  '\u0000',
);
const config = fc.constantFrom(plainConfig, plainConfig, `${plainConfig}exclude: [e/a.md]\n`);
const version = fc
  .tuple(fc.dictionary(path, text), config)
  .map(([files, settings]): SmallFiles => ({ ...files, 'sef.yaml': settings }));

function filesOf(files: SmallFiles) {
  return memoryFiles(
    new Map(
      Object.entries(files).map(([name, held]) => [
        `/sef/${name}`,
        typeof held === 'string' ? encode(held) : held,
      ]),
    ),
  );
}

describe('two versions read by one reader', () => {
  test('what changed between them leads from what was found in one to all that is found in the other', () => {
    let led = 0;
    fc.assert(
      fc.property(version, version, (one, other) => {
        const reader = onceReader(name => one[name] !== other[name]);
        const today = day('2026-11-22');
        const before = loadSef('/sef', filesOf(one), reader);
        const after = loadSef('/sef', filesOf(other), reader);
        const alone = loadSef('/sef', filesOf(other));
        assert.ok(before && after && alone);
        assert.deepEqual(check(after.sef, today).findings, check(alone.sef, today).findings);
        if (before.sef.setup !== after.sef.setup) return;
        led += 1;
        const checked = recheck(check(before.sef, today), changeBetween(before.sef, after.sef), today);
        const expected = check(alone.sef, today);
        assert.deepEqual(checked.findings, expected.findings);
        assert.deepEqual(withPlainMaps(checked.coverage), withPlainMaps(expected.coverage));
        assert.deepEqual([...checked.sef.records.keys()].sort(), [...expected.sef.records.keys()].sort());
      }),
      { numRuns: 150 },
    );
    assert.ok(led > 50);
  });

  test('a page that both have is the same value in both', () => {
    const reader = onceReader(name => name === 'b.md');
    const files = { 'sef.yaml': plainConfig, 'a.md': '---\npart: x\n---\n', 'b.md': '---\npart: x\n---\n' };
    const one = loadSef('/sef', filesOf(files), reader)?.sef;
    const other = loadSef('/sef', filesOf({ ...files, 'b.md': '---\npart: y\n---\n' }), reader)?.sef;
    const documents = (path: string) => [one, other].map(sef => sef?.records.get(path)?.document);
    const [a, sameA] = documents('a.md');
    const [b, otherB] = documents('b.md');
    assert.ok(a && b && otherB);
    assert.equal(a, sameA);
    assert.notEqual(b, otherB);
  });
});
