// Asking for completions at every kind of place in the long section of a corpus.
import { runInside } from '../bundled.mjs';
import { corpusDay, writeCorpus } from '../corpus/corpus.mjs';
import { longSection } from '../corpus/pages.mjs';
import { quantile } from '../statistics.mjs';

/** @returns {Promise<import('../rows.mjs').Row[]>} */
export async function completionRows() {
  /** @type {{ place: string, offered: number, durations: import('./keystrokes.mjs').Time[] }[]} */
  const times = await runInside('completion', [await writeCorpus(500), longSection, corpusDay]);
  return times.map(({ place, offered, durations }) => {
    const wall = durations.map(time => time.wall);
    const cpu = durations.map(time => time.cpu);
    return {
      key: `completion/${place}`,
      what: `Completion, 500 files, ${place}: p95`,
      value: quantile(wall, 0.95),
      unit: 'ms',
      goal: 20,
      note: `p50 ${quantile(wall, 0.5).toFixed(2)} ms, CPU p95 ${quantile(cpu, 0.95).toFixed(2)} ms; ${offered} offered`,
    };
  });
}
