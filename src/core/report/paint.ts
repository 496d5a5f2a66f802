import type { State } from '../coverage/coverage.ts';
import type { Severity } from '../text/severity.ts';

export type Hue = 'red' | 'yellow' | 'green' | 'blue' | 'dim' | 'bold';

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (hue: Hue, text: string) => string;

/** The terminal's own sixteen colours, which its owner has chosen to be legible. On and off, by ECMA-48. */
const codes: Readonly<Record<Hue, readonly [on: number, off: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  blue: [34, 39],
  dim: [2, 22],
  bold: [1, 22],
};

export function painter(colour: boolean): Paint {
  if (!colour) return (_hue, text) => text;
  return (hue, text) => `\u001b[${codes[hue][0]}m${text}\u001b[${codes[hue][1]}m`;
}

export const severityHues: Readonly<Record<Severity, Hue>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

export const stateHues: Readonly<Record<State, Hue>> = {
  covered: 'green',
  thin: 'yellow',
  missing: 'red',
  accepted: 'blue',
};
