import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meantWhen, spokenWhen } from '../../../src/core/sef/meant-when.ts';

describe('a date as people write it', () => {
  test('is understood the British way, as a day, a month or a period', () => {
    const cases: [string, string][] = [
      ['20/05/2026', '20 May 2026'],
      ['5.6.26', '5 June 2026'],
      [' 20 May 2026 ', '20 May 2026'],
      ['May 2026', 'May 2026'],
      ['2026-05', 'May 2026'],
      ['2026-05-20', '20 May 2026'],
      ['September 2025 to July 2026', 'September 2025 to July 2026'],
      ['01/09/2025 – 31/07/2026', '1 September 2025 to 31 July 2026'],
    ];
    for (const [written, spoken] of cases) {
      const meant = meantWhen(written);
      assert.equal(meant && spokenWhen(meant), spoken, written);
      assert.deepEqual(meantWhen(spoken), meant, `${spoken} is understood again`);
    }
  });

  test('is not guessed where there is doubt', () => {
    for (const written of [
      '',
      'spring 2026',
      '31/02/2026',
      '2026',
      '13/13/2026',
      'July 2026 to May 2026',
      'May 2026 to',
    ])
      assert.equal(meantWhen(written), undefined, written);
  });
});
