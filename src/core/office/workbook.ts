import { copyString } from '../text/copy-string.ts';
import { resolvePath } from '../text/path.ts';
import { builtInFormat, formatOf, type NumberFormat } from './number-text.ts';
import { readXml } from './read-xml.ts';

/** What the cells of a workbook's sheets are written in terms of. Filled from one part of the file after the other. */
export interface Workbook {
  /** By the path of a sheet, in the order of the tabs. */
  readonly sheetNames: Map<string, string>;
  from1904: boolean;
  readonly strings: string[];
  /** By the number of a cell's style. */
  readonly formats: NumberFormat[];
}

/** Paths of the parts that a workbook names, by the ids it names them with. */
export function readRelations(xml: string, targets: Map<string, string>): boolean {
  return readXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
      targets.set(attributes.get('Id') ?? '', resolvePath('xl/workbook.xml', target).toLowerCase());
    },
  });
}

export function readWorkbook(xml: string, targets: ReadonlyMap<string, string>, into: Workbook): boolean {
  return readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') into.from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(attributes.get('id') ?? '');
      const title = oneLine(attributes.get('name') ?? '').trim();
      if (path !== undefined && title !== '') into.sheetNames.set(path, title);
    },
  });
}

export function readSharedStrings(xml: string, { strings }: Workbook): boolean {
  let string = '';
  let collecting = false;
  let phonetic = 0;
  return readXml(xml, {
    open(name) {
      if (name === 'si') string = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') collecting = phonetic === 0;
    },
    text(text) {
      if (collecting) string += text;
    },
    close(name) {
      if (name === 'si') strings.push(oneLine(string));
      else if (name === 'rPh') phonetic--;
      else if (name === 't') collecting = false;
    },
  });
}

export function readFormats(xml: string, { formats }: Workbook): boolean {
  const own = new Map<string, NumberFormat>();
  let inCells = false;
  return readXml(xml, {
    open(name, attributes) {
      const id = attributes.get('numFmtId') ?? '0';
      if (name === 'numFmt') own.set(id, formatOf(attributes.get('formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(own.get(id) ?? builtInFormat(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
}

/**
 * Text of a cell without tabs and line ends, which separate cells and rows. Excel writes characters that XML cannot
 * hold as `_x000D_`.
 */
export function oneLine(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return copyString(unescaped.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
}
