import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { remarkParser } from '../core/document/parse-markdown.ts';
import { nativeParser } from '../host/native-markdown.ts';

/** What this host parses with: what is compiled where it came with the extension, else remark. Both give the same. */
export function quickestParser(): MarkdownParser {
  return nativeParser(require) ?? remarkParser;
}
