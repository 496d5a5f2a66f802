import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ActionError } from './runner.mjs';

/** @typedef {import('./runner.mjs').Run} Run */

/**
 * What the files are compared with: the version from which they and the base went different ways.
 *
 * @param {Run} run
 * @param {string} named the input `base`
 * @returns {string | undefined} a commit; undefined: there is nothing to compare with
 */
export function findBase(run, named) {
  const { name, event, workspace } = run;
  if (named !== '') return commitNamed(named, workspace);
  const base =
    name === 'pull_request' ? baseOfPullRequest(event.pull_request, workspace) : event.merge_group?.base_sha;
  return base === undefined ? undefined : commitOf(base, base, workspace);
}

/**
 * GitHub checks a pull request out as the merge that would be made of it. That merge's first parent is the branch as it is
 * now; the event may name an older one, and what others did since would look like part of the change.
 *
 * @param {{ base: { sha: string, ref: string }, head: { sha: string } }} pullRequest
 * @param {string} workspace
 */
function baseOfPullRequest({ base, head }, workspace) {
  // Read as it is written: in a shallow clone git does not follow parents, but the commit still names them.
  const { out } = git(workspace, 'cat-file', 'commit', 'HEAD');
  const parents = [...(out.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha]) => sha);
  if (parents.length === 2 && parents[1] === head.sha) return /** @type {string} */ (parents[0]);
  // The branch as it was fetched is newer than what the event names, where others' work was merged in since.
  return has(`origin/${base.ref}`, workspace) ? `origin/${base.ref}` : base.sha;
}

/** @param {string} name @param {string} workspace */
function commitNamed(name, workspace) {
  const local = [name, `origin/${name}`].find(known => has(known, workspace));
  const isBranch = git(workspace, 'check-ref-format', `refs/heads/${name}`).ok;
  const wanted = /^[0-9a-f]{40,64}$/.test(name) || !isBranch ? name : `refs/heads/${name}`;
  return commitOf(local ?? wanted, name, workspace);
}

/**
 * Gets what is missing of the history: a SEF is small, and a checkout brings only the last version unless told otherwise.
 *
 * @param {string} wanted what git is asked for
 * @param {string} name as the person knows it
 * @param {string} workspace
 */
function commitOf(wanted, name, workspace) {
  if (!git(workspace, 'rev-parse', '--git-dir').ok)
    throw new ActionError(
      'The folder of this job is in no git repository, so there is nothing to compare with. Use actions/checkout without “path”, or compare elsewhere.',
    );
  const isShallow = git(workspace, 'rev-parse', '--is-shallow-repository').out.trim() === 'true';
  if (isShallow) git(workspace, 'fetch', '--quiet', '--no-tags', '--unshallow', 'origin');
  const asked = has(wanted, workspace) || /[:\s]/.test(wanted) ? undefined : fetch(wanted, workspace);
  const found =
    [wanted, `origin/${name}`].find(known => has(known, workspace)) ?? (asked?.ok ? 'FETCH_HEAD' : wanted);
  const { ok, out } = git(
    workspace,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${found}^{commit}`,
  );
  const commit = out.trim();
  if (ok && git(workspace, 'merge-base', commit, 'HEAD').ok) return commit;
  throw new ActionError(
    `There is no “${name}” here to compare with, because the checkout brought only the end of the history. Set “fetch-depth: 0” at the step actions/checkout; and if you named a base, see that it exists.`,
  );
}

/**
 * Folders that held a SEF in the base and hold none now: taken out or moved as a whole, so that nothing compares them.
 *
 * @param {string} base
 * @param {string} root the input
 * @param {string} workspace
 * @returns {string[]}
 */
export function goneRoots(base, root, workspace) {
  // ls-tree takes names as they are, not as patterns.
  const below = root.replace(/^(\.\/?)+/, '').replace(/\/*$/, '');
  const folder = below === '' ? [] : [`${below}/`];
  const { out } = git(workspace, 'ls-tree', '-r', '-z', '--name-only', base, '--', ...folder);
  return out
    .split('\0')
    .filter(path => path === 'sef.yaml' || path.endsWith('/sef.yaml'))
    .filter(path => !existsSync(join(workspace, path)))
    .map(path => (path === 'sef.yaml' ? '.' : path.slice(0, -'/sef.yaml'.length)));
}

/** @param {string} wanted @param {string} workspace */
function fetch(wanted, workspace) {
  return git(workspace, 'fetch', '--quiet', '--no-tags', '--end-of-options', 'origin', wanted);
}

/** @param {string} revision @param {string} workspace */
function has(revision, workspace) {
  return git(workspace, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).ok;
}

/** Never through a shell: names of branches may hold anything. @param {string} cwd @param {readonly string[]} args */
function git(cwd, ...args) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' };
  const { status, stdout } = spawnSync('git', args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { ok: status === 0, out: stdout ?? '' };
}
