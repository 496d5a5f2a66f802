import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { rules } from '../../src/core/rules/registry.ts';
import { read } from './sources.ts';

const folder = 'docs/rules';

describe('the pages of the rules', () => {
  test('are one for each rule and no others', () => {
    const pages = readdirSync(folder).filter(name => name !== 'README.md');
    assert.deepEqual(pages.sort(), rules.map(({ code }) => `${code}.md`).sort());
  });

  for (const { code, name, severity } of rules) {
    test(`${code}.md says its name and severity, and how to change it`, () => {
      const page = read(`${folder}/${code}.md`);
      const [title, blank, weight] = page.split('\n');
      assert.equal(title, `# ${code} ${name}`);
      assert.equal(blank, '');
      assert.equal(weight, `Severity: ${severity}`);
      assert.ok(page.includes('## How to configure'), 'has no “How to configure”');
      assert.ok(page.includes(`\`${name}\``), 'does not say the name that works in place of the code');
    });

    test(`${code}.md names only rules that exist`, () => {
      const named = [...read(`${folder}/${code}.md`).matchAll(/\bSEF\d{3}\b/g)].map(([text]) => text);
      const known = new Set(rules.map(rule => rule.code));
      assert.deepEqual(
        named.filter(text => !known.has(text)),
        [],
      );
    });
  }
});

describe('the registry', () => {
  test('has each code and each name once, in order', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
    for (const { code, name } of rules) {
      assert.match(code, /^SEF[1-6]\d\d$/);
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    }
  });

  test('has a file for each rule, named for it', () => {
    const files = readdirSync('src/core/rules').filter(name => /^sef\d/.test(name));
    assert.deepEqual(files.sort(), rules.map(({ code, name }) => `${code.toLowerCase()}-${name}.ts`).sort());
  });
});
