import type { RootContent } from 'mdast';
import { copyString } from '../text/copy-string.ts';
import type { Item } from './document.ts';

/** The items of a list that stands by itself, each without what is listed within it. `base` is where `prose` starts in its file. */
export function* readItems(block: RootContent, prose: string, base: number, under: number): Generator<Item> {
  if (block.type !== 'list') return;
  for (const { children } of block.children) {
    const first = children[0];
    const [start, end] = [first?.position?.start.offset, first?.position?.end.offset];
    if (first?.type !== 'paragraph' || start === undefined || end === undefined) continue;
    const written = prose.slice(start, end);
    const box = /^\[([ xX])\](?=\s)\s*/.exec(written);
    yield {
      text: copyString(written.slice(box?.[0].length ?? 0)),
      span: { start: base + start + (box?.[0].length ?? 0), end: base + end },
      done: box ? box[1] !== ' ' : undefined,
      under,
    };
  }
}
