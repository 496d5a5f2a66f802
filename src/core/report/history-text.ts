import { states } from '../coverage/state-counts.ts';
import { spokenDay } from '../sef/calendar.ts';
import { count } from '../text/words.ts';
import { courseInWords, type Trend, trendsOf } from '../view/trends.ts';
import { eachMark, type Histories, type HistoryReporter, notesOn, pointInWords } from './history.ts';
import { hanging, padEnd, padStart, printable, shorten, widthOf } from './layout.ts';
import { type Paint, painter, stateHues } from './paint.ts';
import { stateSymbols } from './symbols.ts';

/** The newest versions that are told one by one. */
const mostTold = 8;

const numberWidth = 4;
const longestCourse = 'accepted throughout'.length;
const noMark = '·';

/** A line for each criterion and statement, a mark for each version, and the newest versions in words. */
export const historyText: HistoryReporter = (histories, { width, colour }) => {
  const paint = painter(colour);
  const { framework, points } = histories;
  const names = [...framework.criteria, ...framework.statements].map(({ short }) => widthOf(short));
  const room = Math.max(20, width - numberWidth - longestCourse - 4);
  const name = Math.min(Math.max(8, ...names), Math.max(8, room - 20));
  const { groups, versionsPerMark, hasGaps } = trendsOf(points, framework, Math.max(10, room - name));
  const rows = groups.flatMap(({ title, rows }) => [
    `\n${paint('bold', printable(title))}\n`,
    ...rows.map(row => rowText(row, name, paint)),
  ]);
  return [
    `${paint('bold', titleOf(histories))}\n`,
    ...notesOn(histories).map(note => `${hanging('', note, width)}\n`),
    ...rows,
    `\n${legend(hasGaps)}\n${hanging('', eachMark(versionsPerMark), width)}\n`,
    `\n${paint('bold', points.length > mostTold ? `The newest ${mostTold} versions` : 'Versions, newest first')}\n`,
    ...newest(histories, width),
  ].join('');
};

/** Also how a report that was written earlier is known. */
function titleOf({ root, area, points }: Histories): string {
  const place = root === '.' ? '' : ` (${printable(root)})`;
  const days = [
    ...new Set([points[0], points.at(-1)].flatMap(point => (point ? [spokenDay(point.day)] : []))),
  ];
  return `sef history: ${printable(area) || 'no area named'}${place}, ${count(points.length, 'version')}, ${days.join(' to ')}`;
}

function rowText({ number, title, marks, course }: Trend, name: number, paint: Paint): string {
  const line = marks.map(state => (state ? paint(stateHues[state], stateSymbols[state]) : noMark)).join('');
  const head = `${padStart(number, 2)}  ${padEnd(shorten(printable(title), name), name)}`;
  return `${head}  ${line}  ${courseInWords(course)}\n`;
}

function legend(hasGaps: boolean): string {
  const gaps = hasGaps ? `   ${noMark} not known` : '';
  return states.map(state => `${stateSymbols[state]} ${state}`).join('   ') + gaps;
}

function newest({ points, framework }: Histories, width: number): string[] {
  return points
    .slice(-mostTold)
    .reverse()
    .map(point => {
      const label = `  ${padEnd(spokenDay(point.day), 'September'.length + 8)} ${point.commit.slice(0, 7)}  `;
      return `${hanging(label, printable(pointInWords(point, framework)), width)}\n`;
    });
}
