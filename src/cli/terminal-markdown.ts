import { hanging, widthOf, wrap } from '../core/report/layout.ts';
import { painter } from '../core/report/paint.ts';
import type { Host } from './host.ts';

/** A page of our own documentation for reading in a terminal: wrapped, with examples set in and left as they are. */
export function terminalMarkdown(markdown: string, { width, colour }: Host): string {
  const paint = painter(colour);
  let inExample = false;
  const lines = markdown
    .trimEnd()
    .split('\n')
    .flatMap(line => {
      if (line.startsWith('```')) {
        inExample = !inExample;
        return [];
      }
      if (inExample) return [paint('dim', `    ${line}`.trimEnd())];
      const heading = /^(#+) (.*)$/.exec(line);
      if (heading)
        return headingLines(heading[1]?.length ?? 1, heading[2] ?? '').map(part => paint('bold', part));
      const item = /^(\s*(?:[-*]|\d+\.) )(.*)$/.exec(line);
      return item ? [hanging(item[1] ?? '', item[2] ?? '', width)] : wrap(line, width);
    });
  return `${lines.join('\n')}\n`;
}

/** Underlined, so that a page has its shape without colour too. */
function headingLines(depth: number, text: string): string[] {
  if (depth > 2) return [`${text}:`];
  return [text, (depth === 1 ? '═' : '─').repeat(widthOf(text))];
}
