import { isEdge } from './characters.ts';
import { isJoined, labelOf, type Match, matchAt, type Place } from './place.ts';

const national = /0(?:[ .()-]{0,2}\d){9,10}(?!\d)/y;
const international = /44(?: ?\(0\))?(?:[ .()-]{0,2}\d){9,10}(?!\d)/y;
const withoutZero = /7\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/y;

/** Numbers that Ofcom keeps for stories and examples: nobody answers them. Without the zero. */
const reserved =
  /^(?:113496|114496|115496|116496|117496|118496|121496|131496|141496|151496|161496)0\d{3}$|^1914980\d{3}$|^2079460\d{3}$|^2896496\d{3}$|^2920180\d{3}$|^1632960\d{3}$|^7700900\d{3}$|^8081570\d{3}$|^9098790\d{3}$|^3069990\d{3}$/;
const mobile = /^7[1-57-9]\d{8}$/;
const landline = /^(?:1[1-9]\d{7,8}|2[03489]\d{8})$/;
const organisation = /^(?:3\d{9}|80\d{7,8}|8[4-9]\d{8}|55\d{8}|56\d{8}|9\d{9})$/;

const officeWords =
  /\b(?:council|teams?|services?|offices?|schools?|academy|college|nursery|sendiass|helpline|switchboard|textphone|minicom|reception|surgery|hospital|clinic|centre|trust|nhs|icb|line|desk|hub|forum|charity|local offer)\b/i;
const familyWords =
  /\b(?:mum|mother|dad|father|nan|parents?(?! carer)|parent’s|carers?(?! forum)|grand\w{0,10}|famil(?:y|ies)|home|child(?!ren’s)|guardian|sibling|sister|brother|he|she|her|his)\b/i;

/** Of contacts that several people answer. */
export const teamMayStay =
  'If a team answers there, it may stay: allow it in sef.yaml, under “privacy”. If one person does, take it out.';

/** United Kingdom telephone numbers. An organisation's are told apart by their first digits, or by the words beside them. */
export function readPhone(place: Place): Match | undefined {
  const found = numberAt(place);
  if (!found) return undefined;
  const { text } = place;
  const { start, end, digits, bare } = found;
  const [isMobile, isLandline, isOrganisation] = [mobile, landline, organisation].map(kind =>
    kind.test(digits),
  );
  if ((!isMobile && !isLandline && !isOrganisation) || reserved.test(digits) || !isEdge(text, end))
    return undefined;
  const label = labelOf(place, start, end);
  if (
    bare ? label?.kind !== 'phone' : label?.kind === 'other' || label?.kind === 'nhs' || label?.kind === 'uln'
  )
    return undefined;
  if (isJoined(text, start) && !(label && label.between.length <= 1)) return undefined;
  const match = { rule: 'SEF507', start, end };
  if (isMobile) return { ...match, says: 'is a mobile telephone number' };
  const office = isOrganisation || isOffice(place, start, end);
  return office
    ? {
        ...match,
        says: 'seems to be the telephone number of an organisation',
        next: teamMayStay,
        atMost: 'info',
      }
    : { ...match, says: 'is a telephone number' };
}

interface Numbered {
  readonly start: number;
  readonly end: number;
  /** Without the zero. */
  readonly digits: string;
  /** Nothing but a word beside it says that it is a telephone number. */
  readonly bare?: true;
}

function numberAt({ text, start, end }: Place): Numbered | undefined {
  const length = end - start;
  const before = text.charAt(start - 1);
  const abroad = before === '+' ? 1 : text.startsWith('0044', start) ? -2 : 0;
  if (abroad !== 0) {
    const written = matchAt(international, text, abroad > 0 ? start : start + 2);
    if (written === undefined) return undefined;
    const digits = written.slice(2).replace('(0)', '').replace(/\D/g, '').replace(/^0/, '');
    const opened = text.charAt(start - 2) === '(' && written[2] === ')' ? 2 : 1;
    return abroad > 0
      ? { start: start - opened, end: start + written.length, digits }
      : { start, end: start + 2 + written.length, digits };
  }
  if (text[start] === '0' && length >= 3) {
    const written = matchAt(national, text, start);
    if (written === undefined) return undefined;
    const opened = before === '(' && /^\d+\)/.test(written) ? 1 : 0;
    return {
      start: start - opened,
      end: start + written.length,
      digits: written.slice(1).replace(/\D/g, ''),
    };
  }
  // A spreadsheet takes the zero away.
  if (text[start] !== '7' || (length !== 10 && length !== 4)) return undefined;
  const written = matchAt(withoutZero, text, start);
  if (written === undefined) return undefined;
  return { start, end: start + written.length, digits: written.replace(/\D/g, ''), bare: true };
}

function isOffice({ text, reading: { cursor } }: Place, start: number, end: number): boolean {
  const around =
    text.slice(Math.max(cursor.start, start - 80), start) + text.slice(end, Math.min(cursor.end, end + 40));
  return officeWords.test(around) && !familyWords.test(around);
}
