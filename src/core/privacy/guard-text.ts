import { copyString } from '../text/copy-string.ts';
import { isDigitAt } from './characters.ts';
import { readDateOfBirth } from './date-of-birth.ts';
import { readDraftReport } from './draft-report.ts';
import { readEmail } from './e-mail.ts';
import { foldText } from './fold-text.ts';
import type { Find } from './guard.ts';
import { LineCursor } from './line-cursor.ts';
import { mask, maskAll } from './mask.ts';
import { Mentions } from './mentions.ts';
import { readNationalInsurance } from './national-insurance.ts';
import { readPhone } from './phone.ts';
import type { Match, Place, Reading } from './place.ts';
import { readPostcode } from './postcode.ts';
import { readTenDigits } from './ten-digits.ts';
import { readUpn } from './upn.ts';

/** The most telling first: no two of them report the same characters. */
const readers: readonly ((place: Place) => Match | undefined)[] = [
  readUpn,
  readNationalInsurance,
  readPostcode,
  readDateOfBirth,
  readTenDigits,
  readPhone,
];

/**
 * Identifiers and contact details of people (SEF501 to SEF507) and a draft report (SEF510) in the text of any file, in the
 * order of the text. What a number is depends on its line, the line before and the headings of its table, on nothing else.
 */
export function guardText(text: string): Find[] {
  const folded = foldText(text);
  const finds = matchesIn(folded.text).map(match => {
    const { written } = folded;
    const span = { start: written(match.start), end: written(match.end - 1) + 1 };
    return findOf(match, folded.text.slice(match.start, match.end), span);
  });
  const report = readDraftReport(text);
  return report ? [report, ...finds].sort((a, b) => a.span.start - b.span.start) : finds;
}

/** Whether it is about an identifier or a contact of a person, so that its place holds one. */
export function isIdentifier({ rule }: Find): boolean {
  return rule >= 'SEF501' && rule <= 'SEF507';
}

/** What to do is the rule’s to say, where this case is not a special one. */
function findOf({ rule, says, next, atMost, hidden }: Match, identifier: string, span: Find['span']): Find {
  const masked = copyString(hidden ? maskAll(identifier) : mask(identifier));
  const what = hidden ? `This ${says}.` : `“${masked}” ${says}.`;
  return { rule, span, what, key: masked, ...(next && { next }), ...(atMost && { atMost }) };
}

/** Every identifier has a digit or an `@`, so that prose without them costs next to nothing. */
function matchesIn(text: string): Match[] {
  const matches: Match[] = [];
  const reading: Reading = {
    cursor: new LineCursor(text),
    births: new Mentions(text, /born|birth|d[./]?o[./]?b|\bb\./gi),
    patients: new Mentions(text, /nhs|patient/gi),
  };
  // Up to three digits before a percent sign begin nothing: they are not enough, and no reader goes on over such a sign.
  const sign = /@|\d(?!\d{0,2}%)/g;
  while (sign.test(text)) {
    const start = sign.lastIndex - 1;
    let end = sign.lastIndex;
    const isNumber = isDigitAt(text, start);
    while (isNumber && isDigitAt(text, end)) end++;
    const match = isNumber ? readNumber({ text, start, end, reading }) : readEmail(text, start);
    if (match) put(matches, match);
    sign.lastIndex = match?.end ?? end;
  }
  return matches;
}

function readNumber(place: Place): Match | undefined {
  for (const read of readers) {
    const match = read(place);
    if (match) return match;
  }
  return undefined;
}

/** What reaches back over the match before it holds it whole: digits in an e-mail address. */
function put(matches: Match[], match: Match): void {
  while (match.start < (matches.at(-1)?.end ?? 0)) matches.pop();
  matches.push(match);
}
