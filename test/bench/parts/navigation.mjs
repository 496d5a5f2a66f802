// What an editor asks while somebody reads, at many places of a corpus.
import { runInside } from '../bundled.mjs';
import { corpusDay, writeCorpus } from '../corpus/corpus.mjs';
import { median, quantile } from '../statistics.mjs';

/** @returns {Promise<import('../rows.mjs').Row[]>} */
export async function navigationRows() {
  const { documents, ...asked } = await runInside('navigation', [await writeCorpus(500), corpusDay]);
  /** @type {[string, import('./keystrokes.mjs').Time[]][]} */
  const entries = Object.entries(asked);
  return entries.map(([what, times]) => {
    const wall = times.map(time => time.wall);
    return {
      key: `navigation/${what}`,
      what: `${what[0]?.toUpperCase()}${what.slice(1)} in ${documents} documents: p95`,
      value: quantile(wall, 0.95),
      unit: 'ms',
      ...(what === 'hover' ? { goal: 20 } : {}),
      note: `${wall.length} places; p50 ${median(wall).toFixed(2)}, worst ${Math.max(...wall).toFixed(1)} ms`,
    };
  });
}
