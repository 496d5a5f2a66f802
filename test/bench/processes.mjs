// Whole processes side by side. CPU time is what is compared: other programs on the machine disturb it least.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../../scripts/project.mjs';
import { median } from './statistics.mjs';

const reportCpu = fileURLToPath(new URL('report-cpu.cjs', import.meta.url));

/**
 * Runs Node programs in turns (A B C, A B C …), so that each turn's programs meet the same machine.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, readonly string[]>>} programs the arguments of each, without `node`
 * @param {{ folder: string, turns: number }} options
 * @returns {Promise<Record<Name, number[]>>} CPU milliseconds, one for each turn
 */
export async function runInTurns(programs, { folder, turns }) {
  const names = /** @type {Name[]} */ (Object.keys(programs));
  const times = /** @type {Record<Name, number[]>} */ (Object.fromEntries(names.map(name => [name, []])));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of names) times[name].push(await cpuOf(programs[name], folder));
  }
  return times;
}

/** The middle one of the turns' own ratios. @param {readonly number[]} a @param {readonly number[]} b */
export function pairedRatio(a, b) {
  return median(a.map((time, turn) => time / (b[turn] ?? Number.NaN)));
}

/** @param {readonly string[]} args @param {string} folder @returns {Promise<number>} milliseconds */
function cpuOf(args, folder) {
  const child = spawn(process.execPath, ['--require', reportCpu, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stdio[3]?.on('data', data => (said += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // 0 and 1 both say that a check came to its end.
    child.on('close', code => {
      if ((code === 0 || code === 1) && said !== '') resolve(Number(said));
      else reject(new PlainError(`node ${args.join(' ')} ended with ${code} in ${folder}.`));
    });
  });
}

/**
 * @typedef {{ command: string, args: readonly string[], folder: string }} Step
 * @typedef {{ cpu: number, wall: number }} Cost milliseconds
 */

/**
 * As `runInTurns`, of whatever programs one after the other, with all that they start themselves, such as git. The system
 * counts their CPU time in hundredths of a second, and only Linux tells.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, readonly Step[]>>} programs
 * @param {number} turns
 * @returns {Record<Name, Cost[]>}
 */
export function runFamiliesInTurns(programs, turns) {
  const names = /** @type {Name[]} */ (Object.keys(programs));
  const costs = /** @type {Record<Name, Cost[]>} */ (Object.fromEntries(names.map(name => [name, []])));
  for (let turn = 0; turn < turns; turn += 1)
    for (const name of names) costs[name].push(costOf(programs[name]));
  return costs;
}

/** @param {readonly Step[]} steps @returns {Cost} */
function costOf(steps) {
  const before = cpuOfChildren();
  const started = performance.now();
  for (const { command, args, folder } of steps) {
    const { status } = spawnSync(command, args, { cwd: folder, stdio: 'ignore' });
    if (status !== 0 && status !== 1)
      throw new PlainError(`${command} ${args.join(' ')} ended with ${status} in ${folder}.`);
  }
  return { wall: performance.now() - started, cpu: cpuOfChildren() - before };
}

/** Milliseconds of all children that have ended, with theirs. */
function cpuOfChildren() {
  // After the name, which may have spaces: the 14th and 15th of what is left, in hundredths of a second.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
