import { type Fits, fits } from './person-level-values.ts';

/**
 * What a column says of the people in a table's rows.
 * - `identity`: who they are; one such column is enough.
 * - `name`: who they are, where nobody takes them for the people who work with them.
 * - `child`: one child a row, though perhaps not by name. `somebody`: one of anything a row.
 * - `trait`: what one person is or has. `circumstance`: what goes with it.
 */
export type Sort = 'identity' | 'name' | 'child' | 'somebody' | 'trait' | 'circumstance';

export interface PersonHeading {
  readonly sort: Sort;
  readonly fits: Fits;
}

const who = '(?:child|pupil|student|learner|patient|client|young person|yp|cyp|person|service user)';
const number = '(?:number|no|num|id|ref|reference)';

/** Each is the whole heading, in plain words (`plainWords`). */
const headings: readonly (readonly [string, Sort, Fits])[] = [
  [
    `(?:${who} )?(?:former |current |temporary )?(?:upn|unique pupil (?:number|no|reference|identifier))(?: ${number})?`,
    'identity',
    fits.upn,
  ],
  [`(?:${who} )?nhs ?(?:number|no|num|id)`, 'identity', fits.longNumber],
  [`(?:${who} )?(?:uln|unique learner (?:number|no|reference))(?: ${number})?`, 'identity', fits.longNumber],
  [`(?:${who} )?(?:dob|d o b|date of birth|dateofbirth|birth ?date)(?: of ${who})?`, 'identity', fits.date],
  [
    `(?:home|${who}|family|parent|carer|residential) (?:full |home )?address(?: line)?(?: 1)?`,
    'identity',
    fits.address,
  ],
  [`${who} (?:full |legal |preferred )?(?:name|initials)`, 'identity', fits.name],
  [`(?:full )?names? of (?:the )?(?:${who}|children|pupils|students)`, 'identity', fits.name],
  ['(?:parent|carer|parent carer|guardian|mother|father|sibling) (?:full )?names?', 'identity', fits.name],
  [
    `${who} (?:legal |preferred )?(?:surname|last name|family name|forenames?|first names?|given names?)`,
    'identity',
    fits.name,
  ],
  [
    '(?:legal |preferred |chosen |known |middle )?(?:surname|last ?name|family ?name|forenames?|first ?names?|given ?names?|middle ?names?)',
    'name',
    fits.name,
  ],
  [
    `(?:${who}|lac|cla|cin|hospital|nhs patient) (?:case )?(?:id|ref|reference|identifier)`,
    'identity',
    fits.reference,
  ],
  [
    'hospital (?:number|no)|ni ?no|ni number|national insurance (?:number|no)|candidate (?:number|no)',
    'identity',
    fits.reference,
  ],
  [
    `(?:liquid ?logic|mosaic|capita|synergy|eclipse|care ?first|rio|system ?one|systm ?one|emis|sims|impulse)(?: person| case| pupil| child)? ${number}`,
    'identity',
    fits.reference,
  ],
  [`${who}|initials|full name`, 'child', fits.person],
  ['name', 'somebody', fits.personName],
  [`case|id|ref|reference|(?:case|record|slot|tracking case) ${number}`, 'somebody', fits.reference],
  ['(?:current )?age(?: years| in years| yrs| at referral| at admission)?', 'trait', fits.age],
  ['gender|sex', 'trait', fits.gender],
  ['ethnicity|ethnic (?:group|origin|code|background)|religion|faith|nationality', 'trait', fits.words],
  ['(?:first|home|main) language|language', 'trait', fits.words],
  [
    '(?:current )?(?:year ?group|yr group|ncy|nc ?year(?: group)?|national curriculum year(?: group)?)',
    'trait',
    fits.yearGroup,
  ],
  ['year of birth|birth year', 'trait', fits.year],
  [
    '(?:primary |main |secondary |sen |send |primary sen )?(?:needs?|need type|sen type|area of need|diagnos[ie]s|disability|medical condition|medical needs?)',
    'trait',
    fits.words,
  ],
  [
    'sen ?(?:status|provision|stage|code)|send status|ehcp|ehc plan|sen support|fsm|free school meals|pupil premium|eal|lac|cla|looked after|cin|child protection|legal status',
    'trait',
    fits.flag,
  ],
  [
    '(?:current |home |named )?(?:school|setting|placement|nursery|college|provision|provider)(?: name)?',
    'circumstance',
    fits.words,
  ],
  [`(?:home |${who} )?post ?code`, 'circumstance', fits.postcode],
  ['address|address line 1|address ?1|ward|district', 'circumstance', fits.words],
  [
    '(?:referral|admission|start|end|plan|ehcp|review|exclusion|leaving) date|date (?:of )?(?:referral|referred|admission|plan|review|exclusion|placed|started|ended)',
    'circumstance',
    fits.date,
  ],
  ['attendance(?: %)?|% attendance', 'circumstance', fits.percent],
  ['(?:allocated |social |key|case) ?worker|case ?officer|lead professional', 'circumstance', fits.words],
];

/**
 * How every one of them begins; a test holds all that they match against this. A heading that does not (`2025`, `What changed`)
 * is held against no pattern, and where a page has no other, none of the patterns is compiled: that takes milliseconds.
 */
const beginning =
  /^(?:%|address|admission|age|allocated|area|attend|birth|candidate|capita|care|case|child|chosen|cin|cla|client|college|current|cyp|d o b|date|diagnos|disabilit|district|dob|e(?:al|clipse|hc|mis|nd|thnic|xclusion)|fa(?:ith|mily|ther)|first|forename|former|free|fsm|full|gender|given|guardian|home|hospital|id|impulse|initials|key|known|lac|language|last|lead|learner|leaving|legal|liquid|looked|main|medical|middle|mosaic|mother|name|national|nc|need|nhs|ni ?n|nursery|parent|patient|person|placement|plan|post|preferred|primary|provi|pupil|record|ref|religion|residential|review|rio|school|secondary|sen|service|setting|sex|sibling|sims|slot|social|start|student|surname|synergy|system|systm|temporary|tracking|uln|unique|upn|ward|year|young|yp|yr)/;

/** In this order: the first that a heading fits says what it is. */
export const knownHeadings = headings.map(([pattern, sort, fitting]) => ({
  pattern: new RegExp(`^(?:${pattern})$`),
  heading: { sort, fits: fitting },
}));

/** What a heading in plain words says of a person, if it does. */
export function personHeading(words: string): PersonHeading | undefined {
  if (words.length > 50 || !beginning.test(words)) return undefined;
  return knownHeadings.find(({ pattern }) => pattern.test(words))?.heading;
}

/** The people in such a table are at work: a list of a board's members, not of children. */
export function isOfWork(words: string): boolean {
  return /^(?:job|job title|job role|role|roles|post|post title|position|designation|profession|organi[sz]ation|employer|represent\w+|sector)$/.test(
    words,
  );
}
