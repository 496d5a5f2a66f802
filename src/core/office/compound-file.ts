import type { RefusalReason } from './office-reading.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that an encrypted .docx or .xlsx is in. MS-OFFCRYPTO 2.3.2. */
const encryptedStream = 'EncryptedPackage';

/**
 * What Word and Excel wrote before 2007 begins like this, and so does what they encrypt today. Undefined: it is
 * neither.
 */
export function compoundFile(bytes: Uint8Array): RefusalReason | undefined {
  if (!signature.every((byte, index) => bytes[index] === byte)) return undefined;
  const name = Uint8Array.from([...encryptedStream].flatMap(letter => [letter.charCodeAt(0), 0]));
  return holds(bytes, name) ? 'encrypted' : 'old-format';
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
