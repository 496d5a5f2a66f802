/**
 * A value in whole steps, rounded as people round: half away from zero, half up and half to even are all accepted, so
 * there are two answers at a half and one elsewhere. The first is half away from zero, as spreadsheets round.
 */
export function roundings(value: number, step: number): readonly number[] {
  const steps = value / step;
  const below = Math.floor(steps);
  if (Math.abs(steps - below - 0.5) > tolerance(steps)) return [Math.round(steps)];
  const even = below % 2 === 0 ? below : below + 1;
  return [...new Set([steps < 0 ? below : below + 1, below + 1, even])];
}

/** Whole steps at or below the value, and at or above it. */
export function roundedDown(value: number, step: number): number {
  return Math.floor(value / step + tolerance(value / step));
}

export function roundedUp(value: number, step: number): number {
  return Math.ceil(value / step - tolerance(value / step));
}

/** What binary fractions get wrong: 0.1 × 3 is not 0.3. */
function tolerance(steps: number): number {
  return Math.min(0.01, Math.max(1e-9, Math.abs(steps) * 1e-14));
}
