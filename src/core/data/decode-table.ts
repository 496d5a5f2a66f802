import { binary, type Refused, tooLarge } from './refused.ts';

/** A table larger than this is not read: 5 MiB in bytes. */
export const MAX_TABLE_BYTES = 5 * 1024 * 1024;

/**
 * Text of a table's file, without its byte order mark, as an editor counts it. Spreadsheets save UTF-8 with a mark and
 * UTF-16 with a mark; what is neither and no UTF-8 is Windows-1252, the “CSV” of an Excel in England. Never throws.
 */
export function decodeTable(bytes: Uint8Array): { readonly text: string } | Refused {
  if (bytes.length > MAX_TABLE_BYTES) return tooLarge;
  const text = decode(bytes);
  // UTF-16 without a mark and spreadsheets' own files hold NUL too: neither is a table that others can read.
  return text.includes('\0') ? binary : { text };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder's only complaint is that the bytes are not UTF-8.
    return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, windowsCharacter);
  }
}

/** 0x80 to 0x9F of Windows-1252, which Node.js 20 reads as the control characters of Latin-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windowsCharacter(control: string): string {
  return windows.charAt(control.charCodeAt(0) - 0x80);
}
