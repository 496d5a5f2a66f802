import { ActionError } from './runner.mjs';

const patience = 30_000;

/** @typedef {{ apiUrl: string, token: string, repository: string }} Access */
/** @typedef {{ id: number, body?: string, user?: { login?: string, type?: string } | null }} Comment */

/**
 * Keeps one comment under a pull request: written when there is something to say, and brought up to date ever after.
 *
 * @param {Access} access
 * @param {number} number of the pull request
 * @param {string} marker the line that the comment begins with
 * @param {{ text: string, changed: boolean }} comment
 * @returns {Promise<'written' | 'updated' | 'left' | 'silent'>}
 */
export async function keepComment(access, number, marker, { text, changed }) {
  const [earlier, ...more] = await ownComments(access, number, marker);
  // Two runs at the same time may each have written one.
  for (const { id } of more) await call(access, 'DELETE', `issues/comments/${id}`);
  if (earlier) {
    if (sameText(earlier.body, text)) return 'left';
    await call(access, 'PATCH', `issues/comments/${earlier.id}`, { body: text });
    return 'updated';
  }
  if (!changed) return 'silent';
  await call(access, 'POST', `issues/${number}/comments`, { body: text });
  const [kept, ...doubled] = await ownComments(access, number, marker);
  for (const { id } of doubled) await call(access, 'DELETE', `issues/comments/${id}`);
  if (kept && !sameText(kept.body, text))
    await call(access, 'PATCH', `issues/comments/${kept.id}`, { body: text });
  return 'written';
}

/**
 * The open pull request that a run was for. What the run itself says of it is not asked: anybody's code may have written it.
 *
 * @param {Access} access
 * @param {{ head_sha: string, head_branch: string, head_repository: { full_name: string, owner: { login: string } } | null }} workflowRun
 *   of the event, which GitHub wrote
 * @returns {Promise<number | undefined>}
 */
export async function pullRequestOf(access, { head_sha, head_branch, head_repository }) {
  // A fork that was deleted meanwhile has none.
  if (!head_repository) return undefined;
  const head = `${head_repository.owner.login}:${head_branch}`;
  const open = await pages(access, `pulls?state=open&head=${encodeURIComponent(head)}`);
  const matching = open.filter(
    ({ head: of }) => of.sha === head_sha && of.repo?.full_name === head_repository.full_name,
  );
  return matching.length === 1 ? matching[0].number : undefined;
}

/** Oldest first. @param {Access} access @param {number} number @param {string} marker @returns {Promise<Comment[]>} */
async function ownComments(access, number, marker) {
  const found = (await pages(access, `issues/${number}/comments`)).filter(({ body }) =>
    body?.startsWith(`${marker}\n`),
  );
  if (found.length === 0) return [];
  // Nobody else's comment is touched, even where it begins with the same line.
  const me = await ownLogin(access);
  return found.filter(({ user }) => (me === undefined ? user?.type === 'Bot' : user?.login === me));
}

/** The name of the person whose token it is; a workflow's own token is no person's. @param {Access} access */
async function ownLogin({ apiUrl, token }) {
  const response = await request(`${apiUrl}/user`, token);
  return response.ok ? (await response.json()).login : undefined;
}

/** @param {Access} access @param {string} path */
async function pages(access, path) {
  const size = 100;
  const all = [];
  for (let page = 1; ; page += 1) {
    const found = await call(
      access,
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}per_page=${size}&page=${page}`,
    );
    all.push(...found);
    if (found.length < size) return all;
  }
}

/** @param {Access} access @param {string} method @param {string} path below the repository @param {unknown} [body] */
async function call({ apiUrl, token, repository }, method, path, body) {
  const response = await request(`${apiUrl}/repos/${repository}/${path}`, token, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.ok) return response.status === 204 ? undefined : response.json();
  throw new ActionError(
    response.status === 403 || response.status === 404
      ? 'this job may not write it. Give the job “permissions: pull-requests: write”, or set the input comment to false'
      : `GitHub answered ${response.status}`,
  );
}

/** @param {string} url @param {string} token @param {RequestInit} [more] */
async function request(url, token, more = {}) {
  const headers = {
    Accept: 'application/vnd.github+json',
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'X-GitHub-Api-Version': '2022-11-28',
  };
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(patience), ...more });
  } catch (error) {
    throw new ActionError('GitHub could not be reached', { cause: error });
  }
}

/** GitHub takes the end of the lines for its own. @param {string | undefined} one @param {string} other */
function sameText(one, other) {
  return one?.replaceAll('\r\n', '\n').trim() === other.trim();
}
