/** Plain text in columns of equal letters, as terminals and log files show it. */

/**
 * Text from a user's file, made safe to print: what would move the cursor, change colours or turn the direction of
 * writing is shown as a question mark in a box.
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(unsafe, '\uFFFD');
}

/** Control characters, and the marks that reorder what is shown. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Columns that a text takes; marks that sit on a letter (é in two parts) take none. */
export function widthOf(text: string): number {
  return Array.from(text.replace(/\p{M}/gu, '')).length;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Cut to a width, with an ellipsis where something is cut. */
export function shorten(text: string, width: number): string {
  return widthOf(text) <= width
    ? text
    : `${Array.from(text)
        .slice(0, Math.max(0, width - 1))
        .join('')
        .trimEnd()}…`;
}

/**
 * Words on lines of at most `width` columns; the first line may have less room. A longer word has a line to itself: an
 * address must stay whole.
 */
export function wrap(text: string, width: number, firstWidth: number = width): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const room = lines.length === 0 ? firstWidth : width;
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Wrapped lines behind a label, the following lines below the first one's words or at `indent`. */
export function hanging(label: string, text: string, width: number, indent: number = widthOf(label)): string {
  // On a very narrow screen words may run over rather than stand one to a line.
  const [first = '', ...rest] = wrap(
    text,
    Math.max(20, width - indent),
    Math.max(20, width - widthOf(label)),
  );
  return [`${label}${first}`, ...rest.map(line => ' '.repeat(indent) + line)].join('\n');
}
