import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readDiff } from '../../src/host/node/changed-lines.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyRepository, git, open, plainEnvironment, write } from './git-repository.ts';
import { plainConfig, runSef } from './run-sef.ts';

describe('the lines that a change touches', () => {
  test('are those of the files as they are, new files whole, whatever they are called and hold', context => {
    const folder = emptyRepository(context);
    const base = commit(folder, {
      'a/one.md': '1\n2\n3\n4\n',
      'a/q"\t\\é.md': 'x\n',
      'a/gone.md': 'x\n',
      'b/other.md': 'x\n',
    });
    write(folder, 'a/one.md', '1\n-- 2\n++ b/x\n@@ -1 +1 @@\n4');
    write(folder, 'a/q"\t\\é.md', 'y\n');
    write(folder, 'a/new file.md', 'n\n');
    write(folder, 'b/other.md', 'y\n');
    rmSync(join(folder, 'a/gone.md'));
    const changed = open(folder).changedLines(base, 'a');
    assert.deepEqual(
      [...changed].sort(([a], [b]) => (a < b ? -1 : 1)),
      [
        ['a/new file.md', [{ first: 1, last: Number.POSITIVE_INFINITY }]],
        ['a/one.md', [{ first: 2, last: 5 }]],
        ['a/q"\t\\é.md', [{ first: 1, last: 1 }]],
      ],
    );
  });

  test('where lines were only taken out are the ones around them', () => {
    const diff =
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -2,2 +1,0 @@\n---- a/y\n-+++ b/z\n@@ -9 +7 @@ # heading\n-a\n\\ No newline at end of file\n+b\n';
    assert.deepEqual(
      [...readDiff(diff)],
      [
        [
          'x',
          [
            { first: 1, last: 2 },
            { first: 7, last: 7 },
          ],
        ],
      ],
    );
  });
});

describe('sef check --changed-only', () => {
  const claim = 'Outcomes are excellent.\n';
  const section = (prose: string) =>
    `---\ncriterion: engage\n---\n# Engage\n\n## What do we know?\n\n${prose}`;

  test('leaves out what is said of prose that the change leaves alone, and never what coverage says', context => {
    const folder = emptyRepository(context);
    commit(folder, { 'sef.yaml': plainConfig, 'sections/07.md': section(claim) });
    git(folder, 'branch', 'base');
    write(folder, 'sections/07.md', section(`${claim}\nProvision for families is excellent.\n`));
    const host = { files: nodeFiles, history: nodeHistory(plainEnvironment, folder), cwd: folder };
    const rulesOf = (...args: readonly string[]) => {
      const { out } = runSef(['check', '--format', 'json', '--fail-on', 'never', ...args], host);
      const all: { rule: string; range: { start: { line: number } } }[] = JSON.parse(out).findings;
      return all.map(({ rule, range }) => `${rule}:${range.start.line}`);
    };
    const [all, some] = [rulesOf(), rulesOf('--base', 'base', '--changed-only')];
    assert.ok(all.includes('SEF401:8') && all.includes('SEF401:10'), all.join(' '));
    assert.ok(!some.includes('SEF401:8') && some.includes('SEF401:10'), some.join(' '));
    const coverage = (list: readonly string[]) => list.filter(rule => /^SEF[235]/.test(rule));
    assert.deepEqual(coverage(some), coverage(all));
    const first = runSef(['check', '--format', 'github', '--base', 'base', '--fail-on', 'never'], host).out;
    const notices = first.split('\n').filter(line => line.startsWith('::notice'));
    assert.match(notices[0] ?? '', /line=10,/, 'what stands on changed lines comes first among its equals');
  });

  test('needs to know what a change is held against', () => {
    const { code, err } = runSef(['check', '--changed-only'], { files: nodeFiles, cwd: '/' });
    assert.equal(code, 2);
    assert.match(err, /--changed-only needs --base/);
  });
});
