import type { Steps } from '../core/text/steps.ts';

/**
 * How long the extension host may be held before others get their turn, in milliseconds. With the step that runs over,
 * and a pause for garbage in it, that stays under the 10 we allow.
 */
const SLICE = 2;

/** Does work that may pause in slices, so that nobody notices it. */
export async function runInSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    // Also before the first: what was done just now, in the same turn, held the host too.
    await turn();
    const started = performance.now();
    while (performance.now() - started < SLICE) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

/** Lets everything that waits go first. */
export function turn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
