import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { emptyFolder } from '../git-repository.ts';
import { type Done, releasedAction, runAction } from './action-steps.ts';
import { citing, type PullRequest, repositoryOn } from './pull-request.ts';
import { type SmallGithub, smallGithub } from './small-github.ts';

const fork = 'stranger/sef';

/** The first run: for the fork, with a token that may not write. */
async function checkFork(
  context: TestContext,
  github: SmallGithub,
): Promise<{ pull: PullRequest; done: Done }> {
  const pull = repositoryOn(context).propose(citing, { from: fork });
  const { sha } = pull.event.pull_request.head;
  const repo = { full_name: fork };
  github.pulls.push({ number: 7, state: 'open', head: { sha, label: 'stranger:topic', repo } });
  const inputs = { today: '2026-11-22', 'fail-on': 'never' };
  const job = { ...pull, inputs, eventName: 'pull_request', apiUrl: github.url, token: 'reads-only' };
  return { pull, done: await runAction(context, { ...job, actionPath: releasedAction(context) }) };
}

/** The second run: of the workflow on the main branch, with what the first one left. */
function writeComment(
  context: TestContext,
  github: SmallGithub,
  sha: string,
  artifact: string,
): Promise<Done> {
  const head_repository = { full_name: fork, owner: { login: 'stranger' } };
  const workflow_run = { event: 'pull_request', head_sha: sha, head_branch: 'topic', head_repository };
  return runAction(context, {
    ...{ workspace: emptyFolder(context), actionPath: releasedAction(context), apiUrl: github.url },
    ...{ eventName: 'workflow_run', event: { workflow_run }, inputs: { 'comment-from': artifact } },
  });
}

describe('the action, on a pull request from a fork', () => {
  test('writes its summary without any right, and leaves the comment for the run that may write it', async context => {
    const github = await smallGithub(context);
    const { pull, done } = await checkFork(context, github);
    assert.equal(done.code, 0, done.log);
    assert.match(done.summary, /Closes/);
    assert.equal(github.asked.length, 0);
    const left = done.outputs['comment-folder'] ?? '';
    const written = await writeComment(context, github, pull.event.pull_request.head.sha, left);
    assert.equal(written.code, 0, written.log);
    assert.deepEqual(
      [github.comments.length, written.log],
      [1, 'A comment was written under the pull request.\n'],
    );
    assert.equal(github.comments[0]?.body, readFileSync(join(left, 'comment.md'), 'utf8'));
    assert.ok(github.asked.includes('POST /repos/exampleshire/sef/issues/7/comments'));
    await writeComment(context, github, pull.event.pull_request.head.sha, left);
    assert.equal(github.comments.length, 1);
  });

  test('writes nothing where no open pull request ends with that version', async context => {
    const github = await smallGithub(context);
    const { done } = await checkFork(context, github);
    const left = done.outputs['comment-folder'] ?? '';
    const written = await writeComment(context, github, '0'.repeat(40), left);
    assert.deepEqual([written.code, github.comments], [0, []]);
    assert.match(written.log, /There is no open pull request with this version/);
  });

  const strange: readonly [name: string, text: string][] = [
    ['some text', 'Buy this!\n'],
    [
      'a comment that is too long',
      `<!-- sef-review  -->\n<!-- The SEF is different -->\n${'x'.repeat(70_000)}\n`,
    ],
  ];
  for (const [name, text] of strange) {
    test(`does not write ${name} in place of its own`, async context => {
      const github = await smallGithub(context);
      const { pull } = await checkFork(context, github);
      const artifact = emptyFolder(context);
      writeFileSync(join(artifact, 'comment.md'), text);
      const written = await writeComment(context, github, pull.event.pull_request.head.sha, artifact);
      assert.deepEqual([written.code, github.comments], [1, []]);
      assert.match(written.log, /::error::What the run left is not the text of a comment/);
    });
  }

  test('follows no link out of what was left, and calls nobody', async context => {
    const github = await smallGithub(context);
    const { pull } = await checkFork(context, github);
    const artifact = emptyFolder(context);
    mkdirSync(join(artifact, 'linked'));
    const text = '<!-- sef-review other -->\n<!-- The SEF is different -->\nHello @exampleshire/heads.\n';
    writeFileSync(join(artifact, 'comment.md'), text);
    symlinkSync(join(artifact, 'comment.md'), join(artifact, 'linked', 'comment.md'));
    const { sha } = pull.event.pull_request.head;
    assert.equal((await writeComment(context, github, sha, join(artifact, 'linked'))).code, 1);
    assert.equal((await writeComment(context, github, sha, artifact)).code, 0);
    assert.match(github.comments[0]?.body ?? '', /^<!-- sef-review {2}-->\n.*\nHello @\u200Bexampleshire/);
  });
});
