import { sep } from 'node:path';
import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { type Day, readDay } from '../core/sef/calendar.ts';
import { once } from '../core/text/once.ts';
import { nodeFiles } from '../host/node/node-files.ts';
import { nodeHistory } from '../host/node/node-history.ts';
import { nodeKeep } from '../host/node/node-keep.ts';
import { writeText } from '../host/node/write-text.ts';
import { stampText } from '../host/watched-files.ts';
import type { Host } from './host.ts';
import { run } from './run.ts';
import { version } from './version.ts';

/** The only place that knows of the process. */
async function main(): Promise<number> {
  compileWhatRunsOften();
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly);
  const host: Host = {
    files: nodeFiles,
    history: nodeHistory(),
    markdown: parserWhenNeeded(),
    program: programStamp(),
    keep: nodeKeep(env),
    cwd: process.cwd().split(sep).join('/'),
    today: localDay(new Date()),
    replace: writeText,
    out: text => stdout.write(text),
    err: text => stderr.write(text),
    colour: wantsColour(env, stdout.isTTY),
    unicode: !stdout.isTTY || showsUnicode(env),
    // Longer lines than this are hard to read, whatever the screen holds.
    width: Math.min(stdout.columns ?? 100, 120),
  };
  return run(process.argv.slice(2), host);
}

/**
 * V8 compiles for speed what has run for a while, on threads of its own. Of Node 20 and 22 (V8 11 and 12) most runs of ours
 * are over before that pays: with these settings, eight to fifteen times V8’s own, it waits for what runs really often. Later
 * ones have a quicker compiler before that one, and need none; they would also complain of a setting they do not know.
 */
function compileWhatRunsOften(): void {
  const settings: Readonly<Record<string, string>> = {
    11: '--interrupt-budget=1000000',
    12: '--invocation-count-for-turbofan=25000',
  };
  const setting = settings[Number.parseInt(process.versions.v8, 10)];
  if (!setting) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  setFlagsFromString(setting);
}

/** Looked for with the first page that has to be parsed. */
function parserWhenNeeded(): MarkdownParser {
  const parser = once(() => {
    const host = require('../host/quickest-parser.ts') as typeof import('../host/quickest-parser.ts');
    return host.quickestParser(require);
  });
  return { cut: text => parser().cut(text), parse: text => parser().parse(text) };
}

/** What an older or newer program has found is not ours, even where its version is called the same. */
function programStamp(): string {
  return `${version} ${stampText(__filename, nodeFiles)}`;
}

/** Whoever reads us may stop early (`sef check | head`); that is no trouble. */
function endQuietly({ code }: NodeJS.ErrnoException): void {
  process.exit(code === 'EPIPE' ? process.exitCode : 2);
}

/** Where the person is, not in Greenwich. */
function localDay(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = readDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === undefined) throw new Error('The clock of this computer gives no date.');
  return day;
}

/** As https://no-color.org and https://force-color.org ask. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

function showsUnicode(env: NodeJS.ProcessEnv): boolean {
  if (process.platform === 'win32') return Boolean(env.WT_SESSION ?? env.TERM_PROGRAM);
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    if (process.env.SEF_DEBUG) console.error(error);
    else {
      const what = error instanceof Error ? error.message : String(error);
      process.stderr.write(
        `Something went wrong that SEND SEF did not expect: ${what}. Set SEF_DEBUG=1 to see where.\n`,
      );
    }
    process.exitCode = 2;
  },
);
