import type { Command } from './command.ts';
import { check } from './commands/check.ts';

/** What is known of a command before it is asked for. */
export interface Listed {
  readonly name: string;
  /** One line of `sef --help`. */
  readonly summary: string;
  /** But for the check, only now is anything of it evaluated: all of the program takes longer than a check of what has not changed. */
  load(): Command;
}

/** In the order of `sef --help`. */
export const commands: readonly Listed[] = [
  {
    name: 'check',
    summary: 'say what is wrong or missing, and what to do next',
    load: () => check,
  },
  {
    name: 'coverage',
    summary: 'show which criteria have evidence, and of which kinds',
    load: () => (require('./commands/coverage.ts') as typeof import('./commands/coverage.ts')).coverage,
  },
  {
    name: 'compare',
    summary: 'say what a change does to the SEF',
    load: () => (require('./commands/compare.ts') as typeof import('./commands/compare.ts')).compare,
  },
  {
    name: 'history',
    summary: 'show how coverage went over time',
    load: () => (require('./commands/history.ts') as typeof import('./commands/history.ts')).history,
  },
  {
    name: 'rollup',
    summary: 'put many SEFs side by side, from their reports',
    load: () => (require('./commands/rollup.ts') as typeof import('./commands/rollup.ts')).rollup,
  },
  {
    name: 'privacy',
    summary: 'look for personal details, in the files, in a commit or in the whole history',
    load: () => (require('./commands/privacy.ts') as typeof import('./commands/privacy.ts')).privacy,
  },
  {
    name: 'baseline',
    summary: 'start from here: hold back what is known, show only what is new',
    load: () => (require('./commands/baseline.ts') as typeof import('./commands/baseline.ts')).baseline,
  },
  {
    name: 'codeowners',
    summary: 'write who has to look at a change of which section',
    load: () => (require('./commands/codeowners.ts') as typeof import('./commands/codeowners.ts')).codeowners,
  },
  {
    name: 'explain',
    summary: 'say what a rule means, or list all rules',
    load: () => (require('./commands/explain.ts') as typeof import('./commands/explain.ts')).explain,
  },
  {
    name: 'doctor',
    summary: 'say what is read, what is left out, and which settings are in force',
    load: () => (require('./commands/doctor.ts') as typeof import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'init',
    summary: 'set up a new SEF, without changing anything that is there',
    load: () => (require('./commands/init.ts') as typeof import('./commands/init.ts')).init,
  },
];
