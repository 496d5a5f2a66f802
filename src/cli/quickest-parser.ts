import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { remarkParser } from '../core/document/parse-markdown.ts';
import { nativeParser } from '../host/native-markdown.ts';

/** What is compiled, where it is installed, else remark. Both give the same. */
export function quickestParser(load: NodeJS.Require): MarkdownParser {
  return nativeParser(load) ?? remarkParser;
}
