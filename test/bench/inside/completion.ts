import { readFileSync } from 'node:fs';
import { completionsAt } from '../../../src/core/language/completions-at.ts';
import { check } from '../../../src/core/rules/check.ts';
import type { Day } from '../../../src/core/sef/calendar.ts';
import { loadSef } from '../../../src/host/load-sef.ts';
import { nodeFiles } from '../../../src/host/node/node-files.ts';
import { timed } from './timed.ts';

/** Asking for completions at every kind of place, in a section of a whole SEF. */
const [folder = '', path = '', day = '', count = '200'] = process.argv.slice(2);
const loaded = loadSef(folder, nodeFiles);
if (!loaded) throw new Error(`There is no SEF in ${folder}.`);
const checked = check(loaded.sef, day as Day);
const section = readFileSync(`${folder}/${path}`, 'utf8');
/** Without the settings that are to be offered. */
const bare = section.replace(/^(?:status|position|contributors|reviewed):.*\n/gm, '');
const body = section.indexOf('\n---\n') + 5;
const settings = (line: string) => ({
  path,
  text: bare.replace('\n', `\n${line}\n`),
  offset: 4 + line.length,
});
const prose = (words: string) => ({
  path,
  text: `${section}\n${words}`,
  offset: section.length + 1 + words.length,
});

const places: Readonly<Record<string, { path: string; text: string; offset: number }>> = {
  'name of a setting': settings(''),
  'value of a setting': settings('position: '),
  'item of a list': settings('contributors: ['),
  'path under supported-by': settings('supported-by: ['),
  'link to evidence': prose('Families say so ['),
  'part of a title': prose('Families say so in the s'),
  'address of a link': prose('[so]('),
  'row of a table': prose('[x](../data/timeliness.csv#'),
  'cell of a table': prose('[x](../data/timeliness.csv#2026-Q2.'),
  heading: { ...settings(''), text: '---\ncriterion: 3\n---\n## ', offset: 24 },
  'plain prose': { path, text: section, offset: body + 200 },
  'new page': { path: 'sections/new.md', text: '---', offset: 3 },
  'rule in sef.yaml': { path: 'sef.yaml', text: 'rules: { ', offset: 9 },
};

const times = Object.entries(places).map(([place, writing]) => {
  const asked = { ...writing, isAsked: true };
  const offered = completionsAt(checked, asked).items.length;
  const durations = Array.from({ length: Number(count) }, () => timed(() => completionsAt(checked, asked)));
  return { place, offered, durations };
});
process.stdout.write(JSON.stringify(times));
