import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import { guardGrid } from '../../../src/core/privacy/guard-grid.ts';
import { gridOf } from './small-grids.ts';

function peopleIn(table: string): string[] {
  return guardGrid(gridOf(table), usualGuard)
    .filter(({ rule }) => rule === 'SEF509')
    .map(({ what }) => what);
}

const peoples: Readonly<Record<string, string>> = {
  'a UPN': 'UPN | Attendance\nR999999926001 | 91.2%',
  'an NHS number': 'nhs_no | Referral\n999 000 0018 | speech and language',
  'an NHS number, run together': 'NHSNumber | wait\n9990000018 | 12',
  'a ULN': 'Unique Learner Number | Course\n9990000018 | Supported internship',
  'a date of birth': 'DOB | Need\n04/03/2012 | Autism',
  'a date of birth as spreadsheets keep it': 'Child DOB | Score\n40972 | 3',
  'a surname': 'Surname | Forename | School\nExample | Alex | Exampleshire Primary School',
  'names and jobs of nobody at work':
    'Surname | Forename | Year group | Role\nExample | Alex | 7 | councillor',
  'the name of a pupil': 'Pupil name | Suspensions\nAlex Example | 3',
  'the name of a child': 'Child’s name | Outcome\nAlex Example | moved on',
  'the names of parents': 'Parent name | Comment\nSam Example | was pleased',
  'a home address': 'Home address | Distance\n1 Example Street, Exampleton | 3',
  'the id of a looked after child': 'LAC ID | Placement\n123456 | Foster care',
  'the id in a case system': 'Mosaic ID | Open to\n4433221 | Early help',
  'a form about one child': 'Pupil name | Alex Example\nDate of birth | 4 March 2012\nNeed | Autism',
  'titles above the headings':
    'Exampleshire | \nPrinted in May | \nUPN | Year group | School\nR999999926001 | 7 | A school\nF999999926002 | 8 | A school',
  'a child a row, by their details':
    'Child | Age | Primary need | Setting\nA | 9 | Autism | A special school\nChild B | 10 | SEMH | Home',
  'people by what goes together':
    'Age | Gender | Ethnicity | Year group | School\n7 | F | White British | 2 | A\n9 | M | Black African | 4 | B\n12 | F | White British | 7 | A',
  'cases by number': 'Case number | Age | Gender | Need\nC-101 | 7 | F | Autism\nC-102 | 9 | M | SEMH',
  'names that have shapes of names':
    'Name | Year group | Primary need\nAlex Example | 7 | Autism\nSam Example | 8 | SLCN',
};

const others: Readonly<Record<string, string>> = {
  'schools with their pupils':
    'Name of school | Pupils | %\nExampleton Primary | 230 | 12\nHill Infants | 90 | 8',
  services: 'Service name | Provider | Address | Postcode\nShort breaks | A trust | 1 High Street | EX1 1AA',
  'ages that are counted': 'Age | Number\n5 | 40\n6 | 51\n7 | 60',
  'genders that are counted': 'Gender | Count | %\nMale | 400 | 66\nFemale | 206 | 34',
  'year groups that are counted': 'Year group | Pupils\n7 | 40\n8 | 41\n9 | 52',
  'several sorts of people that are counted':
    'Gender | Year group | Ethnicity | Primary need | Number\nM | 7 | White British | Autism | 40\nF | 7 | White British | Autism | 22\nM | 8 | Asian | SEMH | 31',
  'several sorts of people, a year a column':
    'Gender | Age | Primary need | 2024 | 2025\nM | 7 | Autism | 40 | 41\nF | 7 | Autism | 22 | 25\nM | 8 | SEMH | 31 | 37',
  'people at work': 'Name | Role | Organisation\nSam Example | Head of SEND | The council',
  'people at work, by both names':
    'First name | Surname | Job title\nSam | Example | Head of SEND\nAlex | Example | SENCO',
  posts: 'Name (post) | Sector\nHead of SEND | Education',
  leads: 'Criterion | Lead name | Due\n1 | Head of SEND | 2027-03-31',
  'the quality of data':
    'Service | NHS number | UPN | Date of birth | Surname\nHealth visiting | 98% | 12% | 100% | 100%\nSocial care | 45% | 80% | 99% | 99%',
  'which data are there': 'Source | UPN | NHS number | DOB | Surname\nSEN2 | yes | no | yes | no',
  'what words mean':
    'Term | Meaning\nUPN | Unique pupil number\nDOB | Date of birth\nNHS number | Ten digits',
  'what fields mean': 'UPN | 13 characters\nSurname | text\nDate of birth | dd/mm/yyyy',
  'schools with a gender and ages':
    'Name | Gender | Age range | Postcode\nHill School | Mixed | 4-11 | EX1 1AA\nVale School | Mixed | 11-16 | EX1 1AB',
  'clubs for an age':
    'Name | Age | School | Need\nYouth club | 11 | Hill | all\nSwimming club | 7 | Vale | all',
  'nothing below the headings': 'UPN | Surname',
  'identifiers that were taken out': 'UPN | Surname\n* | redacted\n- | n/a',
  'figures by quarter': 'period | requests | plans_issued\n2025-Q3 | 214 | 168\n2025-Q4 | 231 | 174',
  'what is to be done':
    'Ref | Need | Setting | Owner\n1 | more training | schools | Head of SEND\n2 | a new unit | colleges | Head of SEND',
};

describe('a table is about individual people', () => {
  for (const [title, table] of Object.entries(peoples)) {
    test(`with ${title}`, () => assert.equal(peopleIn(table).length, 1));
  }
});

describe('a table is not about individual people', () => {
  for (const [title, table] of Object.entries(others)) {
    test(`with ${title}`, () => assert.deepEqual(peopleIn(table), []));
  }
});

describe('a find of people', () => {
  test('names headings and stands on the first of them', () => {
    const text = 'School | UPN | Surname\nHill | R999999926001 | Example';
    const [find] = guardGrid(gridOf(text), usualGuard);
    assert.equal(text.slice(find?.span.start, find?.span.end), 'UPN');
    assert.equal(
      find?.what,
      'This table is about individual people: it has columns such as “UPN” and “Surname”.',
    );
  });

  test('never holds what stands below them', () => {
    for (const table of Object.values(peoples)) {
      const told = JSON.stringify(guardGrid(gridOf(table), usualGuard));
      const values = table
        .split('\n')
        .slice(1)
        .join('|')
        .split('|')
        .map(value => value.trim());
      for (const value of values.filter(text => text.length > 2 && !table.startsWith(text))) {
        assert.ok(!told.includes(`“${value}”`) || /date of birth/i.test(value) || value === 'UPN', value);
      }
      assert.doesNotMatch(told, /Alex|Sam |R9999|9990000018|2012/);
    }
  });

  test('is the only one of its table', () => {
    const text = 'Pupil name | Pupils | Exclusions\nAlex Example | 1 | 2\nSam Example | 2 | 3';
    assert.equal(guardGrid(gridOf(text), usualGuard).length, 1);
  });
});
