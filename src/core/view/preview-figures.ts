import { compareFigure } from '../data/compare-figure.ts';
import { citedCell } from '../sef/cited-figures.ts';
import type { Reference } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { nameOf } from '../text/path.ts';
import type { Say } from './preview-html.ts';

/** Where a figure comes from, and whether the text agrees with it. All HTML but `agrees`. */
export interface FigureNote {
  readonly words: string;
  readonly source: string;
  /** Undefined: there is nothing to compare. */
  readonly agrees: boolean | undefined;
  readonly verdict: string;
}

export function figureNote(
  reference: Pick<Reference, 'target' | 'path'>,
  words: string,
  sef: Sef,
  say: Say,
): FigureNote | undefined {
  const cited = reference.target.includes('#') ? citedCell(reference, sef) : undefined;
  if (!cited) return undefined;
  const { found, row, column } = cited;
  const source = say(`${nameOf(reference.path)}, row “${row}”, column “${column}”`);
  const note = (agrees: boolean | undefined, verdict: string) => ({
    words: say(words),
    source,
    agrees,
    verdict: say(verdict),
  });
  if ('missing' in found) return note(false, 'The table has no such cell.');
  const comparison = compareFigure(words, found.cell.text, column);
  switch (comparison.is) {
    case 'same':
      return note(true, 'The text agrees.');
    case 'different':
      return note(false, `The table says ${found.cell.text}.`);
    case 'suppressed':
      return note(false, 'The table keeps this number hidden.');
    case 'not-a-number':
    case 'prose-not-a-number':
      return note(undefined, 'Not compared: there is no single number to compare.');
  }
}

/** Behind a figure: a number that leads to its source below, and plain words where the text is wrong. */
export function figureMark({ source, agrees, verdict }: FigureNote, number: number): string {
  const warning = agrees === false ? ` <small class="sef-differs">${verdict}</small>` : '';
  const title = `${source}. ${verdict}`;
  return `<sup class="sef-figure" id="sef-figure-${number}"><a href="#sef-source-${number}" title="${title}" aria-label="Source of figure ${number}: ${title}">${number}</a></sup>${warning}`;
}

/** Below the text: the sources of its figures. None: nothing. */
export function figureList(notes: readonly FigureNote[]): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ words, source, agrees, verdict }, index) => {
    const state = agrees === false ? 'sef-differs' : 'sef-agrees';
    return `<li id="sef-source-${index + 1}"><strong>${words}</strong>: ${source}. <span class="${state}">${verdict}</span> <a href="#sef-figure-${index + 1}" aria-label="Back to figure ${index + 1}">↩</a></li>`;
  });
  return `<section class="sef-sources" aria-label="Where the figures come from"><p class="sef-title">Where the figures come from</p><ol>${items.join('')}</ol></section>`;
}
