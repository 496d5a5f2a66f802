/**
 * Work that may pause: it yields wherever a caller who must not block (an editor) may stop for a moment,
 * and returns its result at the end.
 */
export type Steps<T> = Generator<void, T, void>;

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
