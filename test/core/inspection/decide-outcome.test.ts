import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { DecisionRule } from '../../../src/core/framework/framework.ts';
import { bundledFramework, bundledFrameworkIds } from '../../../src/core/framework/packs.ts';
import { type Decision, decideOutcome } from '../../../src/core/inspection/decide-outcome.ts';

const conditions = [
  'outcomesStrong',
  'experiencesPositive',
  'improvementsActedOn',
  'priorityActions',
] as const;
const rule = ruleOf('area-send@2025-06');

function ruleOf(id: string): DecisionRule {
  const found = bundledFramework(id)?.decisionRule;
  assert.ok(found, `${id} has a decision rule`);
  return found;
}

/** One letter a condition, in their order: `y`, `n` or `?`. */
function decide(letters: string, by = rule): string {
  const answers = conditions.map((id, place): [string, boolean | undefined] => {
    const letter = letters[place];
    return [id, letter === '?' ? undefined : letter === 'y'];
  });
  return told(decideOutcome(by, new Map(answers)));
}

function told(decision: Decision): string {
  if (decision.kind === 'decided') return decision.outcome;
  return decision.kind === 'open' ? 'open' : `unanswered: ${decision.conditions.join(' ')}`;
}

describe('the outcome that follows from the framework’s rule', () => {
  // Strong outcomes, positive experiences, improvements acted on, areas for priority action: the published table.
  const table: Readonly<Record<string, string>> = {
    yyyy: 'systemic',
    yyny: 'systemic',
    ynyy: 'systemic',
    ynny: 'systemic',
    nyyy: 'systemic',
    nyny: 'systemic',
    nnyy: 'systemic',
    nnny: 'systemic',
    yyyn: 'positive',
    ynyn: 'inconsistent',
    ynnn: 'inconsistent',
    nyyn: 'inconsistent',
    nynn: 'inconsistent',
    nnyn: 'inconsistent',
    nnnn: 'inconsistent',
    // The table fits neither outcome to this case, and nobody should guess.
    yynn: 'open',
  };

  test('is as the table says in all sixteen cases, and open in the one that it leaves out', () => {
    assert.equal(Object.keys(table).length, 16);
    const actual = Object.fromEntries(Object.keys(table).map(letters => [letters, decide(letters)]));
    assert.deepEqual(actual, table);
  });

  test('is the same in every bundled framework that has a rule', () => {
    const withRule = bundledFrameworkIds.filter(id => bundledFramework(id)?.decisionRule);
    assert.ok(withRule.length >= 2);
    for (const id of withRule) {
      for (const [letters, outcome] of Object.entries(table))
        assert.equal(decide(letters, ruleOf(id)), outcome);
    }
  });

  test('needs no answer that could not change it', () => {
    assert.equal(decide('???y'), 'systemic');
    assert.equal(decide('n??n'), 'inconsistent');
    assert.equal(decide('?n?n'), 'inconsistent');
  });

  test('is not guessed where an answer could change it, and says which are missing', () => {
    assert.equal(decide('????'), `unanswered: ${conditions.join(' ')}`);
    assert.equal(decide('yyy?'), 'unanswered: priorityActions');
    assert.equal(decide('yy?n'), 'unanswered: improvementsActedOn');
    assert.equal(decide('?yyn'), 'unanswered: outcomesStrong');
    assert.equal(decide('n???'), 'unanswered: experiencesPositive improvementsActedOn priorityActions');
  });

  test('is decided from a part of the answers only as every completion decides', () => {
    const letter = fc.constantFrom('y', 'n', '?');
    fc.assert(
      fc.property(fc.tuple(letter, letter, letter, letter), letters => {
        const partial = letters.join('');
        const fits = (full: string) => letters.every((one, place) => one === '?' || one === full[place]);
        const possible = new Set(Object.entries(table).flatMap(([full, end]) => (fits(full) ? [end] : [])));
        const [only] = possible;
        if (possible.size === 1) assert.equal(decide(partial), only);
        else assert.match(decide(partial), /^unanswered: /);
      }),
    );
  });

  test('is unanswered, not searched for, where a pack asks more than anybody can go through', () => {
    const many = Array.from({ length: 40 }, (_, place) => ({ id: `c${place}`, wording: 'x' }));
    const decision = decideOutcome({ ...rule, conditions: many, rules: [] }, new Map());
    assert.equal(decision.kind, 'unanswered');
  });
});
