import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { hasInsurancePrefix, isNhsNumber, isUln, isUpn } from '../../../src/core/privacy/check-digits.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map(list => list.join(''));

describe('check digits', () => {
  test('NHS numbers that hold and that do not', () => {
    for (const number of ['9990000018', '9990000026', '9995551233', '9434765919', '9876543210'])
      assert.ok(isNhsNumber(number), number);
    for (const number of ['9990000011', '9991234567', '9434765918', '9111111124', '9222222228', '9876543214'])
      assert.ok(!isNhsNumber(number), number);
  });

  test('unique learner numbers that hold and that do not', () => {
    for (const number of ['9276308686', '1000000019', '9000000024']) assert.ok(isUln(number), number);
    for (const number of ['9276308687', '0276308686', '9999999999']) assert.ok(!isUln(number), number);
  });

  test('unique pupil numbers, permanent and temporary', () => {
    const right = ['R999999926001', 'F999999926002', 'Q999999925117', 'P207000016049'];
    const temporary = ['Q99999992601A', 'T99999992602B', 'C99999992511Z', 'X00180001701A'];
    for (const code of [...right, ...temporary]) assert.ok(isUpn(code), code);
    const wrong = ['A999999926001', 'S999999926001', 'Z99999992601A', 'Q99999992601I', 'X00180001701B'];
    for (const code of wrong) assert.ok(!isUpn(code), code);
  });

  test('the example that is published with a wrong letter does not hold', () => {
    assert.ok(!isUpn('Q207000016049'));
    assert.ok(!isUpn('B207000016049'));
  });

  test('prefixes of National Insurance numbers', () => {
    for (const letters of ['AB', 'AA', 'CE']) assert.ok(hasInsurancePrefix(letters), letters);
    for (const letters of ['QQ', 'AO', 'BG', 'GB', 'ZZ', 'DA', 'AV'])
      assert.ok(!hasInsurancePrefix(letters), letters);
  });

  test('no number is both an NHS number and a unique learner number', () => {
    fc.assert(fc.property(digits(10), number => !(isNhsNumber(number) && isUln(number))));
  });

  test('one digit typed wrongly never holds', () => {
    fc.assert(
      fc.property(digits(10), fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const typed = [...number];
        typed[at] = String((Number(typed[at]) + by) % 10);
        assert.ok(!(isNhsNumber(number) && isNhsNumber(typed.join(''))));
      }),
    );
  });

  test('of the first nine digits, one digit at most makes an NHS number', () => {
    fc.assert(
      fc.property(digits(9), first => {
        const holding = [...'0123456789'].filter(last => isNhsNumber(first + last));
        assert.ok(holding.length <= 1);
      }),
    );
  });
});
