import { Inflate } from 'fflate/browser';
import type { RefusalReason } from './office-reading.ts';
import type { ZipEntry } from './zip.ts';

/** Bytes that one part may have when inflated. */
const MAX_PART = 50 * 1024 * 1024;
/** What office programs write packs to a twentieth, seldom to a hundredth; below a size no ratio does harm. */
const MAX_RATIO = 250;
const HARMLESS = 10 * 1024 * 1024;
/** Packed bytes at a time: the most that deflate can make of these is 17 MB. */
const STEP = 16 * 1024;

/**
 * What is packed in an entry, or why it is not unpacked. What the entry says of its size is checked first and then
 * held to, so that no lie about it makes room for more.
 *
 * @param limit bytes that it may have when inflated
 */
export function inflateEntry(entry: ZipEntry, limit: number): Uint8Array | RefusalReason {
  const { encrypted, method, size, packed } = entry;
  if (encrypted) return 'encrypted';
  if (size > HARMLESS && size > packed.length * MAX_RATIO) return 'bomb';
  if (size > Math.min(MAX_PART, limit)) return 'too-large';
  if (method === 0) return packed.length === size ? packed : 'damaged';
  return method === 8 ? inflate(packed, size) : 'damaged';
}

function inflate(packed: Uint8Array, size: number): Uint8Array | RefusalReason {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate(chunk => {
    if (length + chunk.length <= size) bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (length > size) return 'bomb';
    }
  } catch {
    // The only complaint of Inflate is that the data are not what deflate makes.
    return 'damaged';
  }
  return length === size ? bytes : 'damaged';
}
