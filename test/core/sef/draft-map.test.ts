import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DraftMap, differing } from '../../../src/core/sef/draft-map.ts';

const key = fc.integer({ min: 0, max: 40 }).map(String);
const puts = fc.array(fc.tuple(key, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })), {
  maxLength: 6,
});

function changed(
  before: ReadonlyMap<string, number>,
  changes: Iterable<readonly [string, number | undefined]>,
) {
  const draft = new DraftMap(before);
  for (const [name, value] of changes) draft.put(name, value);
  return draft.done();
}

describe('a map that is changed many times', () => {
  test('holds what a map does that is copied each time, and every earlier one what it held', () => {
    fc.assert(
      fc.property(fc.array(puts, { maxLength: 20 }), changes => {
        const first = new Map(Array.from({ length: 30 }, (_, index) => [String(index), 0]));
        const versions: { drafted: ReadonlyMap<string, number>; copied: ReadonlyMap<string, number> }[] = [
          { drafted: first, copied: new Map(first) },
        ];
        for (const one of changes) {
          const last = versions.at(-1) ?? assert.fail();
          const copied = new Map(last.copied);
          for (const [name, value] of one) {
            if (value === undefined) copied.delete(name);
            else copied.set(name, value);
          }
          versions.push({ drafted: changed(last.drafted, one), copied });
        }
        for (const { drafted, copied } of versions) {
          assert.deepEqual(new Map(drafted), copied);
          assert.deepEqual(new Map([...drafted.keys()].map(name => [name, drafted.get(name)])), copied);
          assert.deepEqual([...drafted.values()].sort(), [...copied.values()].sort());
          assert.equal(drafted.size, copied.size);
          for (let name = 0; name <= 40; name += 1) {
            assert.equal(drafted.has(String(name)), copied.has(String(name)));
          }
        }
        for (const [index, one] of versions.entries()) {
          const other = versions[Math.floor(index / 2)] ?? one;
          const wanted = Array.from({ length: 41 }, (_, name) => String(name)).filter(
            name => one.copied.get(name) !== other.copied.get(name),
          );
          assert.deepEqual(differing(one.drafted, other.drafted).sort(), wanted.sort());
        }
      }),
    );
  });

  test('is the very same where nothing changes', () => {
    const before = new Map([['a', 1]]);
    const changes: [string, number | undefined][] = [
      ['a', 1],
      ['b', undefined],
    ];
    assert.equal(changed(before, changes), before);
  });
});
