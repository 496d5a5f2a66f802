import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scopeKinds } from '../../../src/core/prose/assertions.ts';
import claims from '../../../src/core/prose/claims.yaml';
import { claimKinds } from '../../../src/core/prose/find-claims.ts';
import impact from '../../../src/core/prose/impact.yaml';
import type { Entry } from '../../../src/core/prose/phrases.ts';
import { impactKinds } from '../../../src/core/prose/read-impact.ts';
import scope from '../../../src/core/prose/scope.yaml';

const lists = { claims, impact, scope } as Record<string, Record<string, Entry[]>>;
const kinds: Record<string, readonly string[]> = {
  claims: claimKinds,
  impact: impactKinds,
  scope: scopeKinds,
};

describe('the word lists', () => {
  for (const [name, list] of Object.entries(lists)) {
    test(`${name}.yaml has the kinds that the code knows, and a reason for every entry`, () => {
      assert.deepEqual(Object.keys(list).sort(), [...(kinds[name] ?? [])].sort());
      for (const { words, why } of Object.values(list).flat()) {
        assert.ok(words.length > 0 && words.every(word => typeof word === 'string' && /[a-z]/.test(word)));
        assert.match(why, /\S/);
      }
    });

    test(`${name}.yaml says nothing twice, as it would then mean two things`, () => {
      const words = Object.values(list)
        .flat()
        .flatMap(entry => entry.words.map(word => word.replaceAll('-', ' ')));
      assert.deepEqual(
        words.filter((word, i) => words.indexOf(word) !== i),
        [],
      );
    });
  }
});
