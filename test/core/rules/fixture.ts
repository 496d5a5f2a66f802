import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/core/text/span.ts';

/** The format is explained in test/fixtures/README.md. Tests run in the repository's folder. */
export const fixtureFolder = join('test', 'fixtures', 'rules');

export interface FixtureFile {
  readonly path: string;
  /** Without marks, with the line ends it is given. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The file as it was in the version in which it was agreed; not as it is. */
  readonly isAgreed: boolean;
}

export interface Expected {
  readonly rule: string;
  readonly path: string;
  readonly span: Span;
}

export interface FixtureCase {
  /** The rule that the fixture is about. */
  readonly rule: string;
  readonly title: string;
  readonly verdict: 'wrong' | 'right';
  readonly today: string;
  readonly also: readonly string[];
  readonly files: readonly FixtureFile[];
  /** Pages as they were when they were agreed. */
  readonly agreed: readonly FixtureFile[];
  readonly expected: readonly Expected[];
}

export interface Fixture {
  readonly name: string;
  /** From the file's name: `SEF108-dead-link.txt`. */
  readonly code: string;
  readonly alias: string;
  readonly cases: readonly FixtureCase[];
}

export function readFixtures(): Fixture[] {
  return readdirSync(fixtureFolder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFixture(name, readFileSync(join(fixtureFolder, name), 'utf8')));
}

export function readFixture(name: string, text: string): Fixture {
  const [, code = '', alias = ''] = /^(SEF\d{3})-(.+)\.txt$/.exec(name) ?? [];
  const [, ...cases] = `\n${text}`.split(/\n@@ /);
  return { name, code, alias, cases: cases.map(part => readCase(code, part)) };
}

function readCase(rule: string, part: string): FixtureCase {
  const [head = '', ...bodies] = part.split(/\n@ /);
  const match = /^(wrong|right)(?: \(([^)]*)\))?: (.+)$/m.exec(head);
  if (!match) throw new Error(`A case of ${rule} begins “${head}”, which is not understood.`);
  const [, verdict, options = '', title = ''] = match;
  const all = bodies.map(readFile);
  const files = all.filter(({ isAgreed }) => !isAgreed);
  return {
    rule,
    title,
    verdict: verdict === 'wrong' ? 'wrong' : 'right',
    today: /today (\S+?)(?:;|$)/.exec(options)?.[1] ?? '2026-11-22',
    also: /also ([^;]+)/.exec(options)?.[1]?.split(/,\s*/) ?? [],
    files,
    agreed: all.filter(({ isAgreed }) => isAgreed),
    expected: files.flatMap(({ expected }) => expected),
  };
}

function readFile(part: string): FixtureFile & { expected: Expected[] } {
  const end = part.indexOf('\n');
  const head = end < 0 ? part : part.slice(0, end);
  const [, path = '', options = ''] = /^(\S.*?)(?: \(([^)]*)\))?\s*$/.exec(head) ?? [];
  if (path === '') throw new Error(`“${head}” names no file.`);
  const forms = options.split(/,\s*/).filter(Boolean);
  let marked = end < 0 ? '' : part.slice(end + 1);
  if (forms.includes('crlf')) marked = marked.replaceAll('\n', '\r\n');
  if (forms.includes('cr')) marked = marked.replaceAll('\n', '\r');
  const { text, marks } = takeMarks(marked);
  return {
    path,
    text,
    bytes: bytesOf(text, forms),
    isAgreed: forms.includes('as agreed'),
    expected: marks.map(({ rule, span }) => ({ rule, path, span })),
  };
}

/** Takes `⟦SEF108:text⟧` out and says where the text then stands. */
export function takeMarks(marked: string): { text: string; marks: { rule: string; span: Span }[] } {
  const marks: { rule: string; span: Span }[] = [];
  const open: { rule: string; times: number; start: number }[] = [];
  let text = '';
  let from = 0;
  for (const found of marked.matchAll(/⟦(SEF\d{3})(?:\*(\d+))?:|⟧/g)) {
    text += marked.slice(from, found.index);
    from = found.index + found[0].length;
    if (found[1]) open.push({ rule: found[1], times: Number(found[2] ?? 1), start: text.length });
    else {
      const mark = open.pop();
      if (!mark) throw new Error('A mark ends that has not begun.');
      const span = { start: mark.start, end: text.length };
      for (let i = 0; i < mark.times; i++) marks.push({ rule: mark.rule, span });
    }
  }
  if (open.length > 0) throw new Error('A mark does not end.');
  return { text: text + marked.slice(from), marks };
}

function bytesOf(text: string, forms: readonly string[]): Uint8Array {
  if (forms.includes('utf-16')) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (forms.includes('latin-1')) return Buffer.from(text, 'latin1');
  if (forms.includes('binary')) return Buffer.from(`${text}\0`);
  if (forms.includes('large')) return Buffer.from(`${text}${' '.repeat(1_100_000)}`);
  return Buffer.from(forms.includes('bom') ? `\ufeff${text}` : text);
}
