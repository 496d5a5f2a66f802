import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addMonths, type Day, readDay } from '../../../src/core/sef/calendar.ts';
import { coverSmall, day, plainConfig } from '../small-sef.ts';

/** `current` or `stale`, and the last day, of an item with these settings. */
function ageOf(settings: string, today: string, config = ''): string {
  const files = { 'sef.yaml': plainConfig + config, 'evidence/a.md': `---\n${settings}\n---\n` };
  const age = coverSmall(files, today).ages.get('evidence/a.md');
  return `${age?.state} ${age?.currentUntil ?? '-'}`;
}

describe('age of evidence', () => {
  const cases: [string, string, string, string?][] = [
    ['evidence: quantitative-data\ndate: 2026-05-22', '2026-11-22', 'current 2026-11-22'],
    ['evidence: quantitative-data\ndate: 2026-05-22', '2026-11-23', 'stale 2026-11-22'],
    ['evidence: quantitative-data\ndate: 2026-05', '2026-11-30', 'current 2026-11-30'],
    ['evidence: quantitative-data\ndate: 2026-05', '2026-12-01', 'stale 2026-11-30'],
    ['evidence: quantitative-data\ndate: "2026-08-31"', '2027-02-28', 'current 2027-02-28'],
    ['evidence: quantitative-data\ndate: 2026-08-31', '2027-03-01', 'stale 2027-02-28'],
    ['evidence: quantitative-data\ndate: 2027-08-31', '2028-02-29', 'current 2028-02-29'],
    ['evidence: lived-experience\ndate: 2024-02', '2025-02-28', 'current 2025-02-28'],
    ['evidence: lived-experience\ndate: 2025-11-22', '2026-11-22', 'current 2026-11-22'],
    ['evidence: case-study\ndate: 2025-05-22', '2026-11-22', 'current 2026-11-22'],
    ['evidence: quality-assurance\ndate: 2025-11-22', '2026-11-22', 'current 2026-11-22'],
    ['evidence: policy-or-plan\ndate: 2024-11-22', '2026-11-22', 'current 2026-11-22'],
    ['evidence: policy-or-plan\ndate: 2024-11-21', '2026-11-22', 'stale 2026-11-21'],
    [
      'evidence: quantitative-data\nperiod: { from: 2020-09, to: 2026-06 }',
      '2026-12-30',
      'current 2026-12-30',
    ],
    ['evidence: quantitative-data\nperiod: { from: 2020-09, to: 2026-06 }', '2026-12-31', 'stale 2026-12-30'],
    [
      'evidence: quantitative-data\ndate: 2026-06-30\nperiod: { to: 2020-01 }',
      '2026-11-22',
      'current 2026-12-30',
    ],
    ['evidence: quantitative-data\ndate: 2030-01-01', '2026-11-22', 'current 2030-07-01'],
    ['evidence: quantitative-data\ndate: 9999-12', '2026-11-22', 'current 9999-12-31'],
    ['evidence: quantitative-data', '2026-11-22', 'stale -'],
    ['evidence: quantitative-data\ndate:', '2026-11-22', 'stale -'],
    ['evidence: quantitative-data\ndate: 2026-02-30', '2026-11-22', 'stale -'],
    ['evidence: nothing\ndate: 2026-11-01', '2026-11-22', 'stale -'],
    [
      'evidence: quantitative-data\ndate: 2026-05-22',
      '2027-05-22',
      'current 2027-05-22',
      'freshness: { quantitative-data: 12 }\n',
    ],
    [
      'evidence: case-study\ndate: 2026-05-22',
      '2027-11-22',
      'current 2027-11-22',
      'freshness: { quantitative-data: 12 }\n',
    ],
    [
      'evidence: case-study\ndate: 2026-05-22',
      '2027-11-22',
      'current 9999-12-31',
      'freshness: { case-study: 120000 }\n',
    ],
  ];
  for (const [settings, today, expected, config] of cases) {
    test(`${settings.replaceAll('\n', ', ')} on ${today}: ${expected}`, () => {
      assert.equal(ageOf(settings, today, config), expected);
    });
  }
});

describe('days', () => {
  test('only days that exist', () => {
    const wrong = [
      '2026-02-29',
      '2026-13',
      '2026-00',
      '2026-04-31',
      '2026-1-1',
      '2026',
      '26-01-01',
      '2026-01-00',
    ];
    for (const text of [...wrong, '', '2026-01-01T00:00', '1900-02-29'])
      assert.equal(readDay(text), undefined);
    assert.equal(readDay('2024-02'), '2024-02-29');
    assert.equal(readDay(' 2000-02-29 '), '2000-02-29');
  });

  const anyDay = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map(date => day(date.toISOString().slice(0, 10)));

  test('adding months keeps the day or takes the month’s last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        assert.equal(readDay(to), to);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        assert.equal(index(to) - index(from), months);
        const clamped = to.slice(8) < from.slice(8);
        assert.equal(to, clamped ? day(to.slice(0, 7)) : `${to.slice(0, 7)}${from.slice(7)}`);
        assert.equal(monthsBetween(from, to), clamped ? months - 1 : months);
      }),
    );
  });
});

/** Whole months from one day to a later one; negative when `to` is before `from`. */
function monthsBetween(from: Day, to: Day): number {
  const [fromYear, fromMonth, fromDate] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDate] = to.split('-').map(Number) as [number, number, number];
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return toDate < fromDate ? months - 1 : months;
}
