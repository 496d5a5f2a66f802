import { splitFile } from '../document/split.ts';
import type { Edit } from '../text/edit.ts';

/**
 * The comment that passes over a finding: at the end of its line, where it parts no paragraph; of a finding in the settings,
 * which can hold no such comment, below them and for the whole page.
 */
export function passOver(text: string, rule: string, offset: number, reason: string): Edit {
  const { bodyStart } = splitFile(text);
  const words = reason
    .replace(/\s+/g, ' ')
    .replace(/-{2,}>?/g, '–')
    .trim();
  const comment = (scope: string) => `<!-- sef-disable-${scope} ${rule} -- ${words} -->`;
  if (offset < bodyStart) return insertion(bodyStart, `${comment('file')}\n`);
  const rest = text.slice(offset).search(/[ \t]*(\r|\n|$)/);
  return insertion(offset + Math.max(0, rest), ` ${comment('line')}`);
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
