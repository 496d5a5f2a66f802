import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { History, NoRepository, Repository } from '../../src/host/history.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';

/** Without the settings of whoever runs the tests, nor a repository that they run in a hook of. */
export const plainEnvironment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

const settings = [
  'user.name=A Tester',
  'user.email=tester@example.org',
  'init.defaultBranch=main',
  'protocol.file.allow=always',
];

export function git(folder: string, ...args: readonly string[]): string {
  const all = [...settings.flatMap(setting => ['-c', setting]), ...args];
  const { status, stdout, stderr } = spawnSync('git', all, {
    cwd: folder,
    env: plainEnvironment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** An empty folder that goes when the test ends. */
export function emptyFolder(context: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sef-git-')));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function emptyRepository(context: TestContext, ...args: readonly string[]): string {
  const folder = emptyFolder(context);
  git(folder, 'init', '--quiet', ...args);
  return folder;
}

export function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Writes files and commits them. */
export function commit(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) write(folder, path, content);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'A change');
  return git(folder, 'rev-parse', 'HEAD');
}

export function open(folder: string, history: History = nodeHistory(plainEnvironment, folder)): Repository {
  const repository: Repository | NoRepository = history.open(folder);
  if ('none' in repository) throw new Error(repository.none);
  return repository;
}

/** Everything that a repository holds, by path and text, sorted. */
export async function textsOf(repository: Repository): Promise<string[]> {
  const files = [];
  for await (const file of repository.all()) files.push(file);
  const found: string[] = [];
  for await (const { file, chunks } of repository.read(files)) {
    const pieces: Uint8Array[] = [];
    for await (const chunk of chunks) pieces.push(chunk);
    const bytes = Buffer.concat(pieces);
    if (bytes.length !== file.size)
      throw new Error(`${file.path} has ${bytes.length} bytes, not ${file.size}`);
    found.push(`${file.path}: ${bytes}`);
  }
  return found.sort();
}
