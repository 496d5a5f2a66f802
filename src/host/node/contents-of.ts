import { MAX_FILE_BYTES } from '../../core/text/decode.ts';
import type { Git } from './git.ts';
import { readObjects, sizesOf } from './read-objects.ts';

/** Bytes that are asked of git at once. */
const atOnce = 64 * 1024 * 1024;

/** Contents by their ids. One that is larger than text may be is not read: a byte too many says as much. */
export function contentsOf(git: Git, ids: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  let batch: string[] = [];
  let bytes = 0;
  const read = () => {
    for (const object of readObjects(git, batch)) if (object) contents.set(object.id, object.content);
    batch = [];
    bytes = 0;
  };
  for (const [id, size] of sizesOf(git, ids)) {
    if (size > MAX_FILE_BYTES) {
      contents.set(id, new Uint8Array(MAX_FILE_BYTES + 1));
      continue;
    }
    if (bytes + size > atOnce) read();
    batch.push(id);
    bytes += size;
  }
  read();
  return contents;
}
