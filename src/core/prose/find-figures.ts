import type { Span } from '../text/span.ts';

/** How far before and after a number its kind is looked for, in UTF-16 units: bounded, so that reading stays linear. */
const NEAR = 28;

/**
 * The numbers of a text that say how much or how many (“68%”, “24 of 38”, “£1.2m”, “two thirds of”), and not those that
 * only name something: years, dates, ages, school years, time limits, numbered criteria and phases.
 */
export function findFigures(text: string): Span[] {
  const figures: Span[] = [];
  for (const found of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const span = { start: found.index, end: found.index + found[0].length };
    const before = text.slice(Math.max(0, span.start - NEAR), span.start).toLowerCase();
    const after = text.slice(span.end, span.end + NEAR).toLowerCase();
    if (isFigure(found[0], before, after)) figures.push(span);
  }
  if (!mayBeInWords.test(text)) return figures;
  for (const found of text.matchAll(inWords)) {
    figures.push({ start: found.index, end: found.index + found[0].length });
  }
  return figures;
}

const small = 'one|two|three|four|five|six|seven|eight|nine|ten';
const inWords = new RegExp(
  `\\b(?:(?:half|(?:a|one|two|three|four|nine)[ -](?:third|quarter|fifth|tenth)s?) (?:of|had|have)|(?:${small}) (?:\\w{1,20} ){0,2}?(?:in|out of) (?:(?:every )?(?:${small}))|halved|doubled|trebled|tripled|twice as)\\b`,
  'gi',
);

/** What each wording of a figure has somewhere; looking for these alone is quick. */
const mayBeInWords = new RegExp(
  `hal[fv]|third|quarter|fifth|tenth|doubled|trebled|tripled|twice|${small}`,
  'i',
);

const labels =
  /\b(?:years?|phases?|stages?|ks|criteri(?:on|a)|sections?|parts?|tiers?|bands?|levels?|annex(?:es)?|appendix|pages?|pp?\.|para(?:graph)?s?\.?|chapters?|tables?|figures?|versions?|nos?\.?|waves?|priorit(?:y|ies)|objectives?|themes?|actions?|steps?|areas?|questions?|weeks?|days?|terms?|cohorts?|groups?|aged?|ages|regulations?|schedules?|articles?|clauses?|items?|goals?|strands?|workstreams?|recommendations?|outcomes?|standards?|age of|(?:aged?|ages|years?) \d{1,2} (?:to|and|or))\s*$/;
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthBefore = new RegExp(`\\b(?:${months})\\s*$`);
const monthAfter = new RegExp(`^(?:st|nd|rd|th)?\\s+(?:${months})\\b`);
const timeUnit =
  /^[\s-]+(?:working |school |calendar )?(?:days?|weeks?|months?|years?|terms?|hours?|minutes?)\b/;
const limit =
  /\b(?:within|every|each|last|past|next|previous|for|over|after|before|first|under|than|least|most|the|statutory)\s+(?:the\s+)?$/;
const ageAfter = /^(?:\s*(?:\+|plus\b)|[\s-]*years?[\s-]old|(?:\s*year[\s-]olds?)\b)/;
const noNounAfter = /^(?:s\b|\s*(?:[.,;:)]|$|(?:and|or|to|with|who|in|years?)\b))/;

function isFigure(number: string, before: string, after: string): boolean {
  if (before.endsWith('£') || /^\s*(?:%|per ?cent|percentage)/.test(after)) return true;
  if (/^ (?:of|out of) (?:the |our |these |those )?\d/.test(after)) return true;
  if (/[\p{L}_]$/u.test(before) || /^(?!(?:m|k|bn)\b)[\p{L}_]/u.test(after)) return false;
  // Parts of a date, a school year, a range of ages, a compound (post-16, 18-month).
  if (/[-–/.]$/.test(before) || /^(?:[-–/]|:\d)/.test(after)) return false;
  if (monthBefore.test(before) || monthAfter.test(after)) return false;
  if (/^(?:19|20)\d\d$/.test(number)) return false;
  if (labels.test(before) || ageAfter.test(after)) return false;
  if (isAgeRange(number, before, after)) return false;
  return !(timeUnit.test(after) && !number.includes('.') && limit.test(before));
}

/** “0 to 25”, “16 and 17”, “children under 5”, “pupils over 11”. */
function isAgeRange(number: string, before: string, after: string): boolean {
  const age = Number(number);
  if (!(age <= 25)) return false;
  if (/^ (?:to|and) (?:5|11|16|17|18|19|25)\b/.test(after) && [0, 5, 11, 14, 16, 18, 19].includes(age)) {
    return age === 0 || !/\b(?:from|rose|fell|by)\s*$/.test(before);
  }
  if (/\b(?:0|birth) (?:to|and) $/.test(before)) return true;
  if (/\b(?:5|11|14|16|18|19) (?:to|and) $/.test(before)) return !/\bfrom \d+ to $/.test(before);
  return (
    /\b(?:over|under|at|until|turn|turning|after|before|from)\s*$/.test(before) && noNounAfter.test(after)
  );
}
