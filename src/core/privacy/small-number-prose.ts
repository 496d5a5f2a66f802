import type { Span } from '../text/span.ts';
import type { Find, GuardOptions } from './guard.ts';
import { fewer, hideInProse, hideShare, smallNumberFind } from './small-number-find.ts';
import {
  aNumber,
  aNumberBelow,
  aShareOf,
  noCount,
  notPeople,
  numberOf,
  ofThose,
  oneIs,
  oneOnly,
  parts,
  people,
  shareOfPeople,
  speaks,
  those,
} from './small-number-phrase.ts';
import { shareOf, shareWords } from './small-number-share.ts';

/**
 * Counts of fewer people than the limit in running text (SEF508): `3 pupils`, `two of the four children`, `2 (of 38)
 * learners`, `50% of 8 children`. Not: shares (`one in five children`), ages and year groups, bounds (`fewer than five`),
 * things (`three children’s homes`), and one person’s words (`one young person said`).
 */
export function guardProse(text: string, { smallNumber }: Pick<GuardOptions, 'smallNumber'>): Find[] {
  if (smallNumber < 2) return [];
  const shares = sharesIn(text, smallNumber);
  const counts = countsIn(text, smallNumber).filter(
    ({ span }) => !shares.some(share => share.span.start <= span.start && span.end <= share.span.end),
  );
  return [...shares, ...counts].sort((a, b) => a.span.start - b.span.start);
}

/** How far before a number is looked for what it belongs to. */
const NEAR = 40;
const SENTENCE = 240;

function countsIn(text: string, limit: number): Find[] {
  const finds: Find[] = [];
  let done = 0;
  for (const { 0: written, index } of text.matchAll(aNumberBelow(limit))) {
    const number = numberOf(written);
    if (number < 1 || number >= limit || index < done) continue;
    const end = index + written.length;
    const counted = countedAfter(text, index, end, number) ?? countedBefore(text, index, end);
    if (counted === undefined || noCount.test(text.slice(Math.max(0, index - NEAR), index))) continue;
    done = counted.end;
    const what = `This speaks of ${fewer(limit)} ${counted.noun}.`;
    finds.push(findAt(text, { start: index, end: counted.end }, what, hideInProse(limit)));
  }
  return finds;
}

interface Counted {
  readonly end: number;
  readonly noun: string;
}

/** `3 pupils`, `one of the 12 pupils`. */
function countedAfter(text: string, start: number, end: number, number: number): Counted | undefined {
  const found = matchAt(people, text, end);
  const noun = found?.groups?.noun;
  if (found === null || noun === undefined) return undefined;
  const after = end + found[0].length;
  if (matchAt(notPeople, text, after) !== null) return undefined;
  const { of, base } = found.groups ?? {};
  const isSingle = plurals[noun] !== undefined;
  if (number > 1) return isSingle ? undefined : { end: after, noun };
  const isWord = text.slice(start, end).length > 1;
  // `one of five children` is a share; `one children’s centre` is no count at all.
  if (
    of === undefined ? !isSingle : isSingle || (isWord && !/\b(?:the|th[eo]se|our|its|their|all)\b/.test(of))
  )
    return undefined;
  if (isWord && matchAt(speaks, text, after) !== null) return undefined;
  const isCount =
    !isWord ||
    base !== undefined ||
    oneOnly.test(text.slice(Math.max(0, start - NEAR), start)) ||
    matchAt(oneIs, text, after) !== null;
  return isCount ? { end: after, noun: plurals[noun] ?? noun } : undefined;
}

/** `Of 38 young people, 3 were in work`. */
function countedBefore(text: string, start: number, end: number): Counted | undefined {
  if (matchAt(ofThose, text, end) === null) return undefined;
  const noun = those.exec(text.slice(Math.max(0, start - SENTENCE), start))?.groups?.noun;
  return noun === undefined ? undefined : { end, noun: plurals[noun] ?? noun };
}

function sharesIn(text: string, limit: number): Find[] {
  if (!aShareOf.test(text)) return [];
  return [...text.matchAll(shareOfPeople)].flatMap(found => {
    const { percent, part, number = '' } = found.groups ?? {};
    const value = percent === undefined ? parts[part?.toLowerCase() ?? ''] : Number(percent);
    if (value === undefined || value > 100) return [];
    const decimals = percent?.split('.')[1]?.length ?? 0;
    const share = shareOf({ value, decimals }, numberOf(number), limit);
    if (share === undefined) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    return [findAt(text, span, shareWords(share, limit), hideShare)];
  });
}

function findAt(text: string, span: Span, what: string, next: string): Find {
  // Words around it, without numbers, so that the key stays when the number changes.
  const around = text.slice(span.end, span.end + NEAR).replace(/[^\p{L}]+/gu, ' ');
  const said = text
    .slice(span.start, span.end)
    .replace(aNumber, '')
    .replace(/[^\p{L}]+/gu, ' ');
  return smallNumberFind(span, what, next, [said, around]);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** One of them, and what several are called. */
const plurals: Readonly<Record<string, string>> = {
  child: 'children',
  pupil: 'pupils',
  student: 'students',
  learner: 'learners',
  'young person': 'young people',
  'young woman': 'young women',
  'young man': 'young men',
  'young adult': 'young adults',
  boy: 'boys',
  girl: 'girls',
  baby: 'babies',
  toddler: 'toddlers',
  teenager: 'teenagers',
  sibling: 'siblings',
  family: 'families',
  patient: 'patients',
  'care leaver': 'care leavers',
  'permanent exclusion': 'permanent exclusions',
};
