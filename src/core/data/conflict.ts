import { says } from './agree.ts';
import type { Figure } from './figure.ts';
import { readNumber } from './read-number.ts';

/**
 * Whether two displayed forms of one measure cannot both be right: 63.2% and 63% can, 63.2% and 63.4% cannot. They are
 * compared at the coarser of their precisions; a half may have been rounded either way. What is no number, or is in
 * another unit, contradicts nothing.
 */
export function conflict(a: string, b: string): boolean {
  const [first, second] = [readNumber(a), readNumber(b)];
  if (!first || !second) return false;
  if (first.unit && second.unit && first.unit !== second.unit) return false;
  const readings = [second, asPercent(second, first)];
  return ![first, asPercent(first, second)].some(a => readings.some(b => agree(a, b)));
}

function agree(a: Figure, b: Figure): boolean {
  if (a.sense !== 'exactly' && b.sense !== 'exactly') return true;
  if (a.sense !== 'exactly') return says(a, b.value);
  if (b.sense !== 'exactly') return says(b, a.value);
  const step = Math.max(a.step, b.step);
  const apart = Math.abs(a.value - b.value) / step;
  // The finer form is itself rounded: 63.47 is shown as 63.5, and as 63.
  const sameStep = step < 1.5 * Math.min(a.step, b.step);
  return apart < (sameStep ? 0.5 : 0.5 + 1e-6);
}

/** A share beside a percentage is a percentage. */
function asPercent(figure: Figure, beside: Figure): Figure {
  if (beside.unit !== 'percent' || figure.unit !== undefined || Math.abs(figure.value) > 1) return figure;
  return { ...figure, value: figure.value * 100, step: figure.step * 100 };
}
