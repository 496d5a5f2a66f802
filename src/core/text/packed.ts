import { copyString } from './copy-string.ts';

/** A text that is kept but hardly ever read again: a single dash in it would cost two bytes for each of its letters. */
export function packed(text: string): string {
  const json = JSON.stringify(text);
  return copyString(
    json.replace(/[^\0-\xff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

export function unpacked(text: string): string {
  return JSON.parse(text) as string;
}
