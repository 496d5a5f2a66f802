import type { Cell } from '../text/grid.ts';
import { numberText } from './number-text.ts';
import { type OfficeFile, stop } from './office-file.ts';
import type { Sheet } from './office-reading.ts';
import { readXml } from './read-xml.ts';
import type { TextBuilder } from './text-builder.ts';
import { oneLine, type Workbook } from './workbook.ts';

const emptyCell: Cell = { text: '', span: { start: 0, end: 0 } };

/** A sheet to which rows are added. */
export interface GrowingSheet extends Sheet {
  readonly grid: Cell[][];
  readonly rowNumbers: number[];
}

interface Row {
  readonly number: number;
  readonly cells: { column: number; text: string }[];
}

/** Adds the rows of a sheet that hold something, to the text as lines and to the sheet. False: no sound XML. */
export function addSheet(
  sheet: GrowingSheet,
  xml: string,
  workbook: Workbook,
  { builder, look }: OfficeFile,
): boolean {
  builder.part(`sheet “${sheet.name}”`, 'row');
  return readRows(xml, workbook, ({ number, cells }) => {
    const width = (cells.at(-1)?.column ?? -1) + 1;
    look.cellsLeft -= width;
    if (look.cellsLeft < 0) stop(look, 'too-large');
    if (width === 0 || look.refused) return;
    builder.line(number);
    sheet.rowNumbers.push(number);
    sheet.grid.push(addRow(cells, builder));
  });
}

function addRow(cells: Row['cells'], builder: TextBuilder): Cell[] {
  const row: Cell[] = [];
  for (const { column, text } of cells) {
    const tabs = column - Math.max(0, row.length - 1);
    if (tabs > 0) builder.add('\t'.repeat(tabs));
    while (row.length < column) row.push(emptyCell);
    row.push({ text, span: builder.add(text) });
  }
  return row;
}

/** Gives each row in turn, its cells that hold something from left to right. False: no sound XML. */
function readRows(xml: string, workbook: Workbook, give: (row: Row) => void): boolean {
  let number = 0;
  let cells: Row['cells'] = [];
  let cell = newCell(0);
  let collecting: 'value' | 'formula' | undefined;
  let next = 0;
  return readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        number = rowNumber(attributes.get('r')) ?? number + 1;
        cells = [];
        next = 0;
      } else if (name === 'c') {
        cell = newCell(Math.max(columnOf(attributes.get('r') ?? '') ?? next, next));
        cell.type = attributes.get('t') ?? 'n';
        cell.style = Number(attributes.get('s') ?? 0);
        next = cell.column + 1;
      } else if (name === 'v' || name === 't') collecting = 'value';
      else if (name === 'f') collecting = 'formula';
      else if (name === 'rPh') collecting = undefined;
    },
    text(text) {
      if (collecting !== undefined) cell[collecting] += text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') collecting = undefined;
      else if (name === 'c') {
        const text = cellText(cell, workbook);
        if (text !== '') cells.push({ column: cell.column, text });
      } else if (name === 'row') give({ number, cells });
    },
  });
}

interface WrittenCell {
  readonly column: number;
  type: string;
  style: number;
  value: string;
  formula: string;
}

function newCell(column: number): WrittenCell {
  return { column, type: 'n', style: 0, value: '', formula: '' };
}

function cellText({ type, style, value, formula }: WrittenCell, workbook: Workbook): string {
  // Some programs write what a formula is and leave its result to Excel.
  if (value === '') return formula === '' ? '' : oneLine(`=${formula}`);
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'n':
      return oneLine(numberText(value, workbook.formats[style] ?? 'plain', workbook.from1904));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return oneLine(value.slice(0, 'yyyy-mm-dd'.length));
    default:
      return oneLine(value);
  }
}

/** XFD, the last column that Excel has. */
const MAX_COLUMNS = 16_384;

/** 0 for `A7`, 27 for `AB7`; undefined for no such column. */
function columnOf(reference: string): number | undefined {
  const [letters = ''] = /^[A-Z]{1,3}/i.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column >= 1 && column <= MAX_COLUMNS ? column - 1 : undefined;
}

function rowNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,7}$/.test(written) ? Number(written) : undefined;
}
