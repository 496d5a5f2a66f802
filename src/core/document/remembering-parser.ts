import { chunksOf } from './chunks.ts';
import type { Block, MarkdownParser } from './markdown-parser.ts';

/** Trees are large: these are the chunks of a few open files, never those of a whole SEF. */
const forOpenFiles = 400;

/** For what ends soon and meets many versions of the same pages. */
export const forManyVersions = 3_000;

/**
 * Parses and reads only what it has not just: while a person types, nearly all chunks of a text stay as they were.
 *
 * @param parser does the parsing
 * @param most chunks that are remembered
 */
export function rememberingParser(parser: MarkdownParser, most: number = forOpenFiles): MarkdownParser {
  const remembered = new Map<string, readonly Block[]>();
  const parse = (text: string) => {
    const blocks = remembered.get(text) ?? parser.parse(text);
    // Put in anew, so that what was used longest ago is the first to go.
    remembered.delete(text);
    remembered.set(text, blocks);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= most) break;
      remembered.delete(oldest);
    }
    return blocks;
  };
  return { cut: chunksOf, parse };
}
