import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { action } from './action/action-steps.ts';
import { before, citing } from './action/pull-request.ts';
import { commit, emptyFolder, emptyRepository, git, plainEnvironment } from './git-repository.ts';
import { faultsBy, faultsOfJunit } from './schema.ts';

const folder = 'docs/pipelines';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly id?: string; readonly with?: object }[] }
    >
  >;
}

/** A repository as the samples ask for, on a branch that would be merged into main. */
function repository(context: TestContext): { workspace: string; base: string } {
  const server = emptyRepository(context);
  const base = commit(server, before);
  const workspace = join(emptyFolder(context), 'sef');
  git(server, 'clone', '--quiet', server, workspace);
  git(workspace, 'checkout', '--quiet', '-b', 'topic');
  mkdirSync(join(workspace, 'tools'));
  cpSync('dist/sef.cjs', join(workspace, 'tools/sef.cjs'));
  commit(workspace, citing);
  return { workspace, base };
}

function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    env: { ...plainEnvironment, ...env },
    encoding: 'utf8',
  });
  return { code: status, log: stdout + stderr };
}

describe('the samples for GitHub', () => {
  const names = readdirSync(folder).filter(name => name.startsWith('github'));

  for (const name of names) {
    test(`${name} is a workflow that uses this action as it is`, () => {
      const workflow: Workflow = parse(read(name));
      assert.deepEqual(faultsBy('githubWorkflow', workflow), []);
      const steps = Object.values(workflow.jobs).flatMap(job => job.steps);
      const own = steps.filter(({ uses }) => uses?.includes('/send-sef@'));
      assert.equal(own.length, 1);
      for (const step of own) {
        assert.equal(step.uses, `your-organisation/send-sef@v${version}`);
        for (const input of Object.keys(step.with ?? {})) assert.ok(input in action.inputs, input);
      }
      for (const [, output = ''] of read(name).matchAll(/steps\.sef\.outputs\.([\w-]+)/g))
        assert.ok(output in action.outputs, output);
      // What others wrote is named by its content, so that it cannot become something else.
      for (const { uses } of steps.filter(step => !own.includes(step)))
        assert.match(uses ?? '', /@[0-9a-f]{40}$/);
    });
  }

  test('action.yml is as GitHub asks', () => {
    assert.deepEqual(faultsBy('githubAction', action), []);
  });

  test('docs/pipelines.md names every input and output', () => {
    const page = readFileSync('docs/pipelines.md', 'utf8');
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      assert.ok(page.includes(`\`${name}\``), name);
  });
});

describe('the sample for GitLab', () => {
  const sample = parse(read('gitlab-ci.yml'));

  test('is as GitLab asks', () => assert.deepEqual(faultsBy('gitlab', sample), []));

  test('checks a merge request against its base, and leaves both reports', async context => {
    const { workspace, base } = repository(context);
    const script = sample.sef.script.join('\n');
    const { code, log } = bash(script, workspace, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    assert.equal(code, 0, log);
    assert.match(log, /^sef compare: Exampleshire \(area\)[\s\S]*Closes/m);
    const { codequality, junit } = sample.sef.artifacts.reports;
    assert.match(JSON.parse(readFileSync(join(workspace, codequality), 'utf8'))[0].location.path, /^area\//);
    assert.deepEqual(await faultsOfJunit(readFileSync(join(workspace, junit), 'utf8')), []);
    commit(workspace, { 'area/sections/07.md': '---\ncriterion: engage\n---\n[gone](gone.md)\n' });
    assert.equal(bash(script, workspace, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).code, 1);
    assert.match(bash(script, workspace).log, /^sef check: Exampleshire/m);
  });
});

describe('the sample for Azure Pipelines', () => {
  const sample: { readonly steps: readonly { readonly bash?: string }[] } = parse(
    read('azure-pipelines.yml'),
  );

  test('is as Azure asks', () => assert.deepEqual(faultsBy('azure', sample), []));

  test('checks a pull request against its target, and gives a summary', async context => {
    const { workspace } = repository(context);
    const script = sample.steps.flatMap(step => step.bash ?? []).join('\n');
    const env = (target: string) => ({
      AGENT_TEMPDIRECTORY: emptyFolder(context),
      SYSTEM_PULLREQUEST_TARGETBRANCH: target,
    });
    const { code, log } = bash(script, workspace, env('refs/heads/main'));
    assert.equal(code, 0, log);
    const page = /^##vso\[task\.uploadsummary\](.*)$/m.exec(log)?.[1] ?? '';
    assert.match(readFileSync(page, 'utf8'), /## SEF changes: Exampleshire/);
    assert.deepEqual(await faultsOfJunit(readFileSync(join(workspace, 'sef-junit.xml'), 'utf8')), []);
    const hostile = bash(script, workspace, env('refs/heads/$(touch owned)"; touch owned; "'));
    assert.equal(hostile.code, 2);
    assert.match(hostile.log, /git knows no branch/);
    assert.equal(existsSync(join(workspace, 'owned')), false);
    commit(workspace, { 'area/sections/07.md': '---\ncriterion: engage\n---\n[gone](gone.md)\n' });
    assert.equal(bash(script, workspace, env('refs/heads/main')).code, 1);
    assert.match(bash(script, workspace, env('')).log, /uploadsummary/);
  });
});

describe('the hooks for pre-commit', () => {
  const hooks: readonly { readonly id: string; readonly entry: string; readonly files?: string }[] = parse(
    readFileSync('.pre-commit-hooks.yaml', 'utf8'),
  );
  const entry = (id: string) =>
    hooks.find(hook => hook.id === id)?.entry.replace(/^sef /, 'node tools/sef.cjs ') ?? '';

  test('are as pre-commit asks', () => assert.deepEqual(faultsBy('preCommitHooks', hooks), []));

  test('stop an error and a personal detail, and let the rest pass', context => {
    const { workspace } = repository(context);
    assert.deepEqual(
      [bash(entry('sef-check'), workspace).code, bash(entry('sef-privacy'), workspace).code],
      [0, 0],
    );
    commit(workspace, { 'area/sections/07.md': '---\ncriterion: engage\n---\n[gone](gone.md)\n' });
    assert.equal(bash(entry('sef-check'), workspace).code, 1);
    const slip = bash(
      `printf 'NHS number 943 476 5919\\n' > area/slip.md; git add area; ${entry('sef-privacy')}`,
      workspace,
    );
    assert.equal(slip.code, 1, slip.log);
  });
});

describe('the sample of a task', () => {
  test('runs the command with the matcher that the extension brings', context => {
    const { workspace } = repository(context);
    const [task] = JSON.parse(read('tasks.json')).tasks;
    assert.equal(task.problemMatcher, '$sef');
    const { status, stdout } = spawnSync(task.command, task.args, { cwd: workspace, encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /^warning,SEF\d{3},[\w-]+,area\/sef\.yaml,1,1,/m);
  });
});
