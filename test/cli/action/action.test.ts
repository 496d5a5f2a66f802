import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { commit, git } from '../git-repository.ts';
import { action, type Done, releasedAction, runAction } from './action-steps.ts';
import { before, citing, type PullRequest, repositoryOn, survey } from './pull-request.ts';
import { type SmallGithub, smallGithub } from './small-github.ts';

function runFor(
  context: TestContext,
  { workspace, event }: PullRequest,
  { url }: SmallGithub,
  inputs: Readonly<Record<string, string>> = {},
  more: { readonly token?: string; readonly eventName?: string } = {},
): Promise<Done> {
  const today = { today: '2026-11-22', 'fail-on': 'never' };
  const job = { workspace, event, eventName: 'pull_request', apiUrl: url, inputs: { ...today, ...inputs } };
  return runAction(context, { ...job, actionPath: releasedAction(context), ...more });
}

describe('the action, on a pull request', () => {
  test('annotates, writes a summary and one comment, and gives outputs', async context => {
    const github = await smallGithub(context);
    const done = await runFor(context, repositoryOn(context).propose(citing), github);
    assert.equal(done.code, 0, done.log);
    assert.match(done.log, /^::warning file=area\/.*::/m);
    assert.match(
      done.summary,
      /## SEF changes: Exampleshire \(area\)[\s\S]*## SEF check: Exampleshire \(area\)/,
    );
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0]?.body ?? '', /Closes \d+ gaps?: 7\. Engaging families/);
    assert.match(
      github.comments[0]?.body ?? '',
      /\(https:\/\/github\.example\/exampleshire\/sef\/actions\/runs\/77\)/,
    );
    const { closed, opened, findings, changed } = done.outputs;
    assert.deepEqual([Number(closed) > 0, opened, changed], [true, '0', 'true']);
    assert.ok(Number(findings) > 10);
  });

  test('brings its one comment up to date, and says so when nothing is different any more', async context => {
    const github = await smallGithub(context);
    const repository = repositoryOn(context);
    await runFor(context, repository.propose(citing), github);
    await runFor(
      context,
      repository.propose({ 'area/evidence/audit.md': survey.replace('Parent', 'Second') }),
      github,
    );
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0]?.body ?? '', /Second survey/);
    assert.doesNotMatch(github.comments[0]?.body ?? '', /Closes/);
    const last = await runFor(context, repository.propose({ 'README.md': '# Nothing of the SEF\n' }), github);
    assert.equal(github.comments.length, 1);
    assert.match(
      github.comments[0]?.body ?? '',
      /Nothing that the SEF covers or says of itself is different/,
    );
    assert.equal(last.outputs.changed, 'false');
  });

  test('is silent when nothing is different', async context => {
    const github = await smallGithub(context);
    const done = await runFor(context, repositoryOn(context).propose({ 'README.md': '# x\n' }), github);
    assert.equal(done.code, 0);
    assert.deepEqual(github.comments, []);
    assert.deepEqual(github.asked, ['GET /repos/exampleshire/sef/issues/7/comments']);
    assert.match(done.summary, /Nothing that the SEF covers/);
  });

  test('never counts what others did to the branch meanwhile', async context => {
    const github = await smallGithub(context);
    const repository = repositoryOn(context);
    commit(repository.server, { 'area/evidence/theirs.md': survey.replace('Parent', 'Their') });
    await runFor(context, repository.propose(citing), github);
    assert.doesNotMatch(github.comments[0]?.body ?? 'Their', /Their/);
  });

  test('leaves comments of people alone, and of its own keeps the first', async context => {
    const github = await smallGithub(context);
    const pull = repositoryOn(context).propose(citing);
    const marker = '<!-- sef-review  -->\n';
    const person = { id: 1, body: `${marker}Mine.`, user: { login: 'a-person', type: 'User' } };
    const bot = { login: 'github-actions[bot]', type: 'Bot' };
    const others = Array.from({ length: 120 }, (_, index) => ({
      id: 10 + index,
      body: 'x',
      user: person.user,
    }));
    github.comments.push(person, ...others);
    github.comments.push(
      { id: 2, body: `${marker}One.`, user: bot },
      { id: 3, body: `${marker}Two.`, user: bot },
    );
    await runFor(context, pull, github);
    assert.equal(person.body, `${marker}Mine.`);
    assert.deepEqual(
      github.comments.filter(({ user }) => user.type === 'Bot').map(({ id }) => id),
      [2],
    );
    assert.match(github.comments.find(({ id }) => id === 2)?.body ?? '', /Closes/);
  });

  test('without the right to write says what to set, and fails nothing', async context => {
    const github = await smallGithub(context);
    const done = await runFor(
      context,
      repositoryOn(context).propose(citing),
      github,
      {},
      { token: 'reads-only' },
    );
    assert.equal(done.code, 0);
    assert.match(done.log, /::warning::The comment could not be written:.*pull-requests: write/);
    assert.match(done.summary, /Closes/);
  });

  test('fails for what the change brings, not for what was there', async context => {
    const github = await smallGithub(context);
    const broken = '---\ncriterion: engage\n---\n# Engage\n[gone](../evidence/gone.md)\n';
    const repository = repositoryOn(context, { ...before, 'area/sections/07.md': broken });
    const harmless = await runFor(context, repository.propose({ 'README.md': 'x' }), github, {
      'fail-on': 'error',
    });
    assert.equal(harmless.code, 0, harmless.log);
    const harmful = repository.propose({
      'area/sections/07.md': `${broken}[gone too](../evidence/gone-too.md)\n`,
    });
    const done = await runFor(context, harmful, github, { 'fail-on': 'error' });
    assert.equal(done.code, 1);
    assert.equal(done.outputs['new-findings'], '1');
    assert.equal(github.comments.length, 1);
  });

  test('keeps hostile names of branches, files and titles from the log, the script and the reader', async context => {
    const github = await smallGithub(context);
    const title = '"@everyone <img src=x> | `::error::` $(touch owned)"';
    const pull = repositoryOn(context).propose(
      {
        "area/evidence/-$(touch owned);'\n::error::x.md": `---\nevidence: case-study\ntitle: ${title}\ndate: 2026-05-02\n---\n`,
      },
      { branch: `;$(touch$IFS.owned)'"&|é` },
    );
    const done = await runFor(context, pull, github, { base: '' });
    assert.equal(done.code, 0, done.log);
    assert.doesNotMatch(done.log, /^::error::x/m);
    assert.equal(existsSync(join(pull.workspace, 'owned')), false);
    const { body = '' } = github.comments[0] ?? {};
    assert.match(body, /@\u200Beveryone &lt;img src=x> \\\| /);
    assert.doesNotMatch(body, /^::error/m);
    const named = await runFor(context, pull, github, { base: '--upload-pack=touch owned' });
    assert.equal(named.code, 1);
    assert.match(named.log, /::error::There is no “--upload-pack=touch owned” here/);
    assert.equal(existsSync(join(pull.workspace, 'owned')), false);
  });

  test('keeps a comment within what GitHub takes, and a summary within a megabyte', async context => {
    const github = await smallGithub(context);
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `area/evidence/${index}.md`,
        survey.replace('Parent survey', `"@team ${'Long title '.repeat(40)}${index}"`),
      ]),
    );
    const done = await runFor(context, repositoryOn(context).propose(many), github);
    const { body = '' } = github.comments[0] ?? {};
    assert.ok(
      Buffer.byteLength(body) <= 65_536 && Buffer.byteLength(body) > 50_000,
      `${Buffer.byteLength(body)}`,
    );
    assert.match(body, /\*\*\d+ entries were left out here\*\*/);
    assert.match(body, /The summary of this build/);
    assert.ok(Buffer.byteLength(done.summary) <= 1024 ** 2);
    assert.match(done.summary, /Evidence added: 200/);
  });
});

describe('the action, and what it compares with', () => {
  test('a checkout without the base is told of in a sentence that says what to set', async context => {
    const github = await smallGithub(context);
    const pull = repositoryOn(context).propose(citing);
    git(pull.workspace, 'remote', 'remove', 'origin');
    const done = await runFor(context, pull, github);
    assert.equal(done.code, 1);
    assert.match(done.log, /^::error::There is no “[0-9a-f]{40}” here to compare with.*“fetch-depth: 0”/m);
    assert.deepEqual(github.comments, []);
  });

  test('a branch may be named', async context => {
    const github = await smallGithub(context);
    const pull = repositoryOn(context).propose(citing);
    const done = await runFor(context, pull, github, { base: 'main' }, { eventName: 'workflow_dispatch' });
    assert.equal(done.code, 0, done.log);
    assert.equal(done.outputs.changed, 'true');
    assert.deepEqual(github.asked, []);
  });

  test('a push is only checked, and fails for all that is found', async context => {
    const github = await smallGithub(context);
    const pull = repositoryOn(context).propose(citing);
    const push = { workspace: pull.workspace, event: { ref: 'refs/heads/main' } } as unknown as PullRequest;
    const done = await runFor(context, push, github, { 'fail-on': 'warning' }, { eventName: 'push' });
    assert.equal(done.code, 1);
    assert.match(done.summary, /^<!-- Written by sef check -->/);
    assert.deepEqual([done.outputs.changed, done.outputs['comment-folder']], ['false', '']);
    assert.equal(done.outputs.findings, done.outputs['new-findings']);
  });

  test('several SEFs share one comment, which tells of those that are different', async context => {
    const github = await smallGithub(context);
    const also = Object.fromEntries(
      Object.entries(before).map(([path, text]) => [path.replace('area', 'north'), text]),
    );
    await runFor(context, repositoryOn(context, { ...before, ...also }).propose(citing), github);
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0]?.body ?? '', /\(area\)/);
    assert.doesNotMatch(github.comments[0]?.body ?? '', /\(north\)/);
  });

  test('says when a whole SEF was taken out, and only then', async context => {
    const github = await smallGithub(context);
    const also = Object.fromEntries(
      Object.entries(before).map(([path, text]) => [path.replace('area', 'north `x`'), text]),
    );
    const server = repositoryOn(context, { ...before, ...also });
    await runFor(context, server.propose({ 'README.md': 'x' }, { without: 'north `x`' }), github);
    const [comment] = github.comments;
    assert.match(
      comment?.body ?? '',
      /The SEF in `north \?x\?` is no longer there: it was taken out or moved\./,
    );
    const other = await smallGithub(context);
    await runFor(context, server.propose({ 'README.md': 'y' }), other);
    assert.deepEqual(other.comments, []);
  });

  test('an input that means nothing is refused in a sentence', async context => {
    const github = await smallGithub(context);
    const done = await runFor(context, repositoryOn(context).propose(citing), github, { 'fail-on': 'bad' });
    assert.equal(done.code, 1);
    assert.match(
      done.log,
      /::error::The input fail-on cannot be “bad”\. It can be error, warning, info, never\./,
    );
  });
});

describe('the action, made ready', () => {
  test('builds itself where it is no release, from the lock file and without scripts of packages', async context => {
    const github = await smallGithub(context);
    const actionPath = releasedAction(context);
    rmSync(join(actionPath, 'dist'), { recursive: true });
    const bin = join(actionPath, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "npm $*"\n');
    chmodSync(join(bin, 'npm'), 0o755);
    writeFileSync(
      join(actionPath, 'esbuild.mjs'),
      `import { cpSync } from 'node:fs'; cpSync(${JSON.stringify(join(process.cwd(), 'dist/sef.cjs'))}, 'dist/sef.cjs');`,
    );
    const { workspace, event } = repositoryOn(context).propose(citing);
    const done = await runAction(context, {
      ...{ workspace, event, actionPath, eventName: 'pull_request', apiUrl: github.url },
      inputs: { today: '2026-11-22', 'fail-on': 'never' },
      env: { PATH: `${bin}${delimiter}${process.env.PATH}` },
    });
    assert.equal(done.code, 0, done.log);
    assert.match(done.log, /^npm ci --ignore-scripts/m);
    assert.equal(github.comments.length, 1);
  });

  test('puts nothing that others choose into a script', () => {
    for (const { run } of action.runs.steps) assert.doesNotMatch(run, /\$\{\{/);
  });
});
