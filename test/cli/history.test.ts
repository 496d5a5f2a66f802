import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import {
  commit,
  emptyFolder,
  emptyRepository,
  git,
  open,
  plainEnvironment,
  textsOf,
  write,
} from './git-repository.ts';

describe('a repository', () => {
  test('is found from any folder of it', context => {
    const top = emptyRepository(context);
    write(top, 'a/b/c.md', 'x');
    assert.equal(open(join(top, 'a/b')).top, top);
  });

  test('is not found where there is none, no git or no such folder', context => {
    const folder = emptyFolder(context);
    const ceiling = { ...plainEnvironment, GIT_CEILING_DIRECTORIES: join(folder, '..') };
    assert.deepEqual(nodeHistory(ceiling, folder).open(folder), { none: 'no-repository' });
    assert.deepEqual(nodeHistory(ceiling, folder).open(join(folder, 'gone')), { none: 'no-repository' });
    assert.deepEqual(nodeHistory({ PATH: folder }, folder).open(folder), { none: 'no-git' });
  });

  test('is found from a folder that looks like an option or a command', context => {
    const top = emptyRepository(context);
    for (const name of ['--version', '$(touch x)', 'a; touch x', 'ü ” \n']) {
      write(top, join(name, 'a.md'), 'x');
      assert.equal(open(join(top, name)).top, top);
    }
  });
});

describe('everything that git holds', () => {
  test('is nothing in an empty repository', async context => {
    assert.deepEqual(await textsOf(open(emptyRepository(context))), []);
  });

  test('comes with what was changed, deleted and never committed', async context => {
    const top = emptyRepository(context);
    commit(top, { 'a.md': 'first', 'sub/b.md': 'deleted' });
    rmSync(join(top, 'sub/b.md'));
    commit(top, { 'a.md': 'second' });
    write(top, 'staged.md', 'staged only');
    git(top, 'add', 'staged.md');
    assert.deepEqual(await textsOf(open(top)), [
      'a.md: first',
      'a.md: second',
      'staged.md: staged only',
      'sub/b.md: deleted',
    ]);
  });

  test('comes with other branches, tags, stashes and commits that were undone', async context => {
    const top = emptyRepository(context);
    commit(top, { 'a.md': 'first' });
    git(top, 'checkout', '--quiet', '-b', 'other');
    commit(top, { 'a.md': 'on a branch' });
    git(top, 'tag', '-a', '-m', 'a tag', 'v1');
    git(top, 'checkout', '--quiet', 'main');
    git(top, 'branch', '-D', 'other');
    write(top, 'a.md', 'stashed');
    git(top, 'stash');
    commit(top, { 'a.md': 'undone' });
    git(top, 'reset', '--quiet', '--hard', 'HEAD~1');
    assert.deepEqual(await textsOf(open(top)), [
      'a.md: first',
      'a.md: on a branch',
      'a.md: stashed',
      'a.md: undone',
    ]);
  });

  test('comes with what nothing leads to any more, with its path where a commit or folder still says', async context => {
    const top = emptyRepository(context);
    commit(top, { 'a.md': 'first' });
    commit(top, { 'deep/er/b.md': 'amended away' });
    git(top, 'reset', '--quiet', '--hard', 'HEAD~1');
    write(top, 'c.md', 'unstaged');
    git(top, 'add', 'c.md');
    git(top, 'rm', '--quiet', '--force', 'c.md');
    write(top, 'd.md', 'of a folder');
    git(top, 'add', 'd.md');
    git(top, 'write-tree');
    git(top, 'rm', '--quiet', '--force', 'd.md');
    git(top, 'reflog', 'expire', '--expire=now', '--all');
    assert.deepEqual(await textsOf(open(top)), [
      ': unstaged',
      'a.md: first',
      'd.md: of a folder',
      'deep/er/b.md: amended away',
    ]);
  });

  test('is the same when it is packed', async context => {
    const top = emptyRepository(context);
    for (const text of ['one', 'two', 'three']) commit(top, { 'a.md': `${'same\n'.repeat(100)}${text}` });
    const loose = await textsOf(open(top));
    git(top, 'gc', '--quiet');
    assert.deepEqual(await textsOf(open(top)), loose);
    assert.equal(loose.length, 3);
  });

  test('has paths as they are, however they are written', async context => {
    const top = emptyRepository(context);
    const paths = ['ü.md', 'a “b”.md', 'a\tb.md', ' a.md', '-a.md', '"a".md', '$(a).md', 'a/-/--all.md'];
    commit(top, Object.fromEntries(paths.map((path, index) => [path, String(index)])));
    const expected = paths.map((path, index) => `${path}: ${index}`).sort();
    assert.deepEqual(await textsOf(open(top)), expected);
  });

  test('comes where branches have names like options', async context => {
    const top = emptyRepository(context);
    const id = commit(top, { 'a.md': 'first' });
    write(top, '.git/refs/heads/--output=x', `${id}\n`);
    write(top, '.git/refs/heads/--not', `${id}\n`);
    assert.deepEqual(await textsOf(open(top)), ['a.md: first']);
  });

  test('shows a content that was replaced as it was', async context => {
    const top = emptyRepository(context);
    commit(top, { 'a.md': 'as it was' });
    write(top, 'b.md', 'a stand-in');
    git(top, 'replace', git(top, 'rev-parse', 'HEAD:a.md'), git(top, 'hash-object', '-w', 'b.md'));
    assert.ok((await textsOf(open(top))).includes('a.md: as it was'));
  });

  test('comes in a bare repository, a second folder of one, and a shallow copy', async context => {
    const top = emptyRepository(context);
    commit(top, { 'a.md': 'first' });
    commit(top, { 'a.md': 'second' });
    const away = emptyFolder(context);
    git(away, 'clone', '--quiet', '--bare', top, 'bare');
    git(away, 'clone', '--quiet', '--depth', '1', `file://${top}`, 'shallow');
    git(top, 'worktree', 'add', '--quiet', join(away, 'second'), '-b', 'second');
    const all = ['a.md: first', 'a.md: second'];
    assert.equal(open(join(away, 'bare')).top, join(away, 'bare'));
    assert.deepEqual(await textsOf(open(join(away, 'bare'))), all);
    assert.deepEqual(await textsOf(open(join(away, 'second'))), all);
    assert.deepEqual(await textsOf(open(join(away, 'shallow'))), ['a.md: second']);
  });

  test('is what is there of a copy that fetches the rest when asked', async context => {
    const top = emptyRepository(context);
    commit(top, { 'a.md': 'first' });
    commit(top, { 'a.md': 'second' });
    git(top, 'config', 'uploadpack.allowFilter', 'true');
    const away = emptyFolder(context);
    git(away, 'clone', '--quiet', '--filter=blob:none', `file://${top}`, 'partial');
    rmSync(top, { recursive: true });
    assert.deepEqual(await textsOf(open(join(away, 'partial'))), ['a.md: second']);
  });

  test('is its own, not that of a submodule', async context => {
    const [top, other] = [emptyRepository(context), emptyRepository(context)];
    commit(other, { 'b.md': 'of the submodule' });
    git(top, 'submodule', '--quiet', 'add', other, 'module');
    commit(top, { 'a.md': 'first' });
    const repository = open(top);
    assert.deepEqual(
      (await textsOf(repository)).map(text => text.split(':')[0]),
      ['.gitmodules', 'a.md'],
    );
    assert.equal(open(join(top, 'module')).top, join(top, 'module'));
  });
});

describe('a content', () => {
  test('comes in chunks, however large it is', async context => {
    const top = emptyRepository(context);
    const size = 20 * 1024 * 1024;
    commit(top, { 'large.csv': Buffer.alloc(size, 'pupil,1\n'), 'small.md': 'small' });
    let total = 0;
    let largest = 0;
    const repository = open(top);
    for await (const { chunks } of repository.read(await listOf(repository.all()))) {
      for await (const chunk of chunks) {
        total += chunk.length;
        largest = Math.max(largest, chunk.length);
      }
    }
    assert.equal(total, size + 'small'.length);
    assert.ok(largest <= 1024 * 1024, `${largest}`);
  });

  test('may be left unread, begun or the last that is wanted', async context => {
    const top = emptyRepository(context);
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`${index}.md`, `${index}\n`.repeat(50_000)]),
    );
    commit(top, files);
    const repository = open(top);
    const list = await listOf(repository.all());
    const begun: string[] = [];
    for await (const { file, chunks } of repository.read(list)) {
      if (begun.length === 10) break;
      if (list.indexOf(file) % 2 === 0) continue;
      for await (const chunk of chunks) {
        begun.push(`${file.path} ${new TextDecoder().decode(chunk.subarray(0, 2))}`);
        break;
      }
    }
    const odd = list.filter((_, index) => index % 2 === 1).slice(0, 10);
    assert.deepEqual(
      begun,
      odd.map(({ path }) => `${path} ${`${Number.parseInt(path, 10)}\n0`.slice(0, 2)}`),
    );
  });

  test('may be empty, and is left out when git has it no more', async context => {
    const top = emptyRepository(context);
    commit(top, { 'empty.md': '', 'a.md': 'a' });
    const repository = open(top);
    const list = await listOf(repository.all());
    const gone = { id: '0'.repeat(39).concat('1'), path: 'gone.md', size: 1 };
    const read: string[] = [];
    for await (const { file } of repository.read([gone, ...list, gone])) read.push(file.path);
    assert.deepEqual(read.sort(), ['a.md', 'empty.md']);
  });

  test('is known by the commit that brought it', context => {
    const top = emptyRepository(context);
    const first = commit(top, { 'a.md': 'first' });
    const id = git(top, 'rev-parse', 'HEAD:a.md');
    commit(top, { 'a.md': 'second' });
    write(top, 'b.md', 'loose');
    const loose = git(top, 'hash-object', '-w', 'b.md');
    assert.equal(open(top).commitThatBrought({ id, path: 'a.md', size: 5 }), first);
    assert.equal(open(top).commitThatBrought({ id: loose, path: '', size: 5 }), undefined);
  });
});

test('trouble with a repository is told, not taken for an empty one', async context => {
  const top = emptyRepository(context);
  commit(top, { 'a.md': 'first' });
  const repository = open(top);
  const list = await listOf(repository.all());
  rmSync(join(top, '.git/HEAD'));
  await assert.rejects(() => listOf(repository.all()), /git broke off/);
  await assert.rejects(() => listOf(repository.read(list)), /git broke off/);
  assert.throws(() => repository.staged(), /git broke off/);
});

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
