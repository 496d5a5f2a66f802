import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { states } from '../../../src/core/coverage/state-counts.ts';
import type { Found, Lost } from '../../../src/core/history/point.ts';
import { pointKey, readStored, storedName, storedText } from '../../../src/core/history/stored-points.ts';
import { day } from '../small-sef.ts';

const state = fc.constantFrom(...states);
const ids = (...names: string[]) =>
  fc.tuple(...names.map(name => fc.tuple(fc.constant(name), state))).map(list => new Map(list));
const found: fc.Arbitrary<Found | Lost> = fc.oneof(
  fc.record(
    {
      framework: fc.constantFrom('a', 'b'),
      criteria: fc.oneof(ids('one', 'two'), ids('one'), ids('__proto__', 'two')),
      statements: ids('outcomes/friends'),
      evidence: fc.nat(),
      files: fc.nat(),
    },
    { noNullPrototype: true },
  ),
  fc.constantFrom<Lost[]>({ lost: 'no-sef' }, { lost: 'unreadable-settings' }, { lost: 'unknown-framework' }),
);
const stored = fc
  .array(fc.tuple(fc.stringMatching(/^[0-9a-f]{8}$/), found), { maxLength: 20 })
  .map(list => new Map(list.map(([name, value]) => [`c-${name}`, value])));

describe('results that are kept', () => {
  test('come back as they were', () => {
    fc.assert(fc.property(stored, all => assert.deepEqual(readStored(storedText(all, 'x'), 'x'), all)));
  });

  test('are not used for another version, another day or another SEF', () => {
    const names = [
      storedName('1.0.0', undefined),
      storedName('1.0.1', undefined),
      storedName('1.0.0', day('2026-11-22')),
    ];
    assert.equal(new Set(names).size, 3);
    assert.equal(readStored(storedText(new Map([['c', { lost: 'no-sef' }]]), 'x'), 'y').size, 0);
    assert.notEqual(pointKey({ commit: 'c', folder: 'a' }), pointKey({ commit: 'c', folder: 'b' }));
  });

  test('whatever stands in the note, nothing is thrown and nothing is made up', () => {
    const text = storedText(new Map([['c', { lost: 'no-sef' }]]), 'x');
    for (const bad of [
      '',
      'null',
      '[]',
      '{',
      text.slice(0, -1),
      text.replace('no-sef', 'covered'),
      text.replace('"format":1', '"format":2'),
    ])
      assert.equal(readStored(bad, 'x').size, 0, bad);
    fc.assert(fc.property(fc.json(), bad => assert.equal(readStored(bad, 'x').size, 0)));
    const short =
      '{"format":1,"name":"x","frameworks":[{"id":"f","criteria":["a"],"statements":[]}],"points":{"c":[0,"cc","",1,1]}}';
    assert.equal(readStored(short, 'x').size, 0);
    assert.equal(readStored(short.replace('"cc"', '"c"'), 'x').size, 1);
    assert.equal(readStored(short.replace('[0,', '[7,'), 'x').size, 0);
  });

  test('what is not here now is asked for again', () => {
    const text = storedText(new Map([['c', { lost: 'incomplete' }]]), 'x');
    assert.equal(readStored(text, 'x').size, 0);
  });

  test('are bounded, and the last ones stay', () => {
    const many = new Map(
      Array.from({ length: 6_000 }, (_, index): [string, Lost] => [`c-${index}`, { lost: 'no-sef' }]),
    );
    const kept = readStored(storedText(many, 'x'), 'x');
    assert.deepEqual([kept.size, kept.has('c-5999'), kept.has('c-0')], [5_000, true, false]);
  });
});
