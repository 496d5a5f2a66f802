import type { Nodes, RootContent } from 'mdast';
import { findClaims } from '../prose/find-claims.ts';
import { mentions } from '../prose/mentions.ts';
import { Prose } from '../prose/prose.ts';
import { readImpact } from '../prose/read-impact.ts';
import { kept } from '../text/kept.ts';
import { moved, type Span } from '../text/span.ts';
import type { Passage } from './document.ts';
import { nodesIn } from './nodes-in.ts';

/** A paragraph as it stands in its block: places count from the start of the chunk that the block was parsed in. */
export type BlockPassage = Omit<Passage, 'under'>;

/** Every paragraph in a block, those of its lists and quotations too. */
export function* readPassages(block: RootContent, chunk: string): Generator<BlockPassage> {
  for (const node of nodesIn(block)) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'paragraph' || start === undefined || end === undefined) continue;
    const text = chunk.slice(start, end);
    const prose = new Prose(text);
    const claims = findClaims(prose, [...citationsIn(node, start)]);
    yield {
      span: { start, end },
      claims: claims.map(claim => ({ ...claim, span: moved(claim.span, start) })),
      ...readImpact(prose),
      topics: mentions(prose, 'alternative-provision') ? ['alternative-provision'] : [],
    };
  }
}

/** Links of any kind, and the marks of footnotes; a picture shows and cites nothing. */
function* citationsIn(paragraph: Nodes, start: number): Generator<Span> {
  for (const { type, position } of nodesIn(paragraph)) {
    if (type !== 'link' && type !== 'linkReference' && type !== 'footnoteReference') continue;
    yield { start: (position?.start.offset ?? 0) - start, end: (position?.end.offset ?? 0) - start };
  }
}

/** The passage in its file: `base` is where the chunk starts there, `under` as in `Passage`. */
export function placed(passage: BlockPassage, base: number, under: number): Passage {
  const claims = passage.claims.map(claim => ({ ...claim, span: moved(claim.span, base) }));
  const { activity, difference, topics } = passage;
  return {
    span: moved(passage.span, base),
    claims: kept(claims),
    activity,
    difference,
    topics: kept(topics),
    under,
  };
}
