import type { Checked } from '../rules/check.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Place } from '../sef/place.ts';
import { comparePaths } from '../text/path.ts';

/** Something that can be gone to by its name. */
export interface SefSymbol extends Place {
  readonly is: 'section' | 'evidence' | 'recommendation';
  readonly name: string;
  /** What it is, in a few words. */
  readonly of: string;
}

/** Sections, by the number of their criterion and their title, evidence and recommendations, as far as `query` may mean them. */
export function symbolsIn({ sef }: Checked, query: string): SefSymbol[] {
  const hide = hideIn(sef);
  const { criteria, foci, types } = sef.framework;
  const symbols: SefSymbol[] = [];
  const put = (symbol: SefSymbol) => {
    const name = hide(symbol.name);
    if (mayMean(query, `${name} ${symbol.of}`)) symbols.push({ ...symbol, name });
  };
  for (const { path, title, criterion, focus, span } of sef.sections.values()) {
    const number = criteria.find(({ id }) => id === criterion)?.number;
    const of = foci.find(({ id }) => id === focus)?.title ?? 'Section';
    put({ is: 'section', name: number === undefined ? title : `${number}. ${title}`, of, path, span });
  }
  for (const { path, title, type, span } of sef.evidence.values()) {
    const of = types.find(({ id }) => id === type)?.short ?? 'Evidence';
    put({ is: 'evidence', name: title, of, path, span });
  }
  for (const { recommendation } of sef.records.values())
    if (recommendation)
      put({
        is: 'recommendation',
        name: recommendation.title,
        of: 'Recommendation',
        ...placeOf(recommendation),
      });
  return symbols.sort((a, b) => comparePaths(a.path, b.path) || a.span.start - b.span.start);
}

function placeOf({ path, span }: Place): Place {
  return { path, span };
}

/** Its characters stand in the text in this order, spaces left out. */
function mayMean(query: string, text: string): boolean {
  const folded = text.toLowerCase();
  let at = 0;
  for (const char of query.toLowerCase().replace(/\s+/g, '')) {
    at = folded.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
