import { isEdge, isLetterAt } from './characters.ts';
import { isUpn } from './check-digits.ts';
import { type Match, matchAt, type Place } from './place.ts';

const shape = /[a-z][ /-]?\d{3}[ /-]?\d{4}[ /-]?\d{2}[ /-]?\d{2}[a-z\d]/iy;

/** Unique pupil numbers. The letter and the shape say enough: no word need stand beside one. */
export function readUpn({ text, start, end }: Place): Match | undefined {
  const length = end - start;
  if (length !== 3 && length !== 7 && length < 11) return undefined;
  const from = isLetterAt(text, start - 1) ? start - 1 : start - 2;
  if (!isLetterAt(text, from) || !isEdge(text, from - 1)) return undefined;
  const written = matchAt(shape, text, from);
  if (written === undefined || !isEdge(text, from + written.length)) return undefined;
  const code = written.replace(/[ /-]/g, '').toUpperCase();
  if (!isUpn(code)) return undefined;
  const found = { rule: 'SEF502', start: from, end: from + written.length };
  return code.slice(1, 4) === '999'
    ? {
        ...found,
        says: 'is a unique pupil number (UPN) that no school can have given, as in test data',
        next: 'If it is an example, it may stay: allow its file in sef.yaml, under “privacy”.',
        atMost: 'info',
      }
    : { ...found, says: 'reads as a unique pupil number (UPN)' };
}
