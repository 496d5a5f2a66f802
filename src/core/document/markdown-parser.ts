import type { RootContent } from 'mdast';
import { once } from '../text/once.ts';
import type { Chunk } from './chunks.ts';
import { type BlockFacts, readBlock } from './read-block.ts';
import { type BlockItem, readItems } from './read-items.ts';
import { type BlockPassage, readPassages } from './read-passages.ts';

/** A block of a text, and what it says, as if the text were the whole file; that is read when first asked for. */
export interface Block {
  readonly facts: () => BlockFacts;
  readonly items: () => readonly BlockItem[];
  readonly passages: () => readonly BlockPassage[];
}

/** Makes blocks of markdown. Which one is used decides how long that takes, and nothing else. */
export interface MarkdownParser {
  /** The parts of a text to parse one by one: a caller may pause between them. */
  readonly cut: (text: string) => Iterable<Chunk>;
  readonly parse: (text: string) => readonly Block[];
}

export function blocksOf(nodes: readonly RootContent[], text: string): Block[] {
  return nodes.map(node => ({
    facts: once(() => readBlock(node, text)),
    items: once(() => [...readItems(node, text)]),
    passages: once(() => [...readPassages(node, text)]),
  }));
}
