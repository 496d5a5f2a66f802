// Whole processes side by side. CPU time is what is compared: other programs on the machine disturb it least.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PlainError } from '../../scripts/project.mjs';
import { median } from './statistics.mjs';

/**
 * One program to run.
 *
 * @typedef {object} Step
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} folder
 * @property {Readonly<Record<string, string>>} [env] beside the environment of the benchmark
 * @property {number} [worst] the highest exit code that still says that it came to its end (1)
 *
 * @typedef {{ cpu: number, wall: number, peak: number }} Cost milliseconds of all its processes; MB of the largest one
 */

/**
 * Runs programs in turns (A B C, A B C …), so that each turn's programs meet the same machine.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, readonly Step[]>>} programs each one step after the other
 * @param {number} turns
 * @param {number} [longest] milliseconds after which no further turn begins
 * @returns {Promise<Record<Name, Cost[]>>}
 */
export async function runInTurns(programs, turns, longest = Number.POSITIVE_INFINITY) {
  const names = /** @type {Name[]} */ (Object.keys(programs));
  const costs = /** @type {Record<Name, Cost[]>} */ (
    Object.fromEntries(names.map(name => [name, /** @type {Cost[]} */ ([])]))
  );
  const started = performance.now();
  for (let turn = 0; turn < turns && (turn === 0 || performance.now() - started < longest); turn += 1) {
    for (const name of names) costs[name].push(await costOfAll(programs[name]));
  }
  return costs;
}

/**
 * The middle one of the turns' own ratios.
 *
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
export function pairedRatio(a, b) {
  return median(a.map((value, turn) => value / (b[turn] ?? Number.NaN)));
}

/** @param {readonly Step[]} steps @returns {Promise<Cost>} */
async function costOfAll(steps) {
  const all = { cpu: 0, wall: 0, peak: 0 };
  for (const step of steps) {
    const { cpu, wall, peak } = await costOf(step);
    all.cpu += cpu;
    all.wall += wall;
    all.peak = Math.max(all.peak, peak);
  }
  return all;
}

/** Bash is on every Unix and counts the processes of its children in milliseconds; /proc counts in hundredths of a second. */
const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null';

/**
 * What a program says goes nowhere: how fast a terminal is does not matter here.
 *
 * @param {Step} step
 * @returns {Promise<Cost>}
 */
export function costOf({ command, args, folder, env = {}, worst = 1 }) {
  const child = spawn('bash', ['-c', script, 'bench', command, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const peak = watchPeak(child.pid ?? 0);
  let said = '';
  child.stderr.on('data', data => (said += data));
  return new Promise((resolve, reject) => {
    child.on('error', error => {
      peak.end();
      reject(new PlainError(`Programs are measured with bash, which could not be run: ${error.message}`));
    });
    child.on('close', code => {
      const megabytes = peak.end();
      const [wall, user, system] = said
        .trim()
        .split(' ')
        .map(seconds => Number(seconds.replace(',', '.')) * 1000);
      if (code === null || code > worst || wall === undefined || user === undefined || system === undefined) {
        reject(new PlainError(`${command} ${args.join(' ')} ended with ${code} in ${folder}.`));
      } else resolve({ wall, cpu: user + system, peak: megabytes });
    });
  });
}

/**
 * Asks Linux again and again for the most memory that the processes below one have ever held. It remembers the most, so
 * only what a process takes just before its end can be missed.
 *
 * @param {number} pid
 * @returns {{ end: () => number }} MB of the largest process; 0 where the system does not tell
 */
function watchPeak(pid) {
  let most = 0;
  const look = () => {
    for (const child of descendants(pid)) {
      const kilobytes = /^VmHWM:\s*(\d+)/m.exec(readOr('', `/proc/${child}/status`))?.[1];
      most = Math.max(most, Number(kilobytes ?? 0) / 1024);
    }
  };
  const often = setInterval(look, 5);
  return {
    end: () => {
      clearInterval(often);
      return most;
    },
  };
}

/** @param {number | string} pid @returns {string[]} */
function descendants(pid) {
  const children = readOr('', `/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.flatMap(child => [child, ...descendants(child)]);
}

/** @param {string} otherwise @param {string} path */
function readOr(otherwise, path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
