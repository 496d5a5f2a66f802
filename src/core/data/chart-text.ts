import { partOf, rangeOf, type Series } from './series.ts';

const bars = '▁▂▃▄▅▆▇█';
const MOST = 24;

/** A series in one line of letters, `▅▆▆█`, for where no picture can be; `·` where there is no figure. */
export function chartText(series: Series, marked?: number): string {
  const { points } = partOf(series, marked, MOST);
  const range = rangeOf(points);
  if (!range) return '';
  const { low, high } = range;
  const height = high - low || 1;
  return points
    .map(({ value }) => (value === undefined ? '·' : bars.charAt(Math.round(((value - low) / height) * 7))))
    .join('');
}
