import type { Steps } from '../core/text/steps.ts';

/** How long the extension host may be held before others get their turn, in milliseconds; well under the 10 we allow. */
const SLICE = 5;

/** Does work that may pause in slices, so that nobody notices it. */
export async function runInSlices<T>(steps: Steps<T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started > SLICE) {
      await turn();
      started = performance.now();
    }
  }
}

/** Lets everything that waits go first. */
export function turn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
