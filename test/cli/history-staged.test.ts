import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { commit, emptyFolder, emptyRepository, git, open, write } from './git-repository.ts';

function stagedIn(folder: string): string[] {
  return open(folder)
    .staged()
    .map(({ path, size }) => `${path} ${size}`)
    .sort();
}

describe('staged files', () => {
  test('are those that are new, changed or renamed, as they are staged', context => {
    const top = emptyRepository(context);
    commit(top, { 'same.md': 'same', 'changed.md': 'before', 'old-name.md': 'moved', 'deleted.md': 'gone' });
    write(top, 'new ü\n.md', 'new');
    write(top, 'changed.md', 'staged');
    git(top, 'mv', 'old-name.md', 'new-name.md');
    git(top, 'rm', '--quiet', 'deleted.md');
    git(top, 'add', '--all');
    write(top, 'changed.md', 'changed again');
    write(top, 'not-staged.md', 'x');
    assert.deepEqual(stagedIn(top), ['changed.md 6', 'new ü\n.md 3', 'new-name.md 5']);
  });

  test('are all files before the first commit, and none when nothing is staged', context => {
    const top = emptyRepository(context);
    assert.deepEqual(stagedIn(top), []);
    write(top, 'a/b.md', 'first');
    git(top, 'add', '--all');
    assert.deepEqual(stagedIn(top), ['a/b.md 5']);
    git(top, 'commit', '--quiet', '--message', 'A change');
    assert.deepEqual(stagedIn(join(top, 'a')), []);
  });

  test('have contents to be read', async context => {
    const top = emptyRepository(context);
    write(top, 'a.md', 'staged');
    git(top, 'add', 'a.md');
    write(top, 'a.md', 'not staged');
    const repository = open(top);
    const texts: string[] = [];
    for await (const { chunks } of repository.read(repository.staged())) {
      for await (const chunk of chunks) texts.push(new TextDecoder().decode(chunk));
    }
    assert.deepEqual(texts, ['staged']);
  });

  test('leave out submodules and files that are only announced', context => {
    const [top, other] = [emptyRepository(context), emptyRepository(context)];
    commit(other, { 'b.md': 'b' });
    git(top, 'submodule', '--quiet', 'add', other, 'module');
    write(top, 'announced.md', 'x');
    git(top, 'add', '--intent-to-add', 'announced.md');
    assert.deepEqual(
      stagedIn(top).map(text => text.split(' ')[0]),
      ['.gitmodules'],
    );
  });
});

describe('within a hook, staged files are those of the commit being made', () => {
  test('also where it takes only some of what is staged, or what is not staged yet', async context => {
    const top = emptyRepository(context);
    const notes = await noteStaged(context, top, join(top, 'sub'));
    commit(top, { 'a.md': 'a', 'sub/b.md': 'b' });
    write(top, 'a.md', 'staged');
    git(top, 'add', 'a.md');
    write(top, 'sub/b.md', 'only this');
    git(join(top, 'sub'), 'commit', '--quiet', '--message', 'Some', 'b.md');
    write(top, 'sub/b.md', 'all');
    git(top, 'commit', '--quiet', '--all', '--message', 'All');
    assert.deepEqual(notes(), [['a.md 1', 'sub/b.md 1'], ['sub/b.md 9'], ['a.md 6', 'sub/b.md 3']]);
  });

  test('also in a second folder of the repository', async context => {
    const top = emptyRepository(context);
    commit(top, { 'a.md': 'a' });
    const second = join(emptyFolder(context), 'second');
    git(top, 'worktree', 'add', '--quiet', second, '-b', 'second');
    const notes = await noteStaged(context, top, second);
    write(top, 'a.md', 'in the first folder');
    git(top, 'add', 'a.md');
    write(second, 'b.md', 'b');
    write(second, 'c.md', 'c');
    git(second, 'add', '--all');
    git(second, 'commit', '--quiet', '--message', 'Some', 'b.md');
    assert.deepEqual(notes(), [['b.md 1']]);
  });

  test('but not of a commit to another repository', async context => {
    const [top, other] = [emptyRepository(context), emptyRepository(context)];
    write(other, 'other.md', 'other');
    git(other, 'add', 'other.md');
    const notes = await noteStaged(context, top, other);
    commit(top, { 'a.md': 'a' });
    write(top, 'a.md', 'b');
    git(top, 'commit', '--quiet', '--message', 'Some', 'a.md');
    assert.deepEqual(notes(), [['other.md 5'], ['other.md 5']]);
  });
});

/**
 * Makes a repository note before each commit what a check that runs in the hook takes for staged in a folder.
 * Gives a function that reads the notes.
 */
async function noteStaged(context: TestContext, top: string, folder: string): Promise<() => string[][]> {
  const tools = emptyFolder(context);
  // Node of this version runs no TypeScript. The name in a variable keeps the bundler out of this test's bundle.
  const bundler: string = 'esbuild';
  const { buildSync }: typeof import('esbuild') = await import(bundler);
  buildSync({
    entryPoints: ['src/host/node/node-history.ts'],
    outfile: join(tools, 'history.cjs'),
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  const notes = join(tools, 'notes');
  write(tools, 'notes', '');
  write(
    tools,
    'probe.cjs',
    `const repository = require('./history.cjs').nodeHistory().open(${JSON.stringify(folder)});
     const staged = repository.staged().map(({ path, size }) => path + ' ' + size).sort();
     require('node:fs').appendFileSync(${JSON.stringify(notes)}, JSON.stringify(staged) + '\\n');`,
  );
  write(top, '.git/hooks/pre-commit', `#!/bin/sh\nexec '${process.execPath}' '${tools}/probe.cjs'\n`);
  chmodSync(join(top, '.git/hooks/pre-commit'), 0o755);
  return () =>
    readFileSync(notes, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
}
