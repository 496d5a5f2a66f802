import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { Environment } from '../../src/host/node/git.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyFolder, emptyRepository, git, plainEnvironment } from './git-repository.ts';
import { plainConfig, runSef } from './run-sef.ts';

const item = (title: string) => `---\nevidence: lived-experience\ntitle: ${title}\ndate: 2026-05-20\n---\n`;
const first = {
  'area/sef.yaml': plainConfig,
  'area/sections/07.md':
    '---\ncriterion: engage\n---\n# Engage\nFamilies say so ([survey](../evidence/survey.md)).\n',
  'area/evidence/survey.md': item('Survey'),
};

function repository(context: TestContext, ...args: readonly string[]): string {
  const folder = emptyRepository(context, ...args);
  commit(folder, first);
  return folder;
}

/** As somebody standing in a folder types it. */
function sef(folder: string, args: readonly string[], env: Environment = plainEnvironment) {
  return runSef(args, { files: nodeFiles, history: nodeHistory(env, folder), cwd: folder });
}

/** Each way in which a command takes a name of a version from outside. */
const waysIn: readonly (readonly [name: string, (revision: string) => readonly string[]])[] = [
  ['compare', revision => ['compare', '--fail-on', 'never', '--', revision]],
  ['compare with a head', revision => ['compare', '--fail-on', 'never', '--', 'HEAD', revision]],
  ['check --base', revision => ['check', '--changed-only', '--fail-on', 'never', `--base=${revision}`]],
  ['history', revision => ['history', '--', revision]],
];

/** Nothing is told but one sentence, and nothing is left behind. */
function assertRefused(folder: string, args: readonly string[], said: RegExp, env?: Environment): void {
  const before = readdirSync(folder);
  const { code, out, err } = sef(folder, args, env);
  assert.deepEqual([code, out], [2, ''], `${args.join(' ')}: ${err}${out}`);
  assert.match(err, said, args.join(' '));
  assert.ok(!/[\p{Cc}]/u.test(err.trimEnd()), `${JSON.stringify(err)} has more than a line`);
  assert.deepEqual(readdirSync(folder), before);
}

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
      const area = join(repository(context), 'area');
      for (const name of names) assertRefused(area, argsFor(name), /^git knows no branch, tag or version “/);
      assert.ok(!existsSync(join(area, 'x')));
    });
  }

  test('of a range, three dots are told from two', context => {
    const area = join(repository(context), 'area');
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
      const folder = repository(context);
      // git itself makes no such branch; whoever can write to a repository can.
      git(folder, 'update-ref', 'refs/heads/--exec', 'HEAD');
      git(folder, 'update-ref', 'refs/heads/--output=x', 'HEAD');
      for (const name of ['--exec', '--output=x']) {
        const { code, err } = sef(join(folder, 'area'), argsFor(name));
        assert.deepEqual([code, err], [0, ''], name);
      }
      assert.ok(!existsSync(join(folder, 'area', 'x')) && !existsSync(join(folder, 'x')));
    });
  }
});

describe('repositories that are not as one thinks', () => {
  test('a file whose name git would quote is one like any other', context => {
    const folder = repository(context);
    const names = ['-x', 'a\nb', 'a\tb', '"q"', "it's", 'Ärger', 'a\\b', ':(glob)**', 'a*', '::error::x'];
    commit(folder, Object.fromEntries(names.map(name => [`area/evidence/${name}.md`, item('Item')])));
    commit(folder, { 'area/evidence/a\nb.md': item('Another') });
    const area = join(folder, 'area');
    const { points } = JSON.parse(sef(area, ['history', '--format', 'json']).out);
    assert.deepEqual(
      points.map(({ evidence }: { evidence: number }) => evidence),
      [1, 1 + names.length, 1 + names.length],
    );
    const compared = JSON.parse(
      sef(area, ['compare', 'main~2', 'main', '--format', 'json', '--fail-on', 'never']).out,
    );
    assert.deepEqual(
      compared.evidence.added.map(({ id }: { id: string }) => id).sort(),
      names.map(name => `evidence/${name}.md`).sort(),
    );
    assert.equal(sef(area, ['check', '--base', 'main~2', '--changed-only', '--fail-on', 'never']).code, 0);
    for (const format of ['github', 'markdown', 'text']) {
      const { out } = sef(area, ['compare', 'main~2', 'main', '--format', format, '--fail-on', 'never']);
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
      const { points } = JSON.parse(sef(root, ['history', '--format', 'json']).out);
      assert.deepEqual(
        points.map(({ evidence }: { evidence: number }) => evidence),
        [0, 1],
        name,
      );
      assert.equal(sef(root, ['compare', 'main~1', '--fail-on', 'never']).code, 0, name);
      assert.equal(sef(root, ['check', '--base', 'main~1', '--fail-on', 'never']).code, 0, name);
    }
  });

  test('unrelated histories: each has a history of its own, and no common version to check a change against', context => {
    const folder = repository(context);
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    commit(folder, { 'area/evidence/audit.md': item('Audit') });
    const area = join(folder, 'area');
    assert.equal(JSON.parse(sef(area, ['history', 'main..other', '--format', 'json']).out).points.length, 1);
    assertRefused(
      area,
      ['check', '--base', 'main'],
      /^“main” cannot be compared: the two have no version in common/,
    );
  });

  test('a clone that holds only the end of the history says what to fetch', context => {
    const folder = repository(context);
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
    const { earlier, points } = JSON.parse(sef(area, ['history', '--format', 'json']).out);
    assert.deepEqual([earlier, points.length], ['not-here', 1]);
    assert.match(
      sef(area, ['history']).out.replace(/\s+/g, ' '),
      /holds only the end of the history; “git fetch --unshallow” brings the rest/,
    );
  });

  test('a clone without contents tells which versions it does not know', context => {
    const folder = repository(context);
    commit(folder, { 'area/evidence/survey.md': item('Newer') });
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    const clone = emptyFolder(context);
    git(clone, 'clone', '--quiet', '--filter=blob:none', `file://${folder}`, 'x');
    const { points } = JSON.parse(sef(join(clone, 'x', 'area'), ['history', '--format', 'json']).out);
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

  test('a working tree beside the repository shares what is kept', context => {
    const folder = repository(context);
    const beside = join(emptyFolder(context), 'x');
    git(folder, 'worktree', 'add', '--quiet', '--detach', beside);
    for (const [way, argsFor] of waysIn)
      assert.equal(sef(join(beside, 'area'), argsFor('main')).code, 0, way);
    assert.equal(readdirSync(join(folder, '.git', 'sef', 'history')).length, 1);
  });

  test('links and submodules are no part of a version', context => {
    const folder = repository(context);
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
    const { points } = JSON.parse(sef(area, ['history', '--format', 'json']).out);
    assert.deepEqual(
      points.map(({ files }: { files: number }) => files),
      [2, 2],
    );
    assert.equal(sef(area, ['compare', 'main~1', 'main', '--fail-on', 'never']).code, 0);
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
    const folder = repository(context);
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
    const newest = JSON.parse(sef(area, ['history', '--format', 'json']).out);
    assert.deepEqual([newest.points.length, newest.earlier], [500, 'more']);
    const all = JSON.parse(sef(area, ['history', '--max', '5000', '--no-cache', '--format', 'json']).out);
    assert.deepEqual([all.points.length, all.earlier], [2_500, 'none']);
    assert.equal(sef(area, ['compare', 'main~49000', '--fail-on', 'never']).code, 0);
    assert.equal(sef(area, ['check', '--base', 'main~49000', '--fail-on', 'never']).code, 0);
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
