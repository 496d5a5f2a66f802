import type { Edit } from './edit.ts';

/** Above this many pairs of lines, one edit serves for all that differs; no person's settings are as long. */
const MOST_PAIRS = 250_000;

/** The edits that make `after` of `before`: whole lines that are the same are never part of one. */
export function editsBetween(before: string, after: string): Edit[] {
  const old = linesWithEnds(before);
  const fresh = linesWithEnds(after);
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(old.length, fresh.length) - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail++;
  const start = lengthOf(old.slice(0, head));
  return editsOfLines(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail), start);
}

function editsOfLines(old: readonly string[], fresh: readonly string[], start: number): Edit[] {
  const edits: Edit[] = [];
  let at = start;
  for (const hunk of hunksOf(old, fresh)) {
    const text = hunk.old.join('');
    const edit = trimmed({ span: { start: at, end: at + text.length }, newText: hunk.fresh.join('') }, text);
    if (hunk.old.length > 0 || hunk.fresh.length > 0) edits.push(edit);
    at += text.length + (hunk.kept?.length ?? 0);
  }
  return edits;
}

/** Lines that differ, up to one that is the same in both, or to the end. */
interface Hunk {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
  readonly kept: string | undefined;
}

/** By the longest run of lines, not necessarily adjoining, that both have. */
function hunksOf(old: readonly string[], fresh: readonly string[]): Hunk[] {
  if (old.length * fresh.length > MOST_PAIRS) return [{ old, fresh, kept: undefined }];
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const hunks: Hunk[] = [];
  let [i, j, fromOld, fromFresh] = [0, 0, 0, 0];
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) {
      hunks.push({ old: old.slice(fromOld, i), fresh: fresh.slice(fromFresh, j), kept: old[i] });
      fromOld = ++i;
      fromFresh = ++j;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [...hunks, { old: old.slice(fromOld), fresh: fresh.slice(fromFresh), kept: undefined }];
}

/** Without what is the same at both ends, so that a caret beside it stays where it is. */
function trimmed({ span, newText }: Edit, text: string): Edit {
  const most = Math.min(text.length, newText.length);
  let head = 0;
  while (head < most && text[head] === newText[head]) head++;
  if (isWithin(text, head) || isWithin(newText, head)) head--;
  let tail = 0;
  while (tail < most - head && text[text.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  if (isWithin(text, text.length - tail) || isWithin(newText, newText.length - tail)) tail--;
  return {
    span: { start: span.start + head, end: span.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

/** Within a character of two units or a line break of two: no editor can stand there. */
function isWithin(text: string, at: number): boolean {
  const two = text.slice(at - 1, at + 1);
  return two === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(two);
}

function linesWithEnds(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
