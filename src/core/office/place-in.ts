import type { ExcelReading, OfficePart, WordReading } from './office-reading.ts';

/** Where a person finds what stands at an offset of the text: `sheet “Pupils”, row 3`, `paragraph 12`. */
export function placeIn({ parts }: WordReading | ExcelReading, offset: number): string {
  const part = parts[lastAtOrBefore(parts.length, index => startOf(parts[index]), offset)];
  if (!part) return 'the file';
  const line = lastAtOrBefore(part.starts.length, index => part.starts[index] ?? 0, offset);
  const place = `${part.unit} ${part.numbers[line] ?? 1}`;
  return part.name === '' ? place : `${part.name}, ${place}`;
}

function startOf(part: OfficePart | undefined): number {
  return part?.starts[0] ?? 0;
}

/** Index of the last of ascending starts that is not past the offset; 0 where all are. */
function lastAtOrBefore(length: number, startAt: (index: number) => number, offset: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
