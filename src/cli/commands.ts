import type { Command } from './command.ts';
import { baseline } from './commands/baseline.ts';
import { check } from './commands/check.ts';
import { codeowners } from './commands/codeowners.ts';
import { compare } from './commands/compare.ts';
import { coverage } from './commands/coverage.ts';
import { doctor } from './commands/doctor.ts';
import { explain } from './commands/explain.ts';
import { history } from './commands/history.ts';
import { init } from './commands/init.ts';
import { privacy } from './commands/privacy.ts';
import { rollup } from './commands/rollup.ts';

/** In the order of `sef --help`. */
export const commands: readonly Command[] = [
  check,
  coverage,
  compare,
  history,
  rollup,
  privacy,
  baseline,
  codeowners,
  explain,
  doctor,
  init,
];
