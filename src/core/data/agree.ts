import type { Figure } from './figure.ts';
import { roundedDown, roundedUp, roundings } from './rounding.ts';

/** Whether a figure says a value, at the precision that it shows and in the sense in which it is said. */
export function says(figure: Figure, value: number): boolean {
  const { step, sense } = figure;
  const shown = Math.round(figure.value / step);
  switch (sense) {
    case 'exactly':
      return roundings(value, step).includes(shown);
    case 'more':
      return roundedDown(value, step) >= shown;
    case 'less':
      return roundedUp(value, step) <= shown;
    case 'nearly':
      return roundedUp(value, step) <= shown && value > figure.value - roughStep(figure);
    case 'about': {
      const rough = roughStep(figure);
      return (
        roundings(value, step).includes(shown) ||
        roundings(value, rough).includes(Math.round(figure.value / rough))
      );
    }
  }
}

/** The whole number of steps in which a figure of this form would say the value. */
export function stepsToSay({ step, sense }: Figure, value: number): number {
  if (sense === 'more') return roundedDown(value, step);
  if (sense === 'less' || sense === 'nearly') return roundedUp(value, step);
  return roundings(value, step)[0] ?? 0;
}

/** About 60% is any that rounds to 60 in tens; about 63% any that rounds to 63. */
function roughStep({ value, step }: Figure): number {
  let rough = step;
  for (let steps = Math.round(Math.abs(value) / step); steps > 0 && steps % 10 === 0; steps /= 10)
    rough *= 10;
  return rough;
}
