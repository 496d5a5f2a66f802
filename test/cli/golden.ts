import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('test', 'cli', 'goldens');

/** A longer one would be approved without being read. */
const maxLines = 80;

/**
 * Compares with a file that was once read and found good. On a difference the text is put beside it as `.actual`;
 * `UPDATE_GOLDENS=1` accepts it.
 */
export function assertGolden(name: string, text: string): void {
  assert.ok(text.split('\n').length <= maxLines + 1, `${name} is longer than ${maxLines} lines.`);
  const path = join(folder, name);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  const expected = readOr('', path);
  rmSync(`${path}.actual`, { force: true });
  if (text !== expected) writeFileSync(`${path}.actual`, text);
  assert.equal(text, expected, `differs from ${path}; what came out is in ${name}.actual beside it`);
}

function readOr(otherwise: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A golden that is not there yet is an empty one.
    return otherwise;
  }
}
