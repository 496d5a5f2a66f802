import type { Severity } from '../core/text/severity.ts';
import type { Keep } from '../host/keep.ts';
import type { Beyond } from '../host/watched-files.ts';

/** What a check of one or several roots came to. */
export interface Part {
  /** The report on them, in UTF-8: as bytes it takes half the memory, and goes out as it is. */
  readonly text: Uint8Array;
  /** Of all findings in it. */
  readonly worst: Severity | undefined;
}

/** What a part rests on: as long as none of it changes, the part would come out the same. */
export interface Grounds {
  /** Of every file, when it changed. Empty: some did so lately that they may since have changed once more and look the same. */
  readonly stamps: string;
  /** Of every file that was read, what was in it. */
  readonly contents: string;
  /** What was asked for outside of the roots. */
  readonly beyond: readonly Beyond[];
  /** Where sections are agreed: git's word for what it tells of them. Empty: it was not asked. */
  readonly heads: readonly string[];
}

export interface KeptPart extends Grounds, Part {
  readonly roots: readonly string[];
}

/** Changed with the form of what is kept. */
const form = 2;

/** What is kept begins with a line of this as JSON, after a digest of that. All texts follow, one behind the other. */
interface Head {
  readonly form: number;
  readonly parts: readonly (Omit<KeptPart, 'text'> & { readonly size: number; readonly digest: string })[];
}

/** Nothing where nothing is kept, or of another form; what is damaged is left out. */
export function readKept(keep: Keep, name: string): readonly KeptPart[] {
  const bytes = keep.read(name);
  const end = bytes?.indexOf(LF) ?? -1;
  if (!bytes || end < 0) return [];
  const [, digest, json = ''] = /^(\w+) (.*)/s.exec(new TextDecoder().decode(bytes.subarray(0, end))) ?? [];
  if (keep.digest(json) !== digest) return [];
  const head = JSON.parse(json) as Head;
  if (head.form !== form) return [];
  let start = end + 1;
  return head.parts.flatMap(({ size, digest, ...part }): KeptPart[] => {
    const text = bytes.subarray(start, start + size);
    start += size;
    return keep.digest(text) === digest ? [{ ...part, text }] : [];
  });
}

export function writeKept(keep: Keep, name: string, parts: readonly KeptPart[]): boolean {
  const head: Head = {
    form,
    parts: parts.map(({ text, ...part }) => ({ ...part, size: text.length, digest: keep.digest(text) })),
  };
  const json = JSON.stringify(head);
  const line = Buffer.from(`${keep.digest(json)} ${json}\n`);
  return keep.write(name, [line, ...parts.map(({ text }) => text)]);
}

const LF = 10;
