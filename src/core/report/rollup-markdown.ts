import type { Area, Overview, Part } from '../rollup/overview.ts';
import { escapeMarkdown, table } from '../text/markdown-text.ts';
import { marker } from './marker.ts';
import { headOf, lackInWords, nameOf, notesOn, type RollupReporter, someOf } from './rollup.ts';
import { stateSymbols } from './symbols.ts';

const mostNamed = 20;

export const rollupMarkdown: RollupReporter = overviews =>
  `${marker('rollup')}\n${overviews.map(overviewMarkdown).join('\n')}`;

function overviewMarkdown(overview: Overview): string {
  const { areas, criteria, statements, worst } = overview;
  const gaps = worst.map(part => [
    escapeMarkdown(nameOf(part)),
    lackInWords(part),
    escapeMarkdown(someOf(part.missing, mostNamed)),
    escapeMarkdown(someOf(part.thin, mostNamed)),
  ]);
  return [
    `## SEF overview: ${escapeMarkdown(headOf(overview))}\n`,
    ...notesOn(overview).map(note => `${note}\n`),
    `### Worst gaps\n\n${gaps.length > 0 ? table(['What', 'How it stands', 'Missing in', 'Thin in'], gaps) : 'None: no area lacks anything that is asked for.'}\n`,
    ...matrix('Criteria', areas, criteria),
    ...matrix('Statements', areas, statements),
  ].join('\n');
}

function matrix(title: string, areas: readonly Area[], parts: readonly Part[]): string[] {
  if (parts.length === 0) return [];
  const heads = ['Area', ...parts.map(part => escapeMarkdown(nameOf(part)))];
  const rows = areas.map(({ name, states }) => [
    escapeMarkdown(name),
    ...parts.map(({ id }) => {
      const state = states.get(id);
      return state ? `${stateSymbols[state]} ${state}` : '';
    }),
  ]);
  return [`### ${title} by area\n\n${table(heads, rows)}\n`];
}
