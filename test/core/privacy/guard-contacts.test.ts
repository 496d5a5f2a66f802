import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { found } from './found.ts';

function assertFound(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(found(text), expected, text);
}

describe('dates of birth', () => {
  test('are dates beside a word that makes them one', () => {
    const dates = [
      '03/05/2012',
      '03 / 05 / 2012',
      '3.5.12',
      '3-5-2012',
      '2012-05-03',
      '3 May 2012',
      '3rd of May 2012',
      'May 3, 2012',
    ];
    for (const date of dates) {
      for (const words of [
        'DOB: §',
        'd.o.b. §',
        'D/O/B §',
        'Date of birth (§)',
        'Birth date §',
        'She was born in Northmoor on §.',
        'All is said about the plan.\n\nThe child, born §.',
      ])
        assert.deepEqual(found(words.replace('§', date)), [`SEF505 ${date}`], `${words} ${date}`);
    }
  });

  test('are found in each row of a column', () => {
    const rows = 'child,DOB,reviewed\nA,03/05/2012,01/02/2026\nB,2013-06-04,01/02/2026\n';
    assert.deepEqual(found(rows), ['SEF505 03/05/2012', 'SEF505 2013-06-04']);
    assert.deepEqual(found('DOB\n03052012\n'), ['SEF505 03052012']);
  });

  test('are not those of a year group, of a service, or of something else nearby', () => {
    for (const text of [
      'born in 2012 cohort',
      'Date of birth: not recorded',
      'Children born between 1 September 2011 and 31 August 2012',
      'born on or after 1 September 2015',
      'The hub was born on 1 April 2014.',
      'Date of birth is missing. Reviewed 03/05/2026.',
      'Reviewed on 03/05/2026, before the child was born.',
      'DOB checked; agreed 03/05/2026',
      'DOB 45/05/2012',
      'reviewed: 2026-10-14',
    ])
      assert.deepEqual(found(text), [], text);
  });

  test('of several dates, only the first belongs to the word', () => {
    assert.deepEqual(found('Born 03/05/2012, seen 04/06/2015'), ['SEF505 03/05/2012']);
  });
});

describe('postcodes', () => {
  test('are full, of an area that there is', () => {
    assertFound({
      'SW1A 1AA': ['SEF506 SW1A 1AA'],
      'in EX43QQ.': ['SEF506 EX43QQ'],
      'GIR 0AA': ['SEF506 GIR 0AA'],
      'postcode: ex4 3qq': ['SEF506 ex4 3qq'],
      EX4: [],
      'BFPO 12': [],
      'KS2 3GB': [],
      'EX4 3CI': [],
      'year 7 2nd': [],
      'a/EX4-3QQ': [],
    });
  });
});

describe('telephone numbers', () => {
  test('are found however they are written', () => {
    for (const number of [
      '07412345678',
      '07412 345 678',
      '+44 7412 345678',
      '+44 (0)7412 345678',
      '0044 7412 345678',
      '(01223) 234567',
      '(+44) 7412 345678',
      '020 8123 4567',
      '01223-234567',
    ])
      assert.deepEqual(found(`Ring mum, ${number}, today`), [`SEF507 ${number}`], number);
    assert.deepEqual(found('mobile,name\n7412345678,A'), ['SEF507 7412345678']);
  });

  test('of organisations weigh less', () => {
    for (const text of [
      '0300 123 4567',
      '0345 123 4567',
      '0808 800 2222',
      '0800 123 456',
      '+44 300 123 4567',
    ])
      assert.deepEqual(found(text), [`SEF507? ${text}`]);
    assert.deepEqual(found('SEND team: 01223 234567'), ['SEF507? 01223 234567']);
    assert.deepEqual(found('Parent of the school: 01223 234567'), ['SEF507 01223 234567']);
  });

  test('that are kept for stories are not reported', () => {
    for (const number of [
      '07700 900123',
      '+44 7700 900123',
      '01632 960123',
      '020 7946 0123',
      '0113 496 0123',
      '0191 498 0123',
      '0808 157 0123',
      '03069 990123',
      '029 2018 0123',
      '028 9649 6123',
    ])
      assert.deepEqual(found(`Call ${number}`), [], number);
  });

  test('are not orders, paths, dates or NHS numbers', () => {
    for (const text of [
      'Order 07412345678',
      '/files/07412345678',
      'x=07412345678',
      '01.02.2026 10:30',
      '0.7412345678',
    ])
      assert.deepEqual(found(text), [], text);
    assert.deepEqual(found('NHS number 012 345 6789'), ['SEF501 012 345 6789']);
  });
});

describe('e-mail addresses', () => {
  test('of people are told from those of organisations', () => {
    for (const address of [
      'amira.brook@northmoor.gov.uk',
      'a.brook@nhs.net',
      'brookfamily@gmail.com',
      '07412345678@hotmail.co.uk',
      'sarah@northmoorforum.org.uk',
    ])
      assert.deepEqual(found(`Write to ${address}.`), [`SEF507 ${address}`]);
    for (const address of [
      'send@northmoor.gov.uk',
      'send.team@northmoor.gov.uk',
      'sendiass@northmooradvice.org.uk',
      'localoffer@northmoor.gov.uk',
      'abrook@nhs.net',
      'office@hillside.sch.uk',
    ])
      assert.deepEqual(found(`<${address}>`), [`SEF507? ${address}`]);
  });

  test('of examples, and what is none, are not reported', () => {
    for (const text of [
      'amira.brook@example.org',
      'a.b@mail.example.com',
      'mum@family.example',
      'a.b@council.test',
      'logo@2x.png',
      'git@github.com:northmoor/sef',
      '@northmoor',
      'a@b',
      '@@@.uk',
    ])
      assert.deepEqual(found(text), [], text);
  });
});
