import { spokenDay } from '../sef/calendar.ts';
import { escapeMarkdown, table } from '../text/markdown-text.ts';
import { courseInWords, trendsOf } from '../view/trends.ts';
import { eachMark, type HistoryReporter, notesOn, pointInWords } from './history.ts';
import { marker } from './marker.ts';
import { stateSymbols } from './symbols.ts';

const mostMarks = 30;
const mostVersions = 10;

/** Two tables: how each criterion and statement went, and the newest versions. */
export const historyMarkdown: HistoryReporter = histories => {
  const { root, area, framework, points } = histories;
  const place = root === '.' ? '' : ` (${escapeMarkdown(root)})`;
  const { groups, versionsPerMark } = trendsOf(points, framework, mostMarks);
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map(({ number, title: name, marks, course }) => [
      escapeMarkdown(title),
      escapeMarkdown(`${number} ${name}`),
      marks.map(state => (state ? stateSymbols[state] : '·')).join(''),
      courseInWords(course),
    ]),
  );
  const versions = points
    .slice(-mostVersions)
    .reverse()
    .map(point => [
      spokenDay(point.day),
      point.commit.slice(0, 7),
      escapeMarkdown(pointInWords(point, framework)),
    ]);
  return [
    `${marker('history')}\n## SEF history: ${escapeMarkdown(area) || 'no area named'}${place}\n`,
    `${notesOn(histories).map(escapeMarkdown).join(' ')} ${eachMark(versionsPerMark)}\n`,
    `${table(['', 'Criterion or statement', 'Over time', 'From and to'], rows)}\n`,
    `### Newest versions\n\n${table(['Day', 'Version', 'Criteria'], versions)}\n`,
  ].join('\n');
};
