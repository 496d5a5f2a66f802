import type { LineOrigin } from './agreed-in.ts';
import type { Day } from './calendar.ts';

/** `^1a2b3c4d was/called.md (Ann Example 2026-10-03 09:30:00 +0100 12) status: agreed`; most have no name of a file. */
const blamed =
  /^[*?]?\^?([0-9a-f]+) +(?:([^\s(].*?) +)?\((.*?) +(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d{4}) +(\d+)\)/;

/**
 * Where lines of a file come from, out of what `git blame` says of all of it.
 *
 * @param path what the file is called now; its earlier name is told where it had another
 * @param lines from 1
 * @returns undefined where one of the lines is not told of, or in no version yet
 */
export function originsIn(blame: string, path: string, lines: readonly number[]): LineOrigin[] | undefined {
  const told = blame.split('\n');
  const origins = lines.flatMap(line => {
    const match = blamed.exec(told[line - 1] ?? '');
    if (!match || Number(match[7]) !== line) return [];
    const [, commit = '', was, author = '', day = '', clock = '', zone = ''] = match;
    const time = Date.parse(`${day}T${clock}${zone.slice(0, 3)}:${zone.slice(3)}`) / 1000;
    return [{ commit, path: was ?? path, author: author.replace(/^<.*>$/, ''), time, day: day as Day }];
  });
  const isWhole = origins.length === lines.length && origins.every(({ commit }) => !/^0+$/.test(commit));
  return isWhole ? origins : undefined;
}
