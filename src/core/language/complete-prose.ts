import { citableTable } from '../sef/cited-figures.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { linkedPath, relativeLink } from '../text/path.ts';
import { completeCells, completeTables } from './complete-cells.ts';
import { completeHeadings } from './complete-headings.ts';
import { completeAddress, completeLink, completeWords } from './complete-links.ts';
import { type Completions, noCompletions, wholeList } from './completion.ts';
import { evidenceOffers, type Known, type Page } from './evidence-offers.ts';
import { type LinkAddress, prosePlaceAt } from './prose-place.ts';

/** What may be written at `offset` below the settings of a page: links to evidence, figures and headings. */
export function completeProse(
  known: Known,
  page: Page,
  bodyStart: number,
  { offset, isAsked }: { readonly offset: number; readonly isAsked: boolean },
): Completions {
  const place = prosePlaceAt(page.text, bodyStart, offset);
  switch (place?.in) {
    case 'heading':
      return wholeList(completeHeadings(known.sef.framework, page, place.span));
    case 'link':
      if (place.mayBeBox && !isAsked) return noCompletions;
      return wholeList(completeLink(evidenceOffers(known, page), page.path, place));
    case 'address':
      return completeTarget(known, page, place);
    case 'words':
      if (!isAsked) return noCompletions;
      return wholeList(completeWords(evidenceOffers(known, page), page, place.span));
    default:
      return noCompletions;
  }
}

/** An address leads to evidence, or through a table to one of its cells. */
function completeTarget(known: Known, page: Page, place: LinkAddress): Completions {
  const { sef } = known;
  const mark = place.written.indexOf('#');
  if (mark >= 0) {
    const path = linkedPath(page.path, place.written.slice(0, mark));
    const table = path === undefined ? undefined : citableTable(sef, path);
    return table ? completeCells(table, place, hideIn(sef)) : noCompletions;
  }
  const tables = [...sef.scans.keys()].filter(path => citableTable(sef, path)).sort();
  const addresses = new Map(tables.map(path => [path, relativeLink(page.path, path)]));
  return wholeList([
    ...completeAddress(evidenceOffers(known, page), page.path, place),
    ...completeTables(addresses, place),
  ]);
}
