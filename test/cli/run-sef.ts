import type { Host } from '../../src/cli/host.ts';
import { asString } from '../../src/cli/output.ts';
import { run } from '../../src/cli/run.ts';
import { remarkParser } from '../../src/core/document/parse-markdown.ts';
import type { Day } from '../../src/core/sef/calendar.ts';
import type { Files } from '../../src/host/files.ts';
import { entriesOf } from '../core/memory-files.ts';

export const today = '2026-11-22' as Day;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type TestHost = Partial<Host> & Pick<Host, 'files'>;

/** Runs a command line in this process. The clock, the terminal and, unless given, the files are the test's own. */
export function runSef(args: readonly string[], host: TestHost): Ran {
  const { code, said } = start(args, host);
  if (typeof code !== 'number') throw new Error(`sef ${args[0]} takes its time: await runSefSlowly.`);
  return { code, ...said() };
}

/** As `runSef`, for commands that wait for git. */
export async function runSefSlowly(args: readonly string[], host: TestHost): Promise<Ran> {
  const { code, said } = start(args, host);
  return { code: await code, ...said() };
}

function start(args: readonly string[], host: TestHost) {
  let out = '';
  let err = '';
  const code = run(args, {
    cwd: '/area',
    today,
    colour: false,
    unicode: true,
    width: 80,
    history: { open: () => ({ none: 'no-git' }), head: () => undefined },
    markdown: remarkParser,
    keep: undefined,
    program: 'under test',
    replace: () => {
      throw new Error('This test lets nothing be replaced.');
    },
    ...host,
    out: text => {
      out += typeof text === 'string' ? text : asString([text]);
    },
    err: text => {
      err += text;
    },
  });
  return { code, said: () => ({ out, err }) };
}

/** Absolute path → what the file holds; what a command creates is added. */
export type Contents = Map<string, string | Uint8Array>;

export function contents(files: Readonly<Record<string, string | Uint8Array>>): Contents {
  return new Map(Object.entries(files));
}

export function filesIn(contents: Contents): Files {
  const bytes = (found: string | Uint8Array | undefined) =>
    typeof found === 'string' ? new TextEncoder().encode(found) : found;
  return {
    list: folder => entriesOf(folder === '/' ? '' : folder, contents.keys()),
    read: path => bytes(contents.get(path)),
    exists: path => contents.has(path) || entriesOf(path, contents.keys()).length > 0,
    stamp: () => undefined,
    create(path, text) {
      if (contents.has(path)) return false;
      contents.set(path, asString(text));
      return true;
    },
  };
}

export const plainConfig = 'framework: area-send@2025-06\narea: Exampleshire\n';

/** One section with one item, and what a few rules find in them. */
export const smallSef = {
  '/area/sef.yaml': 'framework: local-area-send@2016\narea: Exampleshire\n',
  '/area/sections/1.md': `---
criterion: 1
lead: { post: Head of SEND, sector: education }
contributors: [parent-carers]
---
# How well we identify needs
Families say so ([parent survey](../evidence/survey.md), [the audit](../evidence/audit.md)).
`,
  '/area/evidence/survey.md': `---
evidence: lived-experience
title: Parent | carer <survey> 2026
date: 2026-05-20
voices: [parent-carers]
---
`,
  '/area/notes.md': '# Only notes\n',
};
