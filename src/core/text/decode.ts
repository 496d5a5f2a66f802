/** A file larger than this is not read: prose never is, and one huge file must not stop the rest. 1 MiB in bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

export type Decoded =
  | { readonly text: string }
  | { readonly unreadable: 'too-large' | 'utf-16' | 'not-utf-8' | 'binary' };

/** Stands for settings that are no text: the reader of settings finds no setting in it and says why. */
export const notText = '\u0000';

export function settingsText(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded.text : notText;
}

/** Text of a file, without its byte order mark (editors do not count it either). Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) return { unreadable: 'too-large' };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { unreadable: 'utf-16' };
  }
  if (bytes.includes(0)) return { unreadable: 'binary' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // The decoder's only complaint is that the bytes are not UTF-8, which is what the value says.
    return { unreadable: 'not-utf-8' };
  }
}
