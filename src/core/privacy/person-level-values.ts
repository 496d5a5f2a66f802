/** Whether a cell holds what its heading promises: a heading alone may stand over figures about the quality of data. */
export type Fits = (value: string) => boolean;

/** What stands where somebody took a value out, or says whether there is one. */
const noValue =
  /^(?:[-–—*.x?]+|n\/?a|none|nil|y|n|yes|no|tbc|unknown|redacted|removed|withheld|anonymi[sz]ed|suppressed|hidden|present|missing|complete|required|optional|mandatory)$/i;
const figure = /^[<>≤≥~]?\s?[£+-]?[\d,.]{1,20}\s?%?$/;
const dateLike =
  /^\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ,]{1,2}\d{2,4}(?:[T ]|$)|^[a-z]{3,9} \d{1,2},? \d{4}$/i;
/** Days since 1900, as spreadsheets keep a date: 1982 to 2064. */
const serialDate = /^[345]\d{4}(?:\.0+)?$/;
const organisation =
  /\b(?:school|academy|college|nursery|centre|center|service|services|team|trust|council|hospital|clinic|hub|unit|forum|club|group|board|ltd|university|provision|primary|secondary|infant|junior|total)\b/i;
const stand =
  /^(?:child|pupil|student|learner|case|young person|yp|cyp|participant|person|family) ?(?:[a-z]|\d{1,3})$/i;
const personName = /^\p{Lu}[\p{L}'’.-]{0,30}(?:,? \p{Lu}[\p{L}'’.-]{0,30}){0,3}$/u;

export const fits = {
  upn: value => /^[a-z]\W?\d{2}/i.test(value),
  longNumber: value => !/[a-z]/i.test(value) && value.slice(0, 30).replace(/\D/g, '').length >= 9,
  date: value => dateLike.test(value) || serialDate.test(value),
  words: value => isWords(value),
  name: value => isWords(value) && value.length <= 60 && !organisation.test(value) && !stand.test(value),
  /** A name that is known from its shape, under a heading that does not say whose it is. */
  personName: value =>
    (personName.test(value) && !organisation.test(value) && isWords(value)) || stand.test(value),
  /** A name, or what stands for one: `Child A`. */
  person: value =>
    /\p{L}/u.test(value) && !noValue.test(value) && value.length <= 60 && !organisation.test(value),
  address: value => isWords(value) && value.length >= 6,
  reference: value => /\d/.test(value) && value.length <= 30 && !value.includes('%'),
  age: value => /^(?:1?\d|2[0-5])(?:\.\d+)?(?: ?(?:y|yrs?|years?|m|mths?|months?)(?: old)?)?$/i.test(value),
  gender: value => /^(?:m|f|male|female|boy|girl|man|woman|non-?binary|other|trans\w*)$/i.test(value),
  year: value => /^(?:19|20)\d\d$/.test(value),
  yearGroup: value =>
    /^(?:(?:year|yr|y|nc ?y?) ?)?(?:r|n[12]?|e[12]|reception|nursery|-?[0-9]|1[0-4])$/i.test(value),
  flag: value => /^[a-z][a-z .'’-]{0,24}$/i.test(value),
  postcode: value => /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(value),
  percent: value => /^\d{1,3}(?:\.\d+)? ?%?$/.test(value),
} satisfies Record<string, Fits>;

function isWords(value: string): boolean {
  return /\p{L}{2}/u.test(value) && !noValue.test(value) && !figure.test(value);
}

export function isFigure(value: string): boolean {
  return figure.test(value);
}
