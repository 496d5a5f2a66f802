import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Environment } from '../../src/host/node/git.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { commit, emptyFolder, emptyRepository, git, plainEnvironment } from './git-repository.ts';
import { plainConfig } from './run-sef.ts';
import { assertRefused, first, item, sefIn, sefRepository, waysIn } from './sef-repository.ts';

describe('repositories that are not as one thinks', () => {
  test('a file whose name git would quote is one like any other', context => {
    const folder = sefRepository(context);
    const names = ['-x', 'a\nb', 'a\tb', '"q"', "it's", 'Ärger', 'a\\b', ':(glob)**', 'a*', '::error::x'];
    commit(folder, Object.fromEntries(names.map(name => [`area/evidence/${name}.md`, item('Item')])));
    commit(folder, { 'area/evidence/a\nb.md': item('Another') });
    const area = join(folder, 'area');
    const { points } = JSON.parse(sefIn(area, ['history', '--format', 'json']).out);
    assert.deepEqual(
      points.map(({ evidence }: { evidence: number }) => evidence),
      [1, 1 + names.length, 1 + names.length],
    );
    const compared = JSON.parse(
      sefIn(area, ['compare', 'main~2', 'main', '--format', 'json', '--fail-on', 'never']).out,
    );
    assert.deepEqual(
      compared.evidence.added.map(({ id }: { id: string }) => id).sort(),
      names.map(name => `evidence/${name}.md`).sort(),
    );
    assert.equal(sefIn(area, ['check', '--base', 'main~2', '--changed-only', '--fail-on', 'never']).code, 0);
    for (const format of ['github', 'markdown', 'text']) {
      const { out } = sefIn(area, ['compare', 'main~2', 'main', '--format', format, '--fail-on', 'never']);
      assert.doesNotMatch(out, /^::error::|^b\.md/m, format);
    }
  });

  test('a SEF in a folder whose name git would quote, or take for a pattern', context => {
    for (const name of ['-area', 'a\nrea', 'ü "x"', ':(top)x', 'a*', '[a]']) {
      const folder = emptyRepository(context);
      commit(folder, {
        [`${name}/sef.yaml`]: plainConfig,
        'area/sef.yaml': plainConfig,
        'a/sef.yaml': plainConfig,
      });
      commit(folder, { 'area/x.md': 'x', 'a/x.md': 'x' });
      commit(folder, { [`${name}/evidence/a.md`]: item('A') });
      const root = join(folder, name);
      const { points } = JSON.parse(sefIn(root, ['history', '--format', 'json']).out);
      assert.deepEqual(
        points.map(({ evidence }: { evidence: number }) => evidence),
        [0, 1],
        name,
      );
      assert.equal(sefIn(root, ['compare', 'main~1', '--fail-on', 'never']).code, 0, name);
      assert.equal(sefIn(root, ['check', '--base', 'main~1', '--fail-on', 'never']).code, 0, name);
    }
  });

  test('unrelated histories: each has a history of its own, and no common version to check a change against', context => {
    const folder = sefRepository(context);
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    commit(folder, { 'area/evidence/audit.md': item('Audit') });
    const area = join(folder, 'area');
    assert.equal(
      JSON.parse(sefIn(area, ['history', 'main..other', '--format', 'json']).out).points.length,
      1,
    );
    assertRefused(
      area,
      ['check', '--base', 'main'],
      /^“main” cannot be compared: the two have no version in common/,
    );
  });

  test('a clone that holds only the end of the history says what to fetch', context => {
    const folder = sefRepository(context);
    const old = git(folder, 'rev-parse', 'HEAD');
    commit(folder, { 'area/evidence/audit.md': item('Audit') });
    const clone = emptyFolder(context);
    git(clone, 'clone', '--quiet', '--depth', '1', `file://${folder}`, 'x');
    const area = join(clone, 'x', 'area');
    for (const [, argsFor] of waysIn)
      assertRefused(
        area,
        argsFor(old),
        /^git does not have “[0-9a-f]+” here: .* Fetch the rest first \(git fetch --unshallow\)/,
      );
    const { earlier, points } = JSON.parse(sefIn(area, ['history', '--format', 'json']).out);
    assert.deepEqual([earlier, points.length], ['not-here', 1]);
    assert.match(
      sefIn(area, ['history']).out.replace(/\s+/g, ' '),
      /holds only the end of the history; “git fetch --unshallow” brings the rest/,
    );
  });

  test('a clone without contents tells which versions it does not know', context => {
    const folder = sefRepository(context);
    commit(folder, { 'area/evidence/survey.md': item('Newer') });
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    const clone = emptyFolder(context);
    git(clone, 'clone', '--quiet', '--filter=blob:none', `file://${folder}`, 'x');
    const { points } = JSON.parse(sefIn(join(clone, 'x', 'area'), ['history', '--format', 'json']).out);
    assert.deepEqual(
      points.map(({ lost }: { lost: string | null }) => lost),
      ['incomplete', null],
    );
    assertRefused(
      join(clone, 'x', 'area'),
      ['compare', 'HEAD~1'],
      /\(a partial clone\).* clone it again without --filter/,
    );
  });

  test('ids may be of the longer kind (SHA-256)', context => {
    const folder = sefRepository(context, '--object-format=sha256');
    commit(folder, { 'area/evidence/audit.md': item('Audit') });
    const area = join(folder, 'area');
    const { points } = JSON.parse(sefIn(area, ['history', '--format', 'json']).out);
    assert.deepEqual(
      points.map(({ commit, evidence }: { commit: string; evidence: number }) => [commit.length, evidence]),
      [
        [64, 1],
        [64, 2],
      ],
    );
    assert.equal(sefIn(area, ['compare', 'main~1', 'main', '--fail-on', 'never']).code, 0);
  });

  test('a working tree beside the repository shares what is kept', context => {
    const folder = sefRepository(context);
    const beside = join(emptyFolder(context), 'x');
    git(folder, 'worktree', 'add', '--quiet', '--detach', beside);
    for (const [way, argsFor] of waysIn)
      assert.equal(sefIn(join(beside, 'area'), argsFor('main')).code, 0, way);
    assert.equal(readdirSync(join(folder, '.git', 'sef', 'history')).length, 1);
  });

  test('links and submodules are no part of a version', context => {
    const folder = sefRepository(context);
    symlinkSync('../evidence/survey.md', join(folder, 'area/sections/link.md'));
    symlinkSync('/etc', join(folder, 'area/etc'));
    git(
      folder,
      'update-index',
      '--add',
      '--cacheinfo',
      `160000,${git(folder, 'rev-parse', 'HEAD')},area/sub.md`,
    );
    git(folder, 'add', 'area');
    git(folder, 'commit', '--quiet', '--message', 'Links');
    const area = join(folder, 'area');
    const { points } = JSON.parse(sefIn(area, ['history', '--format', 'json']).out);
    assert.deepEqual(
      points.map(({ files }: { files: number }) => files),
      [2, 2],
    );
    assert.equal(sefIn(area, ['compare', 'main~1', 'main', '--fail-on', 'never']).code, 0);
  });

  test('no version yet, no repository, no git, a repository of somebody else, a bare one', context => {
    const folder = emptyRepository(context);
    for (const [path, text] of Object.entries(first)) commitLater(folder, path, text);
    const area = join(folder, 'area');
    assertRefused(
      area,
      ['history'],
      /^git keeps no version of these files yet\. Save one first \(commit\)\.$/m,
    );
    assertRefused(area, ['compare', 'HEAD'], /^git knows no branch, tag or version “HEAD”/);
    const commands = [['history'], ['compare', 'main'], ['check', '--base', 'main']];
    const others: readonly (readonly [Environment, RegExp])[] = [
      [
        { ...plainEnvironment, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
        /belongs to another user of this machine\. If you trust/,
      ],
      [{ PATH: folder }, /^git is not installed on this machine/],
    ];
    for (const args of commands) for (const [env, said] of others) assertRefused(area, args, said, env);
    rmSync(join(folder, '.git'), { recursive: true });
    const alone = { ...plainEnvironment, GIT_CEILING_DIRECTORIES: join(folder, '..') };
    for (const args of commands) assertRefused(area, args, /^This folder is in no git repository/, alone);
    const bare = emptyRepository(context, '--bare');
    for (const args of commands) assertRefused(bare, args, /^There is no SEF here/);
  });

  test('a damaged repository is told of', context => {
    const folder = sefRepository(context);
    const tree = git(folder, 'rev-parse', 'HEAD^{tree}');
    rmSync(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)), { force: true });
    for (const [, argsFor] of waysIn)
      assertRefused(
        join(folder, 'area'),
        argsFor('main'),
        /^git cannot read this repository, .*“git fsck” says more\. It said: /,
      );
  });

  test('of 50,000 commits only as many are read as are asked for', context => {
    const folder = emptyRepository(context);
    fastImport(folder, 50_000);
    const area = join(folder, 'area');
    const started = performance.now();
    const newest = JSON.parse(sefIn(area, ['history', '--format', 'json']).out);
    assert.deepEqual([newest.points.length, newest.earlier], [500, 'more']);
    const all = JSON.parse(sefIn(area, ['history', '--max', '5000', '--no-cache', '--format', 'json']).out);
    assert.deepEqual([all.points.length, all.earlier], [2_500, 'none']);
    assert.equal(sefIn(area, ['compare', 'main~49000', '--fail-on', 'never']).code, 0);
    assert.equal(sefIn(area, ['check', '--base', 'main~49000', '--fail-on', 'never']).code, 0);
    assert.ok(performance.now() - started < 120_000, 'takes too long');
  });
});

/** Written, and not committed. */
function commitLater(folder: string, path: string, text: string): void {
  assert.equal(nodeFiles.create(join(folder, path), text), true);
}

/** Every twentieth commit is about the SEF. */
function fastImport(folder: string, commits: number): void {
  const file = (path: string, text: string) =>
    `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  const lines = Array.from({ length: commits }, (_, number) => {
    const start = number === 0 ? Object.entries(first).map(([path, text]) => file(path, text)) : [];
    const page =
      number % 20 === 0
        ? file('area/evidence/survey.md', item(`Survey ${number}`))
        : file('other.txt', `${number}`);
    const who = `committer A Tester <tester@example.org> ${1_700_000_000 + number * 600} +0000`;
    return `commit refs/heads/main\n${who}\ndata 1\nx\n${start.join('')}${page}\n`;
  });
  const { status, stderr } = spawnSync('git', ['fast-import', '--quiet'], {
    cwd: folder,
    input: lines.join(''),
    env: plainEnvironment,
  });
  assert.equal(status, 0, String(stderr));
  git(folder, 'reset', '--quiet', '--hard');
}
