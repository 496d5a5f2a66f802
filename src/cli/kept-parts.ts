import type { Severity } from '../core/text/severity.ts';
import type { Keep } from '../host/keep.ts';
import type { Beyond } from '../host/watched-files.ts';

/** What a check of one or several roots came to. */
export interface Part {
  /** The report on them; in bytes of UTF-8 where it was kept so. */
  readonly text: string | Uint8Array;
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

export interface KeptPart extends Grounds {
  readonly roots: readonly string[];
  readonly worst: Severity | undefined;
  readonly text: string | Uint8Array;
}

/** Changed with the form of what is kept. */
const form = 1;

/** A line of JSON that says what follows, and all texts one behind the other. */
interface Head {
  readonly form: number;
  /** Of the texts together, so that a damaged file is told from a whole one. */
  readonly digest: string;
  readonly parts: readonly (Omit<KeptPart, 'text'> & { readonly end: number })[];
}

/** Nothing where nothing is kept, or what is kept is damaged or of another form. */
export function readKept(keep: Keep, name: string): readonly KeptPart[] {
  const bytes = keep.read(name);
  const line = bytes?.indexOf(LF) ?? -1;
  if (!bytes || line < 0) return [];
  const head = headOf(bytes.subarray(0, line));
  const texts = bytes.subarray(line + 1);
  if (!head || keep.digest(texts) !== head.digest) return [];
  let start = 0;
  return head.parts.map(({ end, ...part }): KeptPart => {
    const own = texts.subarray(start, end);
    start = end;
    return { ...part, text: own };
  });
}

function headOf(line: Uint8Array): Head | undefined {
  try {
    const head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as Head;
    return head.form === form ? head : undefined;
  } catch {
    return undefined;
  }
}

export function writeKept(keep: Keep, name: string, parts: readonly KeptPart[]): boolean {
  const texts = parts.map(({ text }) => bytesOf(text));
  const all = Buffer.concat(texts);
  let end = 0;
  const ended = parts.map(({ text: _, ...part }, place) => {
    end += texts[place]?.length ?? 0;
    return { ...part, end };
  });
  const head: Head = { form, digest: keep.digest(all), parts: ended };
  return keep.write(name, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), all]));
}

/** Without copying what is bytes already. */
export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text;
}

const LF = 10;
