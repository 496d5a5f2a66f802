import type { ListItem, RootContent } from 'mdast';
import { copyString } from '../text/copy-string.ts';
import type { Item } from './document.ts';
import { nodesIn } from './nodes-in.ts';

/** An item as it stands in its block: places count from the start of the chunk that the block was parsed in. */
export type BlockItem = Omit<Item, 'under'>;

/** The items of a list that stands by itself, and what has a box however deep it stands. */
export function* readItems(block: RootContent, chunk: string): Generator<BlockItem> {
  const own = new Set<unknown>(block.type === 'list' ? block.children : []);
  for (const node of nodesIn(block)) {
    if (node.type !== 'listItem') continue;
    const item = readItem(node, chunk);
    if (!item || (item.done === undefined && !own.has(node))) continue;
    // What has no box and stands over things that have one is their heading.
    if (item.done !== undefined || !holdsBox(node, chunk)) yield item;
  }
}

const boxMark = /^\[([ xX])\](?=\s|$)\s*/;

function readItem(item: ListItem, chunk: string): BlockItem | undefined {
  const first = paragraphOf(item);
  if (!first) return undefined;
  const box = boxMark.exec(chunk.slice(first.start, first.end));
  const start = first.start + (box?.[0].length ?? 0);
  if (start >= first.end) return undefined;
  return {
    text: copyString(chunk.slice(start, endOfDetails(item, chunk) ?? first.end)),
    span: { start, end: first.end },
    done: box ? box[1] !== ' ' : undefined,
  };
}

function paragraphOf({ children }: ListItem) {
  const first = children[0];
  const [start, end] = [first?.position?.start.offset, first?.position?.end.offset];
  return first?.type === 'paragraph' && start !== undefined && end !== undefined ? { start, end } : undefined;
}

function holdsBox(item: ListItem, chunk: string): boolean {
  for (const node of nodesIn(item)) {
    const paragraph = node.type === 'listItem' && node !== item ? paragraphOf(node) : undefined;
    if (paragraph && boxMark.test(chunk.slice(paragraph.start, paragraph.end))) return true;
  }
  return false;
}

const beginsDetail = /^[*_]{0,3}(?:[a-z]{1,10} )?(?:owner|lead|due|deadline|by when|measures?)\b/i;

/** Many write who and when as a list below the item: `- owner: …`. Such lines at its head belong to its text. */
function endOfDetails({ children: [, list] }: ListItem, chunk: string): number | undefined {
  let end: number | undefined;
  for (const item of list?.type === 'list' ? list.children : []) {
    const paragraph = paragraphOf(item);
    if (!paragraph || !beginsDetail.test(chunk.slice(paragraph.start, paragraph.start + 40))) break;
    end = paragraph.end;
  }
  return end;
}
