import type { Kind } from '../document/document.ts';
import { scanKindOf } from '../privacy/scan-kind.ts';
import { count, listed } from '../text/words.ts';

/** A file that is about to become part of a version. */
export interface ChangedFile {
  readonly path: string;
  readonly change: 'add' | 'change' | 'remove';
  /** What the file is in the SEF, where it is a page of it. */
  readonly kind: Kind | undefined;
}

type Noun = readonly [one: string, many: string];

const section: Noun = ['section', 'sections'];
const pages: Readonly<Record<Kind, Noun>> = {
  criterion: section,
  focus: section,
  evidence: ['piece of evidence', 'pieces of evidence'],
  recommendation: ['recommendation', 'recommendations'],
  part: ['part', 'parts'],
};
const table: Noun = ['table', 'tables'];
const document: Noun = ['document', 'documents'];
const file: Noun = ['file', 'files'];

/** More kinds than this in one sentence tell nobody anything. */
const MOST_KINDS = 3;

/** A sentence to start from: `Change 2 sections and 1 piece of evidence`. */
export function commitProposal(files: readonly ChangedFile[]): string {
  const parts = (['add', 'change', 'remove'] as const).flatMap(change => {
    const changed = files.filter(candidate => candidate.change === change);
    return changed.length > 0 ? `${change} ${thingsIn(changed)}` : [];
  });
  // “Add 1 section, 2 tables and change …” would be a riddle.
  const sentence =
    parts.length > 1 && parts.some(part => part.includes(' and ')) ? parts.join('; ') : listed(parts);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function thingsIn(files: readonly ChangedFile[]): string {
  const counts = new Map<Noun, number>();
  for (const changed of files) {
    const noun = nounOf(changed);
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  if (counts.size > MOST_KINDS) return count(files.length, 'file');
  return listed([...counts].map(([[one, many], number]) => count(number, one, many)));
}

function nounOf({ path, kind }: ChangedFile): Noun {
  if (kind) return pages[kind];
  const looked = scanKindOf(path);
  if (looked === 'table') return table;
  return looked === 'office' ? document : file;
}
