import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { git } from './git-repository.ts';
import { assertRefused, sefIn, sefRepository, waysIn } from './sef-repository.ts';

describe('names of versions that are none', () => {
  const names = [
    '--output=x',
    '-O',
    '--exec=touch x',
    '@{',
    '@{-1}',
    '^main',
    'main^{/x',
    ':/x',
    'HEAD:area',
    '$(touch x)',
    '`touch x`; touch x',
    'a b',
    'x\n::error::y',
    'x\u001b[31m',
    'ü'.repeat(5_000),
  ];
  for (const [way, argsFor] of waysIn) {
    test(`${way} says in one sentence that git knows no such version`, context => {
      const area = join(sefRepository(context), 'area');
      for (const name of names) assertRefused(area, argsFor(name), /^git knows no branch, tag or version “/);
      assert.ok(!existsSync(join(area, 'x')));
    });
  }

  test('of a range, three dots are told from two', context => {
    const area = join(sefRepository(context), 'area');
    assertRefused(area, ['history', 'main...main'], /Write two dots: main\.\.main\.$/m);
    assertRefused(
      area,
      ['history', 'nowhere..main'],
      /^git knows no branch, tag or version “nowhere\.\.main”\.$/m,
    );
    assertRefused(area, ['history', 'a', 'b'], /takes one revision or one range/);
    assertRefused(area, ['history', '--max', '0'], /^--max needs a number such as 500, not “0”/);
    assertRefused(area, ['history', '--since', 'yesterday'], /^--since needs a date that exists/);
  });

  for (const [way, argsFor] of waysIn) {
    test(`${way} takes a branch whose name looks like an option`, context => {
      const folder = sefRepository(context);
      // git itself makes no such branch; whoever can write to a repository can.
      git(folder, 'update-ref', 'refs/heads/--exec', 'HEAD');
      git(folder, 'update-ref', 'refs/heads/--output=x', 'HEAD');
      for (const name of ['--exec', '--output=x']) {
        const { code, err } = sefIn(join(folder, 'area'), argsFor(name));
        assert.deepEqual([code, err], [0, ''], name);
      }
      assert.ok(!existsSync(join(folder, 'area', 'x')) && !existsSync(join(folder, 'x')));
    });
  }
});
