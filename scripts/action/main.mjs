// What action.yml runs: reads what GitHub says of the run, and leaves annotations, a summary, outputs and a comment.
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { markerOf, readCommentText } from './comment-text.mjs';
import { keepComment, pullRequestOf } from './comments.mjs';
import { review } from './review.mjs';
import { ActionError, addToSummary, announce, giveOutputs, readInputs, readRun } from './runner.mjs';
import { commentBytes } from './sef.mjs';

/** @typedef {import('./runner.mjs').Inputs} Inputs */
/** @typedef {import('./runner.mjs').Run} Run */

/** @param {Inputs} inputs @param {Run} run */
async function reviewRun(inputs, run) {
  if (run.name === 'pull_request_target')
    throw new ActionError(
      'SEND SEF does not run on pull_request_target, which gives code of strangers the right to write. Use “on: pull_request”; docs/pipelines.md shows how comments reach pull requests from forks.',
    );
  const { failed, annotations, summary, comment, numbers } = review(inputs, run);
  process.stdout.write(annotations);
  addToSummary(summary);
  const folder = comment ? leave(comment.text, run) : '';
  giveOutputs({
    closed: numbers.closed,
    opened: numbers.opened,
    findings: numbers.findings,
    'new-findings': numbers.newFindings,
    changed: comment?.changed ?? false,
    'comment-folder': folder,
  });
  if (comment && inputs.comment && run.name === 'pull_request') await writeComment(comment, inputs, run);
  if (failed) process.exitCode = 1;
}

/** @param {string} text @param {Run} run @returns {string} the folder */
function leave(text, { temporary }) {
  const folder = join(temporary, 'sef-comment');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'comment.md'), text);
  return folder;
}

/** @param {{ text: string, changed: boolean }} comment @param {Inputs} inputs @param {Run} run */
async function writeComment(comment, { root, token }, { event, repository, apiUrl }) {
  const { number, head } = event.pull_request;
  if (head.repo?.full_name !== repository) {
    console.log(
      'This pull request comes from a fork, so this run may not write a comment. Its text is in the summary of this job.',
    );
    return;
  }
  await tryTo(async () => {
    const done = await keepComment({ apiUrl, token, repository }, number, markerOf(root), comment);
    console.log(saidOf[done]);
  });
}

const saidOf = {
  written: 'A comment was written under the pull request.',
  updated: 'The comment under the pull request was brought up to date.',
  left: 'The comment under the pull request is up to date.',
  silent:
    'The pull request changes nothing that the SEF covers or says of itself, so no comment was written.',
};

/** For a run that had no right to write. @param {Inputs} inputs @param {Run} run */
async function writeLeftComment({ root, token, commentFrom }, run) {
  const { name, event, repository, apiUrl } = run;
  if (name !== 'workflow_run' || event.workflow_run.event !== 'pull_request')
    throw new ActionError(
      'The input comment-from is for a workflow that runs “on: workflow_run” after one of a pull request.',
    );
  const path = join(resolve(run.workspace, commentFrom), 'comment.md');
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) {
    console.log('The run left no comment, so there is nothing to write.');
    return;
  }
  const comment =
    found.isFile() && found.size <= commentBytes
      ? readCommentText(readFileSync(path, 'utf8'), root)
      : undefined;
  if (!comment)
    throw new ActionError('What the run left is not the text of a comment, so it was not written.');
  await tryTo(async () => {
    const access = { apiUrl, token, repository };
    const number = await pullRequestOf(access, event.workflow_run);
    if (number === undefined)
      console.log('There is no open pull request with this version as its last, so nothing was written.');
    else console.log(saidOf[await keepComment(access, number, markerOf(root), comment)]);
  });
}

/** A comment that cannot be written is no fault of the SEF's. @param {() => Promise<void>} write */
async function tryTo(write) {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const said = `The comment could not be written: ${error.message}. What it would say is in the summary of this job.`;
    announce('warning', said);
    // GitHub shows ten warnings of a step, and the findings may have been as many.
    addToSummary(`\n${said.replaceAll('<', '&lt;')}\n`);
  }
}

try {
  const inputs = readInputs();
  const run = readRun();
  if (inputs.commentFrom === '') await reviewRun(inputs, run);
  else await writeLeftComment(inputs, run);
} catch (error) {
  if (!(error instanceof ActionError)) throw error;
  announce('error', error.message);
  process.exitCode = 1;
}
