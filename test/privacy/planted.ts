import {
  date,
  grouped,
  landline,
  mobile,
  nationalInsurance,
  nhsNumber,
  personalMail,
  postcode,
  uln,
  upn,
} from './identifiers.ts';
import type { Random } from './random.ts';
import { fill, type Sample } from './sample.ts';

type List = readonly [string, ...string[]];

const opening: List = [
  '',
  '',
  'Waits for an assessment are long. ',
  '- ',
  '> ',
  '## Case study\n\nA child in year 7 moved to a special school in 2025.\n\n',
  '---\nevidence: case-study\ntitle: Moving on\ndate: 2026-05-02\n---\n\n',
  'Of the 1,284 plans, 63.2% were issued within 20 weeks. ',
];

const nhs: List = [
  'The child (NHS number §) was seen by the paediatrician.',
  'NHS No: §',
  'NHS no. § was referred twice before the assessment began.',
  '| Child | NHS number | Outcome |\n|---|---|---|\n| A | § | seen |',
  '| Child | NHS number | Outcome |\n|---|---|---|\n| A | § | seen |\n| B | § | not seen |',
  'initials,nhs_number,weeks\nAB,§,14',
  'case,year,NHS No,district\n1,7,§,North\n2,9,§,South',
  'Patient number § waited 61 weeks.',
  'Her NHS number is § and she has waited since March.',
  '---\nevidence: case-study\nnhs-number: §\n---\n',
  'location: "Case file, NHS §"',
  'Name\tNHS Number\tWaiting since\nChild A\t§\t2025',
  'The sibling, §, was seen sooner (NHS number on file).',
];
const nhsSpaced: List = [
  'Speech and language therapy saw § in April.',
  'Case §: the plan named the wrong school.',
  '- § – awaiting assessment',
  '| Child | Identifier |\n|---|---|\n| A | § |',
];
const upns: List = [
  'Pupil § left in year 9.',
  'UPN: §',
  'upn,year,type\n§,7,EHC plan\n§,8,SEN support',
  '| UPN | Need |\n|---|---|\n| § | ASD |',
  'The pupil (UPN §) has been out of school since October.',
  'location: "SIMS record §"',
  'see records/§.pdf for the audit',
  '§',
];
const ulns: List = [
  'ULN § completed a supported internship.',
  'Her unique learner number is §.',
  'name,ULN,destination\nA,§,employment\nB,§,college',
  '| Learner | ULN | Destination |\n|---|---|---|\n| A | § | college |',
  'uln: §',
  'Unique Learner Number (ULN): §',
  'Learner\tULN\tCourse\nA\t§\tEntry 3',
];
const insurance: List = [
  'National Insurance number: §',
  'NI number § was given on the form.',
  'NINO § (carer’s allowance)',
  '| Carer | NI No |\n|---|---|\n| A | § |',
  'carer,national_insurance_number\nA,§',
  'Her national insurance no is §.',
];
const insuranceSpaced: List = [
  'The carer’s details (§) were on the claim.',
  'A personal assistant, §, is paid direct.',
];
const births: List = [
  'DOB: §',
  'D.O.B. §',
  'Date of birth: §',
  'The child, born §, moved school twice.',
  'He was born on § and was diagnosed at four.',
  'initials,DOB,school\nAB,§,Hillside\nCD,§,Northmoor High',
  '| Child | Date of birth | Setting |\n|---|---|---|\n| A | § | nursery |',
  'Child A (dob §) lives with her grandmother.',
  'date-of-birth: §',
  'Child\tBirth date\nA\t§',
  'She was born in Northmoor on §.',
];
const postcodes: List = [
  'The family moved to § in May.',
  'Home address: 4 Mill Lane, Northmoor, §',
  'Northmoor Council, County Hall, Northmoor § holds the file.',
  'child,postcode\nA,§\nB,§',
  '| Setting | Postcode |\n|---|---|\n| Hillside | § |',
];
const contacts: List = [
  'Call mum on § after four.',
  'Contact: §',
  'Parent’s phone: §',
  '| Parent | Contact |\n|---|---|\n| A | § |',
  'parent,contact\nA,§\nB,§',
  'The grandmother can be reached on §.',
  'contact: "§"',
];
const mails: List = [
  'Write to § about the plan.',
  '<§>',
  '[the coordinator](mailto:§)',
  'parent,email\nA,§\nB,§',
  'Thanks to § for the figures.',
  'contact: §',
];

type Maker = (random: Random) => Sample;

function planting(rule: string, kind: string, templates: List, make: (random: Random) => string): Maker {
  return random => {
    const template = random.pick(templates);
    // A table and frontmatter begin where they stand; prose has something before it.
    const first = /[\n|,\t]|^---/.test(template) ? random.pick(['', '', '# Data\n\n']) : random.pick(opening);
    const whole = template.startsWith('---') ? template : first + template;
    return fill(kind, whole, [make(random), make(random)], rule);
  };
}

const anyNhs = (random: Random): string =>
  random.pick([nhsNumber(random), grouped(nhsNumber(random), ' '), grouped(nhsNumber(random), '-')]);

const makers: readonly [Maker, ...Maker[]] = [
  planting('SEF501', 'NHS number, named', nhs, anyNhs),
  planting('SEF501', 'NHS number, in groups', nhsSpaced, random => grouped(nhsNumber(random), ' ')),
  planting('SEF502', 'UPN', upns, random => (random.chance(0.1) ? upn(random).toLowerCase() : upn(random))),
  planting('SEF503', 'ULN', ulns, uln),
  planting('SEF504', 'NI number, named', insurance, random => nationalInsurance(random, random.chance(0.5))),
  planting('SEF504', 'NI number, in pairs', insuranceSpaced, random => nationalInsurance(random, true)),
  planting('SEF505', 'date of birth', births, random => date(random, 2001, 2023)),
  planting('SEF506', 'postcode', postcodes, random =>
    random.chance(0.1) ? postcode(random).replace(' ', '') : postcode(random),
  ),
  planting('SEF507', 'mobile', contacts, mobile),
  planting('SEF507', 'landline', contacts, landline),
  planting('SEF507', 'e-mail', mails, personalMail),
];

export function planted(random: Random): Sample {
  return random.pick(makers)(random);
}
