import { printable } from '../core/report/layout.ts';
import { nearest } from '../core/text/nearest.ts';
import { GitBrokeOff } from '../host/history.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import type { Host } from './host.ts';
import { forTerminal } from './output.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs one command line and gives its exit code; `args` without `node` and the script. */
export function run(args: readonly string[], host: Host): number | Promise<number> {
  try {
    const code = dispatch(args, host);
    return typeof code === 'number' ? code : code.catch((error: unknown) => refused(error, host));
  } catch (error) {
    return refused(error, host);
  }
}

/** What was asked for cannot be done, and one sentence says why; anything else is a fault of ours. */
function refused(error: unknown, host: Host): number {
  if (error instanceof GitBrokeOff) {
    host.err(`${forTerminal(brokenOff(error), host)}\n`);
    return 2;
  }
  if (!(error instanceof UsageError)) throw error;
  host.err(`${forTerminal(error.message, host)}\n`);
  return 2;
}

function brokenOff({ said }: GitBrokeOff): string {
  if (/lazy fetching|promisor|could not fetch/.test(said))
    return 'This copy of the repository left contents behind (a partial clone), and nothing is fetched from here: clone it again without --filter.';
  return `git cannot read this repository, which may be damaged; “git fsck” says more. It said: ${printable(said)}`;
}

function dispatch([first, ...rest]: readonly string[], host: Host): number | Promise<number> {
  if (first === undefined || first === '--help' || first === '-h') return print(overview(), host);
  if (first === '--version' || first === '-v') return print(`${version}\n`, host);
  if (first === 'help') return print(rest[0] === undefined ? overview() : find(rest[0]).help, host);
  const command = find(first);
  const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (own.includes('--help') || own.includes('-h')) return print(command.help, host);
  return command.run(rest, host);
}

function print(text: string, host: Host): number {
  host.out(forTerminal(text, host));
  return 0;
}

function find(name: string): Command {
  const listed = commands.find(known => known.name === name);
  if (listed) return listed.load();
  if (name.startsWith('-'))
    throw new UsageError(`There is no option ${name} before a command. “sef --help” lists the commands.`);
  const meant = nearest(
    name,
    commands.map(known => known.name),
  );
  throw new UsageError(
    `There is no command “${name}”. ${meant ? `Did you mean “sef ${meant}”?` : '“sef --help” lists the commands.'}`,
  );
}

function overview(): string {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(widest)}   ${summary}`);
  return `sef: see what an area SEND self-evaluation covers, and what it still lacks.

Usage: sef <command> [options]

${lines.join('\n')}

“sef help <command>” says more about a command, “sef --version” which version this is.
`;
}
