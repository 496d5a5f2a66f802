import { type Checked, check } from '../../../src/core/rules/check.ts';
import { agreementOf } from '../../../src/core/sef/agreed-in.ts';
import { changeSef } from '../../../src/core/sef/sef.ts';
import { day, loadSmall } from '../small-sef.ts';
import type { FixtureCase } from './fixture.ts';

/** When everything that a fixture says was agreed was agreed, and by whom. */
const version = {
  commit: '1a2b3c4d5e6f',
  path: '',
  author: 'Alex Example',
  time: 0,
  day: day('2026-10-03'),
};

export function checkFixture({ files, agreed, today }: FixtureCase): Checked {
  const { sef } = loadSmall(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])));
  const agree = agreed.map(({ path, text }) => [path, agreementOf([{ origin: version, text }])] as const);
  return check(changeSef(sef, { agree }), day(today));
}
