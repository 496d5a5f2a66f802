import type { State } from '../coverage/coverage.ts';
import type { Severity } from '../text/severity.ts';

/** Each differs from the others by its shape, for a reader without colour. */
export const stateSymbols: Readonly<Record<State, string>> = {
  covered: '●',
  thin: '◐',
  missing: '○',
  accepted: '–',
};

export const severitySymbols: Readonly<Record<Severity, string>> = {
  error: '✖',
  warning: '▲',
  info: 'i',
  hint: '·',
};

/** One letter for one, so that columns stay true; only an ellipsis, which is never in a column's middle, grows. */
const inAscii: Readonly<Record<string, string>> = {
  '●': '#',
  '◐': '~',
  '○': 'o',
  '–': '-',
  '—': '-',
  '✖': 'x',
  '▲': '!',
  '·': '.',
  '•': '*',
  '┌': '+',
  '│': '|',
  '─': '-',
  '═': '=',
  '…': '...',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '\uFFFD': '?',
};

/** For a terminal that does not show UTF-8: the symbols and quotation marks of reports in letters that every one has. */
export function toAscii(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, letter => inAscii[letter] ?? letter);
}
