import type { ListItem, RootContent } from 'mdast';
import { copyString } from '../text/copy-string.ts';
import type { Item } from './document.ts';
import { nodesIn } from './nodes-in.ts';

/**
 * The items of a list that stands by itself, and what has a box however deep it stands. `base` is where `prose` starts in
 * its file.
 */
export function* readItems(block: RootContent, prose: string, base: number, under: number): Generator<Item> {
  const own = new Set<unknown>(block.type === 'list' ? block.children : []);
  for (const node of nodesIn(block)) {
    if (node.type !== 'listItem') continue;
    const item = readItem(node, prose, base, under);
    if (!item || (item.done === undefined && !own.has(node))) continue;
    // What has no box and stands over things that have one is their heading.
    if (item.done !== undefined || !holdsBox(node, prose)) yield item;
  }
}

const boxMark = /^\[([ xX])\](?=\s|$)\s*/;

function readItem(item: ListItem, prose: string, base: number, under: number): Item | undefined {
  const first = paragraphOf(item);
  if (!first) return undefined;
  const box = boxMark.exec(prose.slice(first.start, first.end));
  const start = first.start + (box?.[0].length ?? 0);
  if (start >= first.end) return undefined;
  return {
    text: copyString(prose.slice(start, endOfDetails(item, prose) ?? first.end)),
    span: { start: base + start, end: base + first.end },
    done: box ? box[1] !== ' ' : undefined,
    under,
  };
}

function paragraphOf({ children }: ListItem) {
  const first = children[0];
  const [start, end] = [first?.position?.start.offset, first?.position?.end.offset];
  return first?.type === 'paragraph' && start !== undefined && end !== undefined ? { start, end } : undefined;
}

function holdsBox(item: ListItem, prose: string): boolean {
  for (const node of nodesIn(item)) {
    const paragraph = node.type === 'listItem' && node !== item ? paragraphOf(node) : undefined;
    if (paragraph && boxMark.test(prose.slice(paragraph.start, paragraph.end))) return true;
  }
  return false;
}

const beginsDetail = /^[*_]{0,3}(?:[a-z]{1,10} )?(?:owner|lead|due|deadline|by when|measures?)\b/i;

/** Many write who and when as a list below the item: `- owner: …`. Such lines at its head belong to its text. */
function endOfDetails({ children: [, list] }: ListItem, prose: string): number | undefined {
  let end: number | undefined;
  for (const item of list?.type === 'list' ? list.children : []) {
    const paragraph = paragraphOf(item);
    if (!paragraph || !beginsDetail.test(prose.slice(paragraph.start, paragraph.start + 40))) break;
    end = paragraph.end;
  }
  return end;
}
