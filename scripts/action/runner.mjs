import { appendFileSync, readFileSync } from 'node:fs';

/** What keeps the action from going on, in a sentence for whoever set the workflow up. */
export class ActionError extends Error {}

/** What a workflow may set; as the inputs of action.yml. */
export function readInputs(env = process.env) {
  return {
    root: (env.SEF_ROOT ?? '').trim(),
    base: (env.SEF_BASE ?? '').trim(),
    failOn: oneOf('fail-on', env.SEF_FAIL_ON || 'error', ['error', 'warning', 'info', 'never']),
    changedOnly: yesOrNo('changed-only', env.SEF_CHANGED_ONLY || 'false'),
    comment: yesOrNo('comment', env.SEF_COMMENT || 'true'),
    commentFrom: (env.SEF_COMMENT_FROM ?? '').trim(),
    today: (env.SEF_TODAY ?? '').trim(),
    token: env.SEF_TOKEN ?? '',
  };
}

/** @typedef {ReturnType<typeof readInputs>} Inputs */

/** What GitHub says of the run. */
export function readRun(env = process.env) {
  const { GITHUB_EVENT_PATH, GITHUB_REPOSITORY = '', GITHUB_SERVER_URL = '', GITHUB_RUN_ID = '' } = env;
  return {
    name: env.GITHUB_EVENT_NAME ?? '',
    event: GITHUB_EVENT_PATH ? JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) : {},
    repository: GITHUB_REPOSITORY,
    workspace: env.GITHUB_WORKSPACE ?? process.cwd(),
    temporary: env.RUNNER_TEMP ?? '/tmp',
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    pageUrl: GITHUB_RUN_ID ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}` : '',
  };
}

/** @typedef {ReturnType<typeof readRun>} Run */

/** @param {string} name @param {string} value */
function yesOrNo(name, value) {
  return oneOf(name, value.toLowerCase(), ['true', 'false']) === 'true';
}

/** @param {string} name @param {string} value @param {readonly string[]} choices */
function oneOf(name, value, choices) {
  if (choices.includes(value)) return value;
  throw new ActionError(`The input ${name} cannot be “${value}”. It can be ${choices.join(', ')}.`);
}

/** A line in the log that GitHub shows above the job too. @param {'error' | 'warning' | 'notice'} kind @param {string} text */
export function announce(kind, text) {
  const data = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::${kind}::${data}\n`);
}

/** @param {Readonly<Record<string, string | number | boolean>>} values none with a line break @param {NodeJS.ProcessEnv} env */
export function giveOutputs(values, env = process.env) {
  if (!env.GITHUB_OUTPUT) return;
  const lines = Object.entries(values).map(
    ([name, value]) => `${name}=${String(value).replace(/[\r\n]+/g, ' ')}\n`,
  );
  appendFileSync(env.GITHUB_OUTPUT, lines.join(''));
}

/** Any job may write its summary; it needs no permission. @param {string} markdown @param {NodeJS.ProcessEnv} env */
export function addToSummary(markdown, env = process.env) {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, markdown);
}
