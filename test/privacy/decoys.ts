import { date, grouped, holdsAsNhsNumber, landline, mobile, uln } from './identifiers.ts';
import type { Random } from './random.ts';
import { fill, type Sample } from './sample.ts';

type List = readonly [string, ...string[]];
type Decoy = readonly [kind: string, templates: List, make: (random: Random) => string];

/** Half of them hold as an NHS number by chance, far more than the one in eleven that would. */
function tenDigits(random: Random): string {
  for (let tries = random.chance(0.5) ? 100 : 1; ; tries--) {
    const digits = `${random.between(1, 9)}${random.digits(9)}`;
    if (tries <= 1 || holdsAsNhsNumber(digits)) return digits;
  }
}

function isbn(random: Random): string {
  const ten = random.digits(9) + random.pick(['X', '3', '7', '0']);
  return random.pick([
    ten,
    `${ten[0]}-${ten.slice(1, 5)}-${ten.slice(5, 9)}-${ten[9]}`,
    `978${ten.replace('X', '1')}`,
    `978-${ten.slice(0, 1)}-${ten.slice(1, 5)}-${ten.slice(5, 9)}-4`,
  ]);
}

function reserved(random: Random): string {
  return random.pick([
    `07700 900${random.digits(3)}`,
    `07700900${random.digits(3)}`,
    `01632 960${random.digits(3)}`,
    `020 7946 0${random.digits(3)}`,
    `0113 496 0${random.digits(3)}`,
    `+44 7700 900${random.digits(3)}`,
    'parent@example.org',
    'jo.bloggs@example.com',
    'mum@family.example',
    'a.person@council.test',
  ]);
}

function organisation(random: Random): string {
  return random.pick([
    `0300 ${random.digits(3)} ${random.digits(4)}`,
    `0800 ${random.digits(3)} ${random.digits(4)}`,
    `0345 ${random.digits(3)} ${random.digits(4)}`,
    '111',
    '0808 800 2222',
    `${random.pick(['send', 'info', 'sendiass', 'localoffer', 'enquiries', 'send.team', 'ehcp', 'senteam'])}@northmoor.gov.uk`,
    'therapies.admin@northmoor.nhs.uk',
    'office@hillside.northmoor.sch.uk',
    'info@northmoorforum.org.uk',
  ]);
}

const sample: readonly [Decoy, ...Decoy[]] = [
  [
    'order number',
    [
      'Order number §',
      'purchase order § was raised for NHS Northmoor ICB',
      'PO §',
      'NHS England invoice §',
      'The order (no. §) was placed in May.',
      '| Order | Amount |\n|---|---|\n| § | £400 |',
      'order,amount\n§,400\n§,900',
    ],
    tenDigits,
  ],
  [
    'invoice',
    ['Invoice § of the therapy provider', 'invoice_no,paid\n§,yes', 'Invoice no: §', 'Paid against INV-§'],
    tenDigits,
  ],
  [
    'reference',
    [
      'Our ref: §',
      'Contract reference §, awarded by the NHS trust in 2025',
      'Tribunal ref §',
      'Ticket §',
      'UPRN §',
      'Account number §',
    ],
    tenDigits,
  ],
  [
    'bare ten digits',
    [
      'The dataset has § rows of log.',
      'id § was skipped',
      'build § passed',
      '| Record | Value |\n|---|---|\n| § | 3 |',
      'record,weeks\n§,14\n§,9',
      'a unix time of § seconds',
    ],
    tenDigits,
  ],
  ['ULN without name', ['id § was skipped', 'record,weeks\n§,14', 'Batch §'], uln],
  ['ISBN', ['ISBN §', 'Nasen handbook (ISBN: §)', 'title,isbn\nSEND in practice,§'], isbn],
  [
    'web address',
    [
      '[report](https://files.ofsted.gov.uk/v1/file/§)',
      'https://www.northmoor.gov.uk/send/page-§',
      'https://www.england.nhs.uk/?p=§',
      '<https://northmoor.sharepoint.com/sites/send/§/doc>',
    ],
    random =>
      random.pick([
        tenDigits(random),
        random.digits(8),
        mobile(random).replace(/\D/g, ''),
        random.digits(13),
      ]),
  ],
  [
    'hash',
    ['commit §', 'fingerprint: §', 'sha256 §'],
    random => random.letters(random.pick([14, 40, 64]), '0123456789abcdef'),
  ],
  [
    'school number',
    [
      'LAESTAB §',
      'URN §',
      'Hillside School (§) has a resource base.',
      'laestab,plans\n§,31\n§,18',
      '| URN | School |\n|---|---|\n| § | Hillside |',
    ],
    random =>
      random.pick([
        `${random.between(201, 943)}${random.between(2000, 7999)}`,
        `${random.between(201, 943)}/${random.between(2000, 7999)}`,
        String(random.between(100000, 151000)),
      ]),
  ],
  [
    'company number',
    ['Company number §', 'Registered in England no. §', 'Charity §'],
    random =>
      random.pick([
        `0${random.digits(7)}`,
        `SC${random.digits(6)}`,
        random.digits(7),
        `OC${random.digits(6)}`,
      ]),
  ],
  [
    'money and figures',
    [
      'The deficit was £§ in 2026.',
      'Spending rose to £§.',
      '§ children and young people',
      'period,spend\n2026-Q2,§',
    ],
    random =>
      random.pick([
        `${random.between(1, 99)},${random.digits(3)},${random.digits(3)}`,
        `${random.between(1, 9)},${random.digits(3)},${random.digits(3)},${random.digits(3)}`,
        `${random.between(1, 99)}.${random.digits(10)}`,
        `${random.between(1, 9)} ${random.digits(3)} ${random.digits(3)} ${random.digits(3)}`,
        `${random.between(1, 99)}.${random.between(1, 9)}m`,
      ]),
  ],
  [
    'date',
    [
      'The inspection of § found systemic failings.',
      'reviewed: §',
      'Agreed on §',
      'period,weeks\n§,14\n§,9',
      '| Meeting | Date |\n|---|---|\n| Board | § |',
      'Children born in the 2012 cohort were counted on §.',
      'Date of birth is not recorded. The next audit is on §.',
      'The strategy was published on §, before any child in reception was born.',
    ],
    random => date(random, 2014, 2027),
  ],
  [
    'cohort',
    [
      'Children born between § and § start in reception.',
      'born on or after § and so summer-born',
      'those born before § are in year 11',
    ],
    random => date(random, 2008, 2022),
  ],
  [
    'SEN2 figures',
    [
      'period,plans,new,within_20_weeks\n2026-Q2,§,412,63.2',
      'SEN2 2026 table §: 4.3% of pupils',
      'At § we had 31 requests',
    ],
    random =>
      random.pick([
        random.digits(4),
        `${random.digits(1)}.${random.digits(1)}`,
        `${random.digits(1)},${random.digits(3)}`,
      ]),
  ],
  [
    'grid reference',
    ['The site is at §.', 'Grid reference §'],
    random =>
      random.pick([
        `SP ${random.digits(3)} ${random.digits(3)}`,
        `TQ ${random.digits(4)} ${random.digits(4)}`,
        `SU${random.digits(8)}`,
        `NY ${random.digits(5)} ${random.digits(5)}`,
      ]),
  ],
  [
    'product code',
    ['Order AAC device §', 'Part no. § (communication aid)', 'asset,count\n§,3', 'Form § must be signed'],
    random =>
      random.pick([
        `${random.letters(2)}${random.digits(6)}${random.letters(1, 'ABCD')}`,
        `${random.letters(1)}${random.digits(12)}`,
        `${random.letters(3)}-${random.digits(4)}-${random.letters(1)}`,
        `${random.letters(2)}${random.digits(2)} ${random.letters(2)}`,
        `EHC${random.digits(5)}`,
      ]),
  ],
  [
    'NI placeholder',
    ['National Insurance number, for example QQ 12 34 56 §', 'NI number QQ123456§'],
    random => random.letters(1, 'ABCD'),
  ],
  [
    'reserved contact',
    ['Call mum on §.', 'contact: §', 'parent,contact\nA,§', 'Write to § about the plan.'],
    reserved,
  ],
  [
    'organisation contact',
    [
      'SENDIASS: §',
      'Write to § about the plan.',
      'The Local Offer line is §.',
      '| Service | Contact |\n|---|---|\n| SENDIASS | § |',
    ],
    organisation,
  ],
  [
    'organisation landline',
    ['Northmoor Council switchboard: §', 'Ring the SEND team on §', 'Hillside School office, §'],
    landline,
  ],
  [
    'words',
    ['Year § 2nd cohort', 'Key stage § 3rd quarter', 'M§ 1ST', 'A§ and B§ were compared', 'key: KS§ 4GB'],
    random => String(random.between(1, 29)),
  ],
  [
    'report in words',
    ['The draft report will be restricted and confidential until factual accuracy is checked by Ofsted §.'],
    () => '',
  ],
  [
    'groups of digits',
    ['extension § then 4', 'Call charges § apply', 'fax §', 'Phone §'],
    random => grouped(tenDigits(random), random.pick([' ', '-', '.'])),
  ],
  [
    'handle',
    ['see @northmoor§ on social media', 'git@github.com:northmoor/sef§', 'npm i @sef/cli@0.§.1'],
    random => String(random.between(1, 20)),
  ],
];

export function decoy(random: Random): Sample {
  const [kind, templates, make] = random.pick(sample);
  const opening = random.pick([
    '',
    '',
    'Waits are long. ',
    '- ',
    'The NHS trust and the council agree. ',
    '63.2% of plans were on time in 2026. ',
  ]);
  const template = random.pick(templates);
  const whole = /[\n|,\t]|^---/.test(template) ? template : opening + template;
  return fill(kind, whole, [make(random), make(random), make(random)]);
}
