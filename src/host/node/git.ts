import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Runs git in one folder. Never through a shell. */
export interface Git {
  /** All it writes; undefined: it is not installed. */
  ask(args: readonly string[], input?: string): Answer | undefined;
  start(args: readonly string[]): ChildProcessWithoutNullStreams;
}

export interface Answer {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/**
 * Says which repository and index git is to take; within a hook, those of the commit being made. They would be
 * wrong for any other repository, and most are relative to the folder that the hook runs in.
 */
const ofOneRepository = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
];

/** Names of files, relative ones from the folder that the process runs in. */
const keptForTheSame = ['GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'];

/** More folders of objects; names of folders with marks between them, so they are handed on as they are. */
const alternates = 'GIT_ALTERNATE_OBJECT_DIRECTORIES';

/** Nothing is fetched, asked or locked; what was replaced (`git replace`) is shown as it was; messages are English. */
const always: Environment = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** A repository may name programs to be run; contents above 16 MiB are handed on in pieces. */
const settings = ['core.fsmonitor=false', 'log.showSignature=false', 'core.bigFileThreshold=16m'].flatMap(
  value => ['-c', value],
);

/** Windows looks for git.exe in the folder where git is started, which must not be a stranger's repository. */
const cwd = dirname(process.execPath);
const MAX_ANSWER = 1024 * 1024 * 1024;

export function gitIn(folder: string, env: Environment): Git {
  const all = (args: readonly string[]) => ['-C', folder, ...settings, ...args];
  const options = { cwd, env: { ...env, ...always }, windowsHide: true };
  return {
    ask(args, input = '') {
      const result = spawnSync('git', all(args), { ...options, input, maxBuffer: MAX_ANSWER });
      if (result.error && 'code' in result.error && result.error.code === 'ENOENT') return undefined;
      if (result.error) throw new Error('git could not be run.', { cause: result.error });
      return { code: result.status, out: result.stdout, err: String(result.stderr) };
    },
    start: args => spawn('git', all(args), { ...options, stdio: 'pipe' }),
  };
}

/** git for a folder, whatever repository the variables of a hook are about. */
export function gitApart(folder: string, env: Environment): Git {
  return gitIn(folder, without(env));
}

/**
 * git for a repository, with the index of the commit being made where a hook of this repository is running.
 *
 * @param from the folder that the process was started in
 */
export function gitOfHook(folder: string, env: Environment, from: string): Git {
  // Where no commit is being made, there is nothing to find out about it.
  if (![...keptForTheSame, alternates].some(name => env[name])) return gitApart(folder, env);
  // Most often there is no hook, and nothing to be asked.
  if (!ofOneRepository.some(name => env[name])) return gitApart(folder, env);
  const own = gitDir(gitApart(folder, env));
  if (own === undefined || own !== gitDir(gitIn(from, env))) return gitApart(folder, env);
  const kept: Record<string, string> = {};
  for (const name of keptForTheSame) {
    const value = env[name];
    if (value) kept[name] = resolve(from, value);
  }
  const others = env[alternates];
  if (others) kept[alternates] = others;
  return gitIn(folder, { ...without(env), ...kept });
}

function without(env: Environment): Environment {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !ofOneRepository.includes(name.toUpperCase())),
  );
}

function gitDir(git: Git): string | undefined {
  const answer = git.ask(['rev-parse', '--absolute-git-dir']);
  return answer?.code === 0 ? String(answer.out).trimEnd() : undefined;
}
