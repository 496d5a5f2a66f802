import { type Zippable, zipSync } from 'fflate/browser';

const encoder = new TextEncoder();
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A zip file of texts and bytes by their names. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(entries, { mtime: new Date(2026, 0, 1) });
}

/** A .docx whose body is this XML; prefix `w`. */
export function docx(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': `${head}<Types/>`,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': `${head}<w:styles xmlns:w="w"><w:t>a style</w:t></w:styles>`,
    ...more,
  });
}

export function wordPart(name: string, content: string): string {
  return `${head}\r\n<w:${name} xmlns:w="w" xmlns:mc="mc">${content}</w:${name}>`;
}

/** A paragraph of runs. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${runs.map(run).join('')}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export interface WorkbookParts {
  /** `<row>` elements by the names of the sheets. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  /** Formats of the styles 1, 2, …: a number of a built-in one or a code. */
  readonly formats?: readonly (number | string)[];
  readonly from1904?: boolean;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export function xlsx({ sheets, strings, formats, from1904, more }: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets);
  return zip({
    '[Content_Types].xml': `${head}<Types/>`,
    'xl/workbook.xml': `${head}<workbook xmlns:r="r"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...(strings && {
      'xl/sharedStrings.xml': `${head}<sst>${strings.map(text => `<si>${text}</si>`).join('')}</sst>`,
    }),
    ...(formats && { 'xl/styles.xml': styles(formats) }),
    ...more,
  });
}

function styles(formats: readonly (number | string)[]): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const codes = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${ids[index]}" formatCode="${escapeXml(format)}"/>`,
  );
  const xfs = [0, ...ids].map(id => `<xf numFmtId="${id}"/>`).join('');
  return `${head}<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`;
}

/** A row of cells that are written as they are. */
export function row(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

export interface RawEntry {
  readonly name: string;
  /** Bytes as deflate made them. */
  readonly packed: Uint8Array;
  /** What the zip file says of its size when inflated, true or not. */
  readonly size: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip file that may lie. With `zip64`, sizes stand where very large files have them. */
export function rawZip(entries: readonly RawEntry[], zip64 = false): Uint8Array {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, flags = 0, method = 8 } of entries) {
    const sizes = zip64 ? [0xffffffff, 0xffffffff] : [packed.length, size];
    const extra = zip64
      ? Buffer.concat([numbers([2, 1], [2, 24]), long(size), long(packed.length), long(offset)])
      : Buffer.alloc(0);
    const title = Buffer.from(name);
    const fields = [
      [2, flags],
      [2, method],
      [4, 0],
      [4, 0],
      [4, sizes[0] ?? 0],
      [4, sizes[1] ?? 0],
      [2, title.length],
    ] as const;
    const local = Buffer.concat([numbers([4, 0x04034b50], [2, 20], ...fields, [2, 0]), title, packed]);
    list.push(
      numbers(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        ...fields,
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, zip64 ? 0xffffffff : offset],
      ),
      title,
      extra,
    );
    pieces.push(local);
    offset += local.length;
  }
  const length = Buffer.concat(list).length;
  const end64 = Buffer.concat([
    numbers([4, 0x06064b50]),
    long(44),
    numbers([2, 45], [2, 45], [4, 0], [4, 0]),
    ...[entries.length, entries.length, length, offset].map(long),
    numbers([4, 0x07064b50], [4, 0]),
    long(offset + length),
    numbers([4, 1]),
  ]);
  const count = zip64 ? 0xffff : entries.length;
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, zip64 ? 0xffffffff : offset],
    [2, 0],
  );
  return new Uint8Array(Buffer.concat([...pieces, ...list, ...(zip64 ? [end64] : []), end]));
}

function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

function long(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}
