import type { Framework, Sourced } from '../framework/framework.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { listed } from '../text/words.ts';

/** An official wording with where it comes from, as markdown. */
export function wordingMarkdown(wording: string, sourced: Sourced, framework: Framework): string {
  return [escapeMarkdown(wording), sourceMarkdown(sourced, framework)].join('\n\n');
}

function sourceMarkdown({ source, verified, note }: Sourced, { sources }: Framework): string {
  const names = [source].flat().map(name => sources[name]?.title ?? name);
  const from = `Source: ${escapeMarkdown(listed(names))}.`;
  const checked = verified ? '' : ' Not yet checked against the handbook.';
  return `*${from}${checked}*${note ? `\n\n${escapeMarkdown(note)}` : ''}`;
}
