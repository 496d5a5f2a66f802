import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../../src/core/rules/registry.ts';
import { contents, filesIn, runSef } from './run-sef.ts';

const explain = (...args: string[]) => runSef(['explain', ...args], { files: filesIn(contents({})) });

describe('sef explain', () => {
  test('lists every rule, needing no SEF', () => {
    const { out, code } = explain();
    assert.equal(code, 0);
    for (const { code: rule, name, severity } of rules)
      assert.match(out, new RegExp(`^${rule}  . ${severity} +${name} `, 'm'));
  });

  test('gives each rule’s own page, by code or name in any letters', () => {
    for (const { code, name } of rules) {
      const page = explain(code);
      assert.equal(page.code, 0);
      assert.match(page.out, new RegExp(`^${code} ${name}\n═+\n`));
      assert.match(page.out, /^What to do\n─+$/m);
      for (const spelt of [name, name.toUpperCase(), code.toLowerCase()])
        assert.equal(explain(spelt).out, page.out);
    }
  });

  test('wraps prose and leaves examples as they are', () => {
    const { out } = explain('SEF202');
    const prose = out.split('\n').filter(line => !line.startsWith('    '));
    assert.deepEqual(
      prose.filter(line => line.length > 80),
      [],
    );
    assert.match(out, /^ {4}---\n {4}criterion: right-help$/m);
    assert.doesNotMatch(out, /```/);
  });

  test('names the nearest rule, or where to look', () => {
    assert.equal(
      explain('mising-evidence').err,
      'There is no rule “mising-evidence”. Did you mean missing-evidence?\n',
    );
    assert.equal(explain('zzz').err, 'There is no rule “zzz”. “sef explain” lists the rules.\n');
    assert.equal(explain('__proto__').code, 2);
    assert.equal(explain('SEF101', 'SEF102').code, 2);
  });
});
