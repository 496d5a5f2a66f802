/** What stands at an offset of a folded text. Numbers, not strings: these are asked for every figure of every file. */

export function isDigitAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 48 && code <= 57;
}

export function isLetterAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset) | 32;
  return code >= 97 && code <= 122;
}

/** Whether a character may stand beside an identifier: anything but a letter or a digit. */
export function isEdge(text: string, offset: number): boolean {
  return !isDigitAt(text, offset) && !isLetterAt(text, offset);
}

/** A space, a hyphen or a full stop, which part the groups of a number. */
export function isGapAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 32 || code === 45 || code === 46;
}
