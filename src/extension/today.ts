import { workspace } from 'vscode';
import { type Day, readDay } from '../core/sef/calendar.ts';
import { asOfSetting } from './manifest.ts';

/** The day that coverage is worked out for: the one the user asks for, else the day where the user is. */
export function dayInUse(): Day {
  return chosenDay() ?? today();
}

/** Undefined: today. */
export function chosenDay(): Day | undefined {
  return readDay(workspace.getConfiguration(asOfSetting.section).get(asOfSetting.name, ''));
}

/** What the calendar says where the user is. */
export function today(): Day {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  const day = readDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (!day) throw new RangeError('This machine does not know what day it is.');
  return day;
}
