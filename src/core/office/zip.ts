/** One file inside a zip file, as the list at its end describes it. Nothing of that need be true. */
export interface ZipEntry {
  /** In small letters, with `/`: names in office files mean the same in capitals. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  /** Bytes that it says it has when inflated. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN = 0xffffffff;
const UNKNOWN_COUNT = 0xffff;

/** What a zip file holds, by its list; undefined when there is none or it leads nowhere. APPNOTE.TXT 6.3, section 4.3. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readList(bytes, view);
  } catch (error) {
    // A DataView's complaint that a place lies outside the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readList(bytes: Uint8Array, view: DataView): readonly ZipEntry[] | undefined {
  const list = findList(view);
  if (!list) return undefined;
  const entries: ZipEntry[] = [];
  let at = list.start;
  for (let index = 0; index < list.count; index++) {
    if (view.getUint32(at, true) !== ENTRY) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const { size, packedSize, offset } = placeOf(view, at, nameEnd, extraEnd);
    if (view.getUint32(offset, true) !== LOCAL) return undefined;
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packedSize > bytes.length) return undefined;
    entries.push({
      name: partName(bytes.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      size,
      packed: bytes.subarray(start, start + packedSize),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function findList(view: DataView): { readonly start: number; readonly count: number } | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (start !== UNKNOWN && count !== UNKNOWN_COUNT) return { start, count };
    if (at < 20 || view.getUint32(at - 20, true) !== END_64_LOCATOR) return { start, count };
    const end = long(view, at - 12);
    if (view.getUint32(end, true) !== END_64) return undefined;
    return { start: long(view, end + 48), count: long(view, end + 32) };
  }
  return undefined;
}

/** Sizes and places beyond 4 GiB, and all those that a writer did not know in time, stand in an extra field. */
function placeOf(view: DataView, at: number, extra: number, extraEnd: number) {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const next = () => {
      value += 8;
      return long(view, value - 8);
    };
    if (size === UNKNOWN) size = next();
    if (packedSize === UNKNOWN) packedSize = next();
    if (offset === UNKNOWN) offset = next();
  }
  return { size, packedSize, offset };
}

function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function partName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
