import type { LineOrigin } from '../../core/sef/agreed-in.ts';
import type { Day } from '../../core/sef/calendar.ts';
import type { Git } from './git.ts';
import { unquoted } from './unquoted.ts';

/**
 * Where lines of a file come from, in their order.
 *
 * @param path from the top, with `/`
 * @param lines from 1
 * @param revision the version to look at; undefined: what is on the disk
 * @returns undefined where git does not keep the file, or one of the lines is in no version yet
 */
export function lineOrigins(
  git: Git,
  path: string,
  lines: readonly number[],
  revision: string | undefined,
): LineOrigin[] | undefined {
  const ranges = lines.flatMap(line => ['-L', `${line},${line}`]);
  const at = revision === undefined ? [] : [revision];
  const answer = git.ask(['blame', '--line-porcelain', '--no-textconv', ...ranges, ...at, '--', path]);
  if (answer?.code !== 0) return undefined;
  const blocks = new TextDecoder()
    .decode(answer.out)
    .split(/^\t[^\n]*\n?/m)
    .filter(block => block !== '');
  const origins = blocks.map(originIn);
  return origins.some(({ commit }) => /^0+$/.test(commit)) ? undefined : origins;
}

/** `<id> <line then> <line now> …`, then a line for each thing known: `author …`, `author-time …`, `filename …`. */
function originIn(block: string): LineOrigin {
  const [first = '', ...rest] = block.split('\n');
  const said = new Map(rest.map(line => splitAt(line, line.indexOf(' '))));
  const time = Number(said.get('author-time') ?? 0);
  const name = said.get('filename') ?? '';
  return {
    commit: first.split(' ')[0] ?? '',
    path: name.startsWith('"') ? unquoted(name) : name,
    author: said.get('author') ?? '',
    time,
    day: dayOf(time, said.get('author-tz') ?? ''),
  };
}

/** `zone`: `+0100`. */
function dayOf(time: number, zone: string): Day {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60 : 60);
  const date = new Date((time + ahead) * 1000);
  // Anybody may write any time into a version.
  const isDay = date.getTime() > 0 && date.getUTCFullYear() <= 9999;
  return (isDay ? date.toISOString().slice(0, 10) : '1970-01-01') as Day;
}

function splitAt(line: string, at: number): [string, string] {
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}
