import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { TestContext } from 'node:test';
import type { JsonHistory } from '../../src/core/report/history-json.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { emptyRepository, git, plainEnvironment, write } from './git-repository.ts';
import { plainConfig, runSef } from './run-sef.ts';

export const item = (title: string, date = '2026-05-20') =>
  `---\nevidence: lived-experience\ntitle: ${title}\ndate: ${date}\nfoci: [outcomes/friends]\n---\n`;
export const section = (prose: string) => `---\ncriterion: engage\n---\n# Engage\n${prose}\n`;
const cited = section('Families say so ([survey](../evidence/survey.md)).');
const first = { 'area/sef.yaml': plainConfig, 'area/sections/07.md': section('Nothing yet.') };
export const second = {
  'area/sections/07.md': cited,
  'area/evidence/survey.md': item('Survey of Jo Sample'),
};

/** Commits files on a day of their own, at noon. */
export function commitOn(
  folder: string,
  day: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  for (const [path, content] of Object.entries(files)) write(folder, path, content);
  git(folder, 'add', '--all');
  const args = ['commit', '--quiet', '--allow-empty', '--message', 'By Jo Sample'];
  const env = {
    ...plainEnvironment,
    ...{ GIT_AUTHOR_NAME: 'Jo Sample', GIT_AUTHOR_EMAIL: 'jo@sample.example' },
    ...{ GIT_COMMITTER_NAME: 'Jo Sample', GIT_COMMITTER_EMAIL: 'jo@sample.example' },
    // The time zone is far from the machine's own, wherever that is.
    GIT_COMMITTER_DATE: `${day}T23:30:00-11:00`,
  };
  assert.equal(spawnSync('git', args, { cwd: folder, env }).status, 0);
  return git(folder, 'rev-parse', 'HEAD');
}

export function datedRepository(context: TestContext): string {
  const folder = emptyRepository(context);
  commitOn(folder, '2026-06-01', first);
  commitOn(folder, '2026-06-02', second);
  return folder;
}

export function historyIn(folder: string, ...args: readonly string[]) {
  const host = { files: nodeFiles, history: nodeHistory(plainEnvironment, folder), cwd: folder };
  return runSef(['history', ...args], host);
}

export function jsonOf(folder: string, ...args: readonly string[]): JsonHistory {
  const { out, err } = historyIn(folder, ...args, '--format', 'json');
  assert.equal(err, '');
  return JSON.parse(out);
}

export const engage = ({ points }: JsonHistory) => points.map(({ states, lost }) => states?.engage ?? lost);
