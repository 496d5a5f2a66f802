import { numberWords } from '../data/number-words.ts';
import { isDigitAt } from './characters.ts';

/** Parts of the patterns by which counts of people are found in prose. Each part is bounded, so that no text takes long. */

/** From one on: nobody counts none. */
const words = numberWords.slice(1);

const anyCase = words.map(word => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`);

const numberWord = `(?:${anyCase.join('|')})`;

export function numberOf(text: string): number {
  return isDigitAt(text, 0) ? Number(text.replaceAll(',', '')) : words.indexOf(text.toLowerCase()) + 1;
}

/** Between two words: spaces, or the end of a line, in a quotation too. */
const gap = '(?:[ \\t\\u00a0]{1,3}|[ \\t]{0,3}\\r?\\n[ \\t>]{0,8})';
/** What may close after a number: emphasis, or the link that a figure is. */
const closing = '(?:\\]\\([^()\\s]{0,200}\\))?(?:\\*{1,3}|_{1,3})?';
const anyNumber = `(?:\\[|\\*{1,3})?(?:\\d{1,3}(?:,\\d{3}){0,2}|${numberWord})${closing}`;
const ofThem = `(?:of|out${gap}of)${gap}(?:the|these|those|our|its|their|all)`;

const adjectives = [
  'young(?=er)er|older|disabled|autistic|deaf|blind|vulnerable|excluded|permanently excluded|eligible|local|new|other|more',
  'further|additional|remaining|individual|different|such|looked[- ]after|previously looked[- ]after|unaccompanied|refugee',
  'adopted|fostered|home-educated|electively home-educated|non-verbal|bilingual|male|female|black|white|asian|Black|White',
  'Asian|Roma|Gypsy|Traveller|SEND|SEN|EHCP|SEN support|primary|secondary|nursery|reception|Reception|mainstream|college',
  'special school|sixth-form|post-16|pre-?school|school-?aged?|(?:primary|secondary)-aged?|[Yy]ear \\d{1,2}|[Kk]ey stage \\d',
  'KS\\d|\\d{1,2}[-–]year[-–]olds?|active|open|complex',
].join('|');

/** Small letters: `3 Children and young people …` is a heading with its number. */
const many =
  'children|pupils|students|learners|young (?:people|persons|women|men|adults)|CYP|boys|girls|babies|toddlers|teenagers|siblings|families|patients|service users|care leavers|EHC plans|EHCPs|permanent exclusions';
const single =
  'child|pupil|student|learner|young (?:person|woman|man|adult)|boy|girl|baby|toddler|teenager|sibling|family|patient|care leaver|permanent exclusion';
const noun = `(?<noun>(?:${many}|${single}))(?![\\w-])`;

const described = `(?:${gap}(?:${adjectives})){0,3}${gap}${noun}`;

/** The signs that may not stand before a number are looked for once one is found, so that few places are looked at twice. */
function bareNumber(words: readonly string[]): RegExp {
  const number = `(?:${['\\d{1,2}', ...words].join('|')})`;
  return new RegExp(`\\b${number}(?=[\\s*_\\](])(?<![.,:;/£$€#&%+‐-―-]${number})`, 'g');
}

/** A number to begin with. */
export const aNumber = bareNumber(anyCase);

/** By how many of the words they know. None is compiled before a text is searched for it. */
const knowing = [...anyCase.keys(), anyCase.length].map(count => bareNumber(anyCase.slice(0, count)));

/** The same, without the words of numbers that are not below a limit: every text is searched for it, and each takes time. */
export function aNumberBelow(limit: number): RegExp {
  return knowing[limit - 1] ?? aNumber;
}

/** After a number, that it counts people: ` of the four children`, ` (of 38) learners`, `](x.csv#a.b) autistic pupils`. */
export const people = new RegExp(
  `${closing}(?: ?\\((?:(?:out )?of )?[\\d.,]{1,7} ?%?\\))?(?<of>${gap}(?:${ofThem}|of(?=${gap}(?:\\d|${numberWord})))(?<base>${gap}${anyNumber})?)?${described}`,
  'y',
);

/** After a number, that it is about those named before: `Of 38 young people, 3 were in work`. */
export const ofThose = new RegExp(
  `${closing}${gap}(?:were|was|had|have|has|are|is|went|moved|left|did|do|remained|remain|achieved|returned|completed|received|gained|started|stayed)\\b`,
  'y',
);

export const those = new RegExp(
  `\\b[Oo]f${gap}(?:(?:the|these|those|our)${gap})?${anyNumber}${described}[^.;?!]{0,120}$`,
);

/** `50% of 8 children`, `half of the six pupils`. */
export const shareOfPeople = new RegExp(
  `\\b(?<![.,])(?:(?<percent>\\d{1,3}(?:\\.\\d{1,2})?)${closing} ?(?:%|per ?cent\\b)|(?<part>[Hh]alf|[Aa] third|[Tt]wo thirds|[Aa] quarter|[Tt]hree quarters))${closing}${gap}of${gap}(?:(?:the|these|those|our|all)${gap})?(?:\\[|\\*{1,3})?(?<number>\\d{1,3}|${numberWord})${closing}${described}`,
  'g',
);

/**
 * From within `shareOfPeople`: the end of a percentage or part, and all that follows it up to a number. Looked for by its
 * `of`, which makes this ten times faster.
 */
export const aShareOf = new RegExp(
  `of(?<=(?:%|per ?cent|[Hh]alf|thirds?|quarters?)${closing}${gap}of)${gap}(?:(?:the|these|those|our|all)${gap})?(?:\\[|\\*{1,3})?(?:\\d|${numberWord})`,
);

export const parts: Readonly<Record<string, number>> = {
  half: 50,
  'a third': 100 / 3,
  'two thirds': 200 / 3,
  'a quarter': 25,
  'three quarters': 75,
};

const labels =
  'yrs?|stages?|ks|phases?|bands?|tiers?|levels?|types?|parts?|steps?|sections?|tables?|figures?|figs?|pages?|appendix|annex|chapters?|paragraphs?|priority|priorities|outcomes?|criterion|criteria|questions?|items?|areas?|aims?|goals?|objectives?|actions?|standards?|targets?|no|numbers?|versions?|groups?|class|room|waves?|rounds?|cycles?|modules?|units?|strands?|workstreams?|statements?|domains?|articles?|regulations?|schedules?';
/** `Year 3 pupils`, but not `last year 3 pupils`. */
const times = `(?<!\\b(?:last|this|that|each|next|the|an?|per|every|previous|same|school|academic|financial|first|final|half)${gap})(?:years?|terms?|weeks?|days?|quarters?)`;
const bounds =
  'ages?|aged|under|over|below|above|than|least|most|up to|many as|few as|maximum of|minimum of|max|min|limited to|between|every|per|each|within|groups of|sets of|classes of|pairs of|ratios? of|teams of|batches of|sizes? of|(?:mother|father|mum|dad|parents?) of|any';
const number = `(?:\\d{1,3}%?|${numberWord})`;

/** Before a number, that it is a label, a bound, an age, one of a range, the base of a share or the end of a longer number. */
export const noCount = new RegExp(
  `(?:\\b(?:${labels}|${times}|${bounds})|${number}${gap}?(?:to|or|in|out of)|(?:years?|between|from|ages?|aged)${gap}\\w{1,9}${gap}(?:and|to|or|&)|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|hundred and)${gap}$`,
  'i',
);

/** After the people, that they only name something else, or that the number is a rule: `children’s homes`, `pupils per class`. */
export const notPeople = new RegExp(
  `(?:['’]s?${gap}(?:homes?|cent(?:re|er)s?|services?|hospitals?|hospices?|wards?|boards?|trusts?|teams?|units?|partnerships?|hubs?|houses|books?|social|commissioners?|networks?|forums?|panels?)|${gap}(?:per|at a time|each|a (?:day|week|month|year|term|class|session|time)|in (?:every|each)|support workers?|hubs?|liaison|referral units?))\\b`,
  'y',
);

/** `One young person said` is somebody’s voice; `one child` is often anybody. `One child was` is a count of one. */
export const oneOnly = /\b(?:only|just)[ \t\n>*_[]{1,8}$/i;
export const oneIs = new RegExp(
  `${gap}(?:(?:who|that|which)${gap})?(?:was|is|had|has|remained|remains|moved|left|returned|went|awaits|waited|received|achieved|did not|does not)\\b`,
  'y',
);
export const speaks =
  /[ \t\r\n>]{1,8}(?:and (?:their|his|her) \w{2,9} )?(?:who )?(?:said|says|told|tells|described|explained|commented|wrote|put it|asked|added|shared|spoke|recalled|reflected)\b/y;
