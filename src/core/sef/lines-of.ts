import type { LineIndex } from '../text/line-index.ts';
import type { Sef } from './sef.ts';

/** The lines of any file that a finding may stand in. */
export function linesOf(sef: Sef, path: string): LineIndex {
  const read = sef.records.get(path)?.document ?? sef.scans.get(path);
  if (read) return read.lines;
  return sef.setup.otherLines.get(path) ?? Uint32Array.of(0);
}
