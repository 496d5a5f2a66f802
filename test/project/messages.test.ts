import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../../src/core/rules/registry.ts';
import { checkFixture } from '../core/rules/check-fixture.ts';
import { readFixtures } from '../core/rules/fixture.ts';

/** Everything that the fixtures make any rule say. */
const findings = readFixtures()
  .flatMap(({ cases }) => cases)
  .flatMap(one => checkFixture(one).findings);

/** One sentence or more: it begins like one and ends like one. */
function assertSentences(text: string, of: string): void {
  assert.match(text, /^[A-Z“]/, `${of} begins: ${text}`);
  assert.match(text, /[.?]$/, `${of} ends: ${text}`);
  assert.doesNotMatch(
    text,
    /undefined|null|NaN|\[object|“”|\s\s|(?<!\.)\.\.(?![./])|\s[.,]/,
    `${of}: ${text}`,
  );
}

describe('every message', () => {
  test('is made by some fixture', () => {
    assert.deepEqual(
      [...new Set(findings.map(({ rule }) => rule))].sort(),
      rules.map(({ code }) => code),
    );
  });

  test('says what is wrong, why it matters and what to do next', () => {
    const why = new Map(rules.map(rule => [rule.code, rule.why]));
    for (const { rule, what, next, message } of findings) {
      assertSentences(what, `what of ${rule}`);
      assertSentences(next, `next of ${rule}`);
      assert.equal(message, `${what} ${why.get(rule)} ${next}`);
    }
  });

  test('has its why and its summary in sentences', () => {
    for (const { code, why, summary } of rules) {
      assertSentences(why, `why of ${code}`);
      assertSentences(summary, `summary of ${code}`);
    }
  });

  test('speaks of outcomes and evaluation, never of judgements or grades', () => {
    for (const { message } of findings) assert.doesNotMatch(message, /judge?ment|\bgrad(e|ing)/i);
  });

  test('says what its fixes and related places are', () => {
    for (const { fixes, related } of findings) {
      for (const { title } of fixes) assert.match(title, /^[A-Z].*[^.]$/);
      for (const { message } of related) assertSentences(message, 'related');
    }
  });
});
