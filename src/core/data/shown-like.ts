import { stepsToSay } from './agree.ts';
import { cellValues } from './cell-values.ts';
import type { Figure } from './figure.ts';
import { numberWords } from './number-words.ts';
import { readCell, readNumber } from './read-number.ts';

/**
 * The prose's words with the cell's number in place of theirs, in the same form: unit, decimals, thousands, spelling.
 * `undefined` where the words or the cell are no number. Law: `compareFigure` finds the result the same as the cell.
 */
export function shownLike(words: string, cellText: string, column?: string): string | undefined {
  const prose = readNumber(words);
  const cell = readCell(cellText);
  if (!prose || !cell || cell === 'suppressed') return undefined;
  return writeLike(words, prose, cellValues(prose, cell, column)[0] ?? cell.value);
}

/** `words`, which `prose` was read from, with another value in its place. */
export function writeLike(words: string, prose: Figure, value: number): string {
  const { span, brackets } = prose.form;
  const steps = stepsToSay(prose, value);
  const number = written(words, prose, steps);
  const after = words.slice(span.end);
  // Brackets stood for a minus sign.
  const rest = brackets && steps >= 0 ? after.replace(')', '') : after;
  return words.slice(0, span.start) + number + rest;
}

function written(words: string, { form, unit }: Figure, steps: number): string {
  const digits = inDigits(Math.abs(steps), form.decimals, form.separator ?? ',');
  const pounds = unit === 'pounds' ? '£' : '';
  if (form.word && steps >= 0) return inWord(steps, words.charAt(form.span.start)) ?? digits;
  if (form.brackets && steps < 0) return `(${pounds}${digits}`;
  const plus = form.sign === '+' ? '+' : '';
  const minus = form.sign === '' || form.sign === '+' ? '−' : form.sign;
  return (steps < 0 ? minus : plus) + pounds + digits;
}

function inWord(number: number, first: string): string | undefined {
  const word = numberWords[number];
  return word && first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function inDigits(steps: number, decimals: number, separator: string): string {
  const all = BigInt(steps)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = all.slice(0, all.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, separator);
  return decimals === 0 ? whole : `${whole}.${all.slice(-decimals)}`;
}
