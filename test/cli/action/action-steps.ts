import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { parse } from 'yaml';
import { emptyFolder, plainEnvironment } from '../git-repository.ts';

/** What a step of a composite action may hold; nothing else is used in action.yml. */
interface Step {
  readonly id?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action: Action = parse(readFileSync('action.yml', 'utf8'));

/** A checkout of the action as a release is: nothing but what it needs. */
export function releasedAction(context: TestContext): string {
  const folder = emptyFolder(context);
  cpSync('scripts/action', join(folder, 'scripts/action'), { recursive: true });
  cpSync('dist/sef.cjs', join(folder, 'dist/sef.cjs'));
  return folder;
}

export interface Job {
  readonly workspace: string;
  readonly actionPath: string;
  readonly eventName: string;
  readonly event: unknown;
  readonly apiUrl: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Done {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the runner keeps for the job. */
  readonly temporary: string;
}

/** Runs the steps of action.yml one after the other, as GitHub's runner does: each with its own script, shell and files. */
export async function runAction(context: TestContext, job: Job): Promise<Done> {
  const temporary = emptyFolder(context);
  const eventPath = join(temporary, 'event.json');
  writeFileSync(eventPath, JSON.stringify(job.event));
  const steps = new Map<string, Record<string, string>>();
  let log = '';
  let summary = '';
  let code = 0;
  for (const [index, step] of action.runs.steps.entries()) {
    const folder = join(temporary, `step-${index}`);
    mkdirSync(folder);
    const [output, page, script] = ['output', 'summary', 'script.sh'].map(name => join(folder, name));
    if (!output || !page || !script) throw new Error('There is no place for what the step leaves.');
    for (const path of [output, page]) writeFileSync(path, '');
    writeFileSync(script, step.run);
    const env = {
      ...plainEnvironment,
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: job.apiUrl,
      GITHUB_EVENT_NAME: job.eventName,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'exampleshire/sef',
      GITHUB_RUN_ID: '77',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_STEP_SUMMARY: page,
      GITHUB_WORKSPACE: job.workspace,
      RUNNER_TEMP: temporary,
      ...job.env,
      ...Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value, job)]),
      ),
    };
    const ran = await bash(script, job.workspace, env);
    log += ran.log;
    summary += readFileSync(page, 'utf8');
    if (step.id) steps.set(step.id, outputsIn(readFileSync(output, 'utf8')));
    code = ran.code;
    // The runner does not go on after a step that failed.
    if (code !== 0) break;
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => {
      const [, id = '', of = ''] = /^\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
      return [name, steps.get(id)?.[of] ?? ''];
    }),
  );
  return { code, log, summary, outputs, temporary };
}

function evaluated(value: string, { actionPath, inputs = {}, token = 'a-token' }: Job): string {
  const known: Readonly<Record<string, string>> = { 'github.action_path': actionPath, 'github.token': token };
  return value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    if (name in known) return known[name] ?? '';
    const input = name.replace(/^inputs\./, '');
    const declared = action.inputs[input];
    if (!declared) throw new Error(`action.yml uses ${name}, which it does not declare.`);
    return inputs[input] ?? evaluated(declared.default ?? '', { actionPath, inputs, token } as Job);
  });
}

function outputsIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter(line => line !== '');
  return Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

function bash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number; log: string }> {
  // As the runner calls it for “shell: bash”.
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { cwd, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, log }));
  });
}
