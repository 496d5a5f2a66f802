import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { read } from './sources.ts';

/** Loaded as it runs: it is JavaScript, which the compiler knows nothing of. */
async function load(name: string) {
  return import(pathToFileURL(resolve('test/bench', name)).href);
}

const { areaSizes, nameOfArea } = await load('corpus/areas.mjs');
const { damaged } = await load('corpus/damage.mjs');
const { mistakes, toBytes } = await load('corpus/mistakes.mjs');
const { randomFrom } = await load('corpus/random.mjs');
const { pairedRatio } = await load('processes.mjs');
const { asJson, better, judged, merged } = await load('recorded.mjs');
const { isKept, shown, withUnit } = await load('rows.mjs');
const { pageWith, tableOf } = await load('table.mjs');

const row = (key: string, value: number, more = {}) => ({
  key,
  what: `What ${key}`,
  value,
  unit: '×',
  ...more,
});
const recorded = (parts: Record<string, object[]>, more = {}) => ({
  day: '2026-11-29',
  machine: '2 × a processor, linux',
  versions: { Node: '20' },
  parts,
  ...more,
});

describe('the corpus of the benchmark', () => {
  test('is a SEF for each area, all of about the same size', () => {
    const counts = [60, 1000, 10_000].map(count => areaSizes(count));
    assert.deepEqual(
      counts.map(({ length }) => length),
      [1, 15, 153],
    );
    for (const [index, count] of [60, 1000, 10_000].entries()) {
      const sizes: number[] = counts[index] ?? [];
      assert.equal(
        sizes.reduce((sum, size) => sum + size, 0),
        count,
      );
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
    }
    assert.equal(nameOfArea(152), 'Benchshire-153');
  });

  const text = '---\nevidence: audit\ntitle: "An audit"\ndate: 2026-01-02\n---\n\n# An audit\n\nIt is so.\n';
  const files = new Map<string, string>(
    Array.from(
      { length: 200 },
      (_, index) => [`evidence/${String(index).padStart(3, '0')}.md`, text] as const,
    ),
  ).set('sef.yaml', 'area: Benchshire\n');

  test('is damaged in one page of ten, and nowhere else', () => {
    const paths = [...files.keys()].filter(path => damaged(files, 7).get(path) !== text);
    // A mistake finds nothing to spoil now and then.
    assert.ok(paths.length > 15 && paths.length <= 21, String(paths.length));
    assert.equal(damaged(files, 7).get('sef.yaml'), 'area: Benchshire\n');
    assert.deepEqual([...damaged(files, 7).keys()], [...files.keys()]);
  });

  test('is damaged in the same way each time, and otherwise with another seed', () => {
    assert.deepEqual(damaged(files, 7), damaged(files, 7));
    assert.notDeepEqual(damaged(files, 7), damaged(files, 8));
  });

  test('knows mistakes that each change a page', () => {
    const page = text.replace('It is so.', "It's “so” and so - they say.").replace('\n# ', '\nMore.\n\n# ');
    for (const { name, make, bytes } of mistakes) {
      const spoilt = make(page, randomFrom(1));
      const isOther = spoilt !== page || !Buffer.from(page).equals(toBytes(spoilt, bytes ?? 'latin'));
      assert.ok(isOther, name);
    }
    assert.deepEqual([...toBytes('é–’', 'latin')], [0xe9, 0x96, 0x92]);
  });
});

describe('the figures of the benchmark', () => {
  test('are the middle one of the ratios of pairs', () => {
    assert.equal(pairedRatio([2, 9, 4], [1, 3, 4]), 2);
  });

  test('have the digits that a target has', () => {
    assert.deepEqual([0.0432, 0.55, 3.456, 12.34, 250.4, 12_345.6].map(shown), [
      '0.043',
      '0.55',
      '3.46',
      '12.3',
      '250',
      '12,346',
    ]);
    assert.equal(withUnit(row('a', 0.5)), '0.50 ×');
    assert.equal(withUnit(row('a', 12, { unit: 'ms' })), '12.0 ms');
  });

  test('say whether a target is kept, where there is one', () => {
    assert.deepEqual([row('a', 1), row('a', 1, { goal: 1 }), row('a', 1.01, { goal: 1 })].map(isKept), [
      '',
      'yes',
      'no',
    ]);
  });
});

describe('the table of the benchmark', () => {
  const bySize = { what: 'Index, for each document', microseconds: [10, 12, 13.5] };
  const table = tableOf(
    recorded({ check: [row('a', 0.05, { goal: 0.1, note: '5 pairs' })], slope: [row('b', 1.1, { bySize })] }),
  );

  test('names the day, the machine and the versions', () => {
    assert.match(table, /^Measured on 2026-11-29: 2 × a processor, linux\. Node 20\.\n/);
  });

  test('has what was measured beside its target, and the three sizes in columns', () => {
    assert.match(table, /\n\| What a \| 0\.050 × \| ≤ 0\.1 × \| yes \| 5 pairs \|\n/);
    assert.match(table, /\| 60 \| 1,000 \| 10,000 \|\n/);
    assert.match(table, /\n\| Index, for each document \| 10\.0 \| 12\.0 \| 13\.5 \|$/);
  });

  test('takes its place in the page and leaves what people wrote', () => {
    const page = read('docs/benchmarks.md');
    const once = pageWith(page, 'A table.');
    assert.equal(pageWith(once, 'A table.'), once);
    assert.ok(once.startsWith('# Benchmarks\n') && once.includes('\n\nA table.\n\n'));
    assert.ok(once.includes('## Differs from the targets'));
    assert.throws(() => pageWith('# Benchmarks\n', 'A table.'), /has no place for the table/);
  });

  test('in the page is what is recorded', () => {
    if (!existsSync('test/bench/recorded.json')) return;
    const page = read('docs/benchmarks.md');
    assert.equal(pageWith(page, tableOf(JSON.parse(read('test/bench/recorded.json')))), page);
  });
});

describe('what the benchmark recorded', () => {
  const before = recorded({ check: [row('a', 1), row('b', 2)], size: [row('c', 3, { unit: 'KB' })] });

  test('is replaced by a whole run, and in parts by a run of parts', () => {
    const now = recorded({ check: [row('a', 5)] }, { versions: { rumdl: '1' } });
    assert.equal(merged(before, now, { isWhole: true }), now);
    assert.equal(merged(undefined, now, { isWhole: false }), now);
    const all = merged(before, now, { isWhole: false });
    assert.deepEqual(all.parts, { check: [row('a', 5)], size: before.parts.size });
    assert.deepEqual(all.versions, { Node: '20', rumdl: '1' });
  });

  test('is never of two machines', () => {
    const other = recorded({}, { machine: 'another' });
    assert.throws(() => merged(before, other, { isWhole: false }), /of another machine/);
  });

  test('tells of ratios that are worse by more than a quarter, and never of times', () => {
    const rows = [row('a', 1.25), row('b', 2.6), row('c', 300, { unit: 'KB' }), row('d', 9)];
    const { worse, unknown } = judged(before, rows);
    assert.deepEqual(worse, [{ key: 'b', sentence: 'What b: 2.60 ×, recorded 2.00 ×' }]);
    assert.deepEqual(unknown, ['What d']);
  });

  test('is held against the better of two runs', () => {
    assert.deepEqual(better([row('a', 2), row('b', 1)], [row('a', 1), row('b', 3)]), [
      row('a', 1),
      row('b', 1),
    ]);
  });

  test('has four digits, so that its history can be read', () => {
    assert.equal(JSON.parse(asJson(recorded({ check: [row('a', 1.234567)] }))).parts.check[0].value, 1.235);
  });
});
