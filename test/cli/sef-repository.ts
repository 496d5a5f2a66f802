import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { TestContext } from 'node:test';
import type { Environment } from '../../src/host/node/git.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyRepository, plainEnvironment } from './git-repository.ts';
import { plainConfig, runSef } from './run-sef.ts';

export const item = (title: string) =>
  `---\nevidence: lived-experience\ntitle: ${title}\ndate: 2026-05-20\n---\n`;
export const first = {
  'area/sef.yaml': plainConfig,
  'area/sections/07.md':
    '---\ncriterion: engage\n---\n# Engage\nFamilies say so ([survey](../evidence/survey.md)).\n',
  'area/evidence/survey.md': item('Survey'),
};

export function sefRepository(context: TestContext, ...args: readonly string[]): string {
  const folder = emptyRepository(context, ...args);
  commit(folder, first);
  return folder;
}

/** As somebody standing in a folder types it. */
export function sefIn(folder: string, args: readonly string[], env: Environment = plainEnvironment) {
  return runSef(args, { files: nodeFiles, history: nodeHistory(env, folder), cwd: folder });
}

/** Each way in which a command takes a name of a version from outside. */
export const waysIn: readonly (readonly [name: string, (revision: string) => readonly string[]])[] = [
  ['compare', revision => ['compare', '--fail-on', 'never', '--', revision]],
  ['compare with a head', revision => ['compare', '--fail-on', 'never', '--', 'HEAD', revision]],
  ['check --base', revision => ['check', '--changed-only', '--fail-on', 'never', `--base=${revision}`]],
  ['history', revision => ['history', '--', revision]],
];

/** Nothing is told but one sentence, and nothing is left behind. */
export function assertRefused(
  folder: string,
  args: readonly string[],
  said: RegExp,
  env?: Environment,
): void {
  const before = readdirSync(folder);
  const { code, out, err } = sefIn(folder, args, env);
  assert.deepEqual([code, out], [2, ''], `${args.join(' ')}: ${err}${out}`);
  assert.match(err, said, args.join(' '));
  assert.ok(!/[\p{Cc}]/u.test(err.trimEnd()), `${JSON.stringify(err)} has more than a line`);
  assert.deepEqual(readdirSync(folder), before);
}
