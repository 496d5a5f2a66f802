const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/** A name that git has put in quotation marks: bytes in octal, the common ones by a letter. */
export function unquoted(written: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [, octal, letter, plainText] of written.slice(1).matchAll(/\\([0-7]{3})|\\(.)|([^\\"]+)/gs)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(escapes[letter] ?? letter.charCodeAt(0));
    else bytes.push(...encoder.encode(plainText));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
