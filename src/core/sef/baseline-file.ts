import * as z from 'zod/mini';
import type { Problem } from '../document/problem.ts';
import { notText } from '../text/decode.ts';

/** A finding that was there when the baseline was made. The path and the rule are for people who read the file. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
}

export interface BaselineReading {
  readonly entries: readonly BaselineEntry[];
  readonly problems: readonly Problem[];
}

const schema = z.object({
  version: z.literal(1),
  findings: z.array(z.object({ fingerprint: z.string(), rule: z.string(), path: z.string() })),
});

/** Undefined: there is no such file. One that cannot be read holds nothing, so that nothing is hidden by mistake. */
export function readBaseline(text: string | undefined): BaselineReading {
  if (text === undefined) return { entries: [], problems: [] };
  const { data } = schema.safeParse(text === notText ? undefined : jsonOf(text));
  if (data) return { entries: data.findings, problems: [] };
  return { entries: [], problems: [unreadable] };
}

const unreadable: Problem = {
  rule: 'SEF111',
  span: { start: 0, end: 0 },
  what: 'This file should be a baseline as “sef baseline” writes it, and cannot be read as one.',
  next: 'Delete it and run “sef baseline” to make a new one; until then every finding is shown.',
  key: 'baseline',
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON satisfies no schema, which is told below.
    return undefined;
  }
}

/** One finding a line, in an order of their own, so that two people's changes rarely meet. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const order = ({ path, rule, fingerprint }: BaselineEntry) => `${path}\n${rule}\n${fingerprint}`;
  const lines = entries
    .map(({ fingerprint, rule, path }) => ({ fingerprint, rule, path }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(entry => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}
