import { numberText } from './number-text.ts';
import { readXml } from './read-xml.ts';
import type { TextBuilder } from './text-builder.ts';
import { oneLine } from './workbook.ts';

/** How a part of a workbook that is no sheet is read. */
export interface LooseKind {
  /** Elements that make a line each. */
  readonly lines: readonly string[];
  /** Elements whose value is their `v`: text, number, day, fault, yes or no. */
  readonly values: readonly string[];
}

export const comments: LooseKind = { lines: ['comment', 'threadedComment'], values: [] };

/** The rows that a pivot table was made from are kept here, even when they are no longer in the workbook. */
export const pivotData: LooseKind = { lines: ['cacheField', 'r'], values: ['s', 'n', 'd', 'e', 'b'] };

/** What formulas keep of another workbook. */
export const otherWorkbook: LooseKind = { lines: ['row'], values: [] };

/** Adds what stands in a part of a workbook that is no sheet as lines. False: it is no sound XML. */
export function addLooseText(xml: string, { lines, values }: LooseKind, builder: TextBuilder): boolean {
  let line = '';
  let value: string | undefined;
  const end = () => {
    const text = oneLine(line).trim();
    line = '';
    if (text === '') return;
    builder.line();
    builder.add(text);
  };
  const sound = readXml(xml, {
    open(name, attributes) {
      if (name === 'cacheField') line += `${attributes.get('name') ?? ''}\t`;
      if (values.includes(name)) line += `${looseValue(name, attributes.get('v') ?? '')}\t`;
      value = name === 't' || name === 'v' || name === 'text' ? '' : undefined;
    },
    text(text) {
      if (value !== undefined) value += text;
    },
    close(name) {
      if (value !== undefined) line += name === 'v' ? `${looseValue('n', value)}\t` : value;
      value = undefined;
      if (lines.includes(name)) end();
    },
  });
  end();
  return sound;
}

function looseValue(kind: string, value: string): string {
  if (kind === 'n') return numberText(value, 'plain', false);
  return kind === 'd' ? value.slice(0, 'yyyy-mm-dd'.length) : value;
}
