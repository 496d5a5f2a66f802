import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guardText } from '../../../src/core/privacy/guard-text.ts';
import { found } from './found.ts';

/** Each text with what is found in it. */
function assertFound(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(found(text), expected, text);
}

describe('NHS numbers', () => {
  test('count where words, a heading or the line above say what they are', () => {
    assertFound({
      'NHS no. 9434765919': ['SEF501 9434765919'],
      'NHS number: 94 3476 5919': ['SEF501 94 3476 5919'],
      'Patient number 943-476-5919': ['SEF501 943-476-5919'],
      'the child known to the NHS as 9434765919': ['SEF501 9434765919'],
      '9434765919 (NHS number)': ['SEF501 9434765919'],
      'N.H.S. number 943.476.5919': ['SEF501 943.476.5919'],
      'NHS_9434765919.pdf': ['SEF501 9434765919'],
      '| Identifier (NHS) |\n|---|\n| 9434765919 |': ['SEF501 9434765919'],
      'nhs_number: 9434765919': ['SEF501 9434765919'],
      'NHS number\r\n943 476 5919\r\n': ['SEF501 943 476 5919'],
      '| NHS number | 943 476 5919 |': ['SEF501 943 476 5919'],
      'Export of May,,\nchild,"NHS no, if any",weeks\nA,9434765919,14\n': ['SEF501 9434765919'],
      '| A | NHS number |\n|---|---|\n| order 1 | **9434765919** |': ['SEF501 9434765919'],
    });
  });

  test('count in a list below words that say what it is, to its end', () => {
    const list = 'NHS numbers of the group:\n- 9434765919\n- 9434765870\n- 9876543210\n\n- 9434765919\n';
    assert.equal(guardText(list).length, 3);
  });

  test('count without words when they are printed as NHS numbers are', () => {
    assertFound({
      'We saw 943 476 5919 twice.': ['SEF501 943 476 5919'],
      'Case 943 476 5919: the order named no school.': ['SEF501 943 476 5919'],
      'We saw 943-476-5919 twice.': [],
      'We saw 9434765919 twice.': [],
      'Tel: 943 476 5919': [],
      'Order no. 943 476 5919': [],
      'ISBN 943 476 5919': [],
      '12 943 476 5919': [],
      '943 476 5919 12': [],
    });
  });

  test('are not seen in what is only near the letters NHS', () => {
    assertFound({
      'NHS England purchase order 9434765919': [],
      'https://www.england.nhs.uk/?p=9434765919': [],
      'https://www.england.nhs.uk/9434765919/report': [],
      'We thank the NHS. The log has 9434765919 rows.': [],
      '| NHS trust | Order |\n|---|---|\n| NHS North | 9434765919 |': [],
      'NHS spending of £9434765919': [],
    });
  });

  test('of the range for tests weigh less, and say so', () => {
    assertFound({
      'NHS number 999 000 0018': ['SEF501? 999 000 0018'],
      '999 555 1233': ['SEF501? 999 555 1233'],
    });
    assert.match(guardText('NHS number 999 000 0018')[0]?.what ?? '', /kept for tests/);
  });

  test('that are called so and do not hold weigh less; what is plainly made up is nothing', () => {
    assertFound({
      'NHS number 943 476 5918': ['SEF501? 943 476 5918'],
      'the NHS saw 943 476 5918': [],
      'NHS number 999 000 0011': [],
      'NHS number 999 123 4567': [],
      'NHS number 1111111111': [],
      'NHS number 0000000000': [],
    });
  });
});

describe('unique pupil numbers', () => {
  test('need no words beside them', () => {
    assertFound({
      'Pupil P207000016049 left.': ['SEF502 P207000016049'],
      p207000016049: ['SEF502 p207000016049'],
      'P207000016049_plan.docx': ['SEF502 P207000016049'],
      'records/X00180001701A.pdf': ['SEF502 X00180001701A'],
      'UPN P 207 0000 16 049': ['SEF502 P 207 0000 16 049'],
      'UPN Q207000016049': [],
      'UPN X00180001701B': [],
      'UPN S999999926001': [],
      xP207000016049: [],
      P207000016049a: [],
    });
  });

  test('that no school can have given weigh less', () => {
    assertFound({ R999999926001: ['SEF502? R999999926001'], Q99999992601A: ['SEF502? Q99999992601A'] });
    assert.match(guardText('R999999926001')[0]?.what ?? '', /test data/);
  });
});

describe('unique learner numbers', () => {
  test('need words beside them', () => {
    assertFound({
      'ULN 9276308686': ['SEF503 9276308686'],
      'Unique learner number: 1000000019': ['SEF503 1000000019'],
      'name\tULN\nA\t9000000024': ['SEF503 9000000024'],
      '9276308686': [],
      'ULN 9276308687': [],
      'ULN 0276308686': [],
      'ULN 9999999999': [],
      'NHS order 9276308686': [],
    });
  });
});

describe('National Insurance numbers', () => {
  test('need words beside them, or are written in pairs', () => {
    assertFound({
      'on card AB 12 34 56 C.': ['SEF504 AB 12 34 56 C'],
      'NI number AB123456C': ['SEF504 AB123456C'],
      'National Insurance no: CE 123456 D': ['SEF504 CE 123456 D'],
      'carer,NINO\nA,AA000000A': ['SEF504 AA000000A'],
      NINO_AB123456C: ['SEF504 AB123456C'],
      'N I Number AB 12 34 56': ['SEF504 AB 12 34 56'],
      'NINO ab123456': ['SEF504 ab123456'],
      'part AB123456C': [],
      'at 10 20 30 40 a': [],
    });
  });

  test('of guidance, and what is none, are not reported', () => {
    for (const number of ['QQ 12 34 56 C', 'AO 12 34 56 B', 'AB 12 34 56 E', 'BG 12 34 56 A'])
      assert.deepEqual(
        found(`NI number ${number}`).filter(text => text.endsWith(number)),
        [],
        number,
      );
  });
});

describe('numbers of schools, companies, orders, books and money', () => {
  test('are nobody’s', () => {
    for (const text of [
      'LAESTAB 3162501, 316/2501',
      'URN 123456',
      'Company number 01234567',
      'ISBN 978-0-19-953556-9, ISBN 0199535566',
      'PO 4505577104',
      '£1,234,567,890 and 12.3456789012',
      'TQ 1234 5678',
      '2026-11-22T10:30:00Z, 22.11.2026 10:30',
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      '| 2026-Q2 | 1,412 | 63.2% | 11/18 |',
    ])
      assert.deepEqual(found(text), [], text);
  });
});
