import type { Random } from './random.ts';

/** Made-up identifiers that hold. Their arithmetic is written here a second time, so that it can disagree with the guard's. */

function weighted(digits: string): number {
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11;
}

export function holdsAsNhsNumber(digits: string): boolean {
  return weighted(digits) === 0;
}

/** Outside the range that is kept for tests. */
export function nhsNumber(random: Random): string {
  for (;;) {
    const first = `${random.pick(['4', '6', '7'])}${random.digits(8)}`;
    const check = (11 - (weighted(`${first}0`) % 11)) % 11;
    if (check < 10) return first + check;
  }
}

export function grouped(digits: string, separator: string): string {
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(separator);
}

export function uln(random: Random): string {
  for (;;) {
    const first = `${random.between(1, 9)}${random.digits(8)}`;
    const left = weighted(`${first}0`);
    if (left !== 0) return first + (10 - left);
  }
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

export function upn(random: Random, temporary = random.chance(0.15)): string {
  const authority = random.pick([
    '203',
    '316',
    '330',
    '371',
    '382',
    '801',
    '845',
    '878',
    '908',
    '916',
    '926',
    '935',
  ]);
  const year = String(random.between(8, 26)).padStart(2, '0');
  const end = temporary ? random.digits(2) + random.letters(1, upnLetters) : random.digits(3);
  const rest = `${authority}${random.between(2000, 7999)}${year}${end}`;
  const sum = [...rest].reduce((total, char, i) => {
    const value = char >= 'A' ? upnLetters.indexOf(char) : Number(char);
    return total + value * (i + 2);
  }, 0);
  return upnLetters[sum % 23] + rest;
}

export function nationalInsurance(random: Random, spaced: boolean): string {
  const first = random.letters(1, 'ABCEGHJKLMNOPRSTWXYZ');
  const second = random.letters(1, 'ABCEHJLMPRSWXY');
  const pairs = [random.digits(2), random.digits(2), random.digits(2)];
  if (['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(first + second))
    return nationalInsurance(random, spaced);
  return [first + second, ...pairs, random.letters(1, 'ABCD')].join(spaced ? ' ' : '');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function date(random: Random, from: number, to: number): string {
  const [day, month, year] = [random.between(1, 28), random.between(1, 12), random.between(from, to)];
  const two = (number: number): string => String(number % 100).padStart(2, '0');
  const name = months[month - 1] ?? 'May';
  return random.pick([
    `${two(day)}/${two(month)}/${year}`,
    `${day}/${month}/${year}`,
    `${two(day)}/${two(month)}/${two(year)}`,
    `${two(day)}.${two(month)}.${two(year)}`,
    `${day}.${month}.${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${name} ${year}`,
    `${day} ${name.slice(0, 3)} ${year}`,
    `${day}${day === 1 || day === 21 ? 'st' : day === 2 || day === 22 ? 'nd' : day === 3 || day === 23 ? 'rd' : 'th'} ${name} ${year}`,
    `${name} ${day}, ${year}`,
  ]);
}

export function postcode(random: Random): string {
  const area = random.pick([
    'B',
    'BS',
    'CB',
    'DE',
    'E',
    'EX',
    'HU',
    'L',
    'LE',
    'LS',
    'M',
    'NE',
    'NG',
    'OX',
    'PL',
    'S',
    'SN',
    'SW',
    'TR',
    'WF',
    'YO',
  ]);
  const district = area === 'SW' && random.chance(0.3) ? '1A' : String(random.between(1, 29));
  return `${area}${district} ${random.between(0, 9)}${random.letters(2, 'ABDEFGHJLNPQRSTUWXYZ')}`;
}

/** Not one of those that Ofcom keeps for films. */
export function mobile(random: Random): string {
  const number = `07${random.pick(['4', '5', '8', '9'])}${random.digits(8)}`;
  const rest = number.slice(1);
  return random.pick([
    number,
    `${number.slice(0, 5)} ${number.slice(5)}`,
    `${number.slice(0, 5)} ${number.slice(5, 8)} ${number.slice(8)}`,
    `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
    `+44 ${rest.slice(0, 4)} ${rest.slice(4)}`,
    `+44${rest}`,
    `+44 (0)${rest.slice(0, 4)} ${rest.slice(4)}`,
    `${number.slice(0, 5)}-${number.slice(5)}`,
  ]);
}

export function landline(random: Random): string {
  const local = `${random.between(2, 8)}${random.digits(5)}`;
  const area = random.pick(['01223', '01392', '01482', '01522', '01752', '01904']);
  return random.pick([
    `${area} ${local}`,
    `(${area}) ${local}`,
    area + local,
    `0114 ${random.between(2, 3)}${random.digits(2)} ${random.digits(4)}`,
    `020 8${random.digits(3)} ${random.between(1, 9)}${random.digits(3)}`,
    `+44 ${area.slice(1)} ${local}`,
  ]);
}

const given = [
  'amira',
  'ben',
  'chidi',
  'dilys',
  'ewan',
  'farah',
  'grace',
  'hywel',
  'isla',
  'joe',
  'kirsty',
  'leo',
] as const;
const family = [
  'abbott',
  'brook',
  'carter',
  'dhillon',
  'evans',
  'foster',
  'green',
  'hughes',
  'iqbal',
  'jones',
  'kaur',
] as const;

export function personalMail(random: Random): string {
  const [first, last] = [random.pick([...given]), random.pick([...family])];
  const webmail = random.pick([
    'gmail.com',
    'hotmail.com',
    'hotmail.co.uk',
    'outlook.com',
    'icloud.com',
    'yahoo.co.uk',
    'btinternet.com',
  ]);
  const office = random.pick([
    'northmoor.gov.uk',
    'northmoor.nhs.uk',
    'nhs.net',
    'hillside.northmoor.sch.uk',
    'northmoorcarers.org.uk',
  ]);
  return random.pick([
    `${first}.${last}@${office}`,
    `${first}.${last}${random.between(2, 40)}@${webmail}`,
    `${first}${last}${random.between(70, 99)}@${webmail}`,
    `${first}_${last}@${webmail}`,
    `${first.slice(0, 1)}.${last}@${office}`,
    `${first}.mum.of.3@${webmail}`,
  ]);
}
