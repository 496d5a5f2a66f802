import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { remarkParser } from '../core/document/parse-markdown.ts';
import { nativeParser } from './native-markdown.ts';

/**
 * What is compiled, where it is installed or came with the extension, else remark. Both give the same.
 *
 * @param load `require` of the program
 */
export function quickestParser(load: NodeJS.Require): MarkdownParser {
  return nativeParser(load) ?? remarkParser;
}
