import type { Framework, Sourced } from '../framework/framework.ts';
import { sourceLine } from '../sef/source-line.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';

/** An official wording with where it comes from, as markdown. */
export function wordingMarkdown(wording: string, sourced: Sourced, framework: Framework): string {
  return [escapeMarkdown(wording), `*${escapeMarkdown(sourceLine(sourced, framework))}*`].join('\n\n');
}
