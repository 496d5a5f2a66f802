import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Text } from '../files.ts';

/** @param options as `openSync` takes them */
export function writeText(path: string, text: Text, { flag = 'w', mode = 0o666 } = {}): void {
  const file = openSync(path, flag, mode);
  try {
    for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
