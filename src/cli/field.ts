import { hanging, padEnd, printable } from '../core/report/layout.ts';
import { painter } from '../core/report/paint.ts';
import type { Host } from './host.ts';

/** What it is about, and what is said of it. */
export type Field = readonly [label: string, text: string];

const labelWidth = 18;

/** The labels in a column of their own, the rest wrapped beside them. */
export function fieldText([label, text]: Field, { width, colour }: Host): string {
  const head = padEnd(label, labelWidth);
  return painter(colour)('bold', head) + hanging(head, printable(text), width).slice(head.length);
}
