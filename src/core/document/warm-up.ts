import type { Steps } from '../text/steps.ts';
import type { MarkdownParser } from './markdown-parser.ts';
import { parseDocumentSteps } from './parse-document.ts';

/**
 * Code is compiled when it is first used, so the first file costs many times what later ones do, and all at once. Small
 * texts, one thing new in each, spread that over many turns of a host that must not be held.
 */
export function* warmUp(parser: MarkdownParser): Steps<void> {
  for (const settings of [
    'evidence: a',
    'evidence: "a"',
    'evidence: a\nfoci: [a]',
    'evidence: a\nperiod:\n  from: a',
  ]) {
    yield* parseDocumentSteps('a.md', `---\n${settings}\n---\n`, { parser });
    yield;
  }
  for (const prose of [
    '[a]',
    '# a',
    'a [b](c) d',
    '- [a](b)',
    '1. [a](b)',
    '> [a](b)',
    '*a* **b** `c` [d](<e> "f")',
    '[a]: b\n\n[a]',
    '<b>',
    '```\n[a]\n```',
    '| [a](b) |\n|---|',
    '&amp; \\[ ![a](b)',
  ]) {
    yield* parseDocumentSteps('a.md', `---\nevidence: a\n---\n${prose}\n`, { parser });
    yield;
  }
}
