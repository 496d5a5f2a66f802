import { splitFile } from '../document/split.ts';
import { indexLines, positionAt } from '../text/line-index.ts';

/** The first and the last line of a page's settings, the marks around them included, counted from 1. */
export function settingsLines(text: string): { readonly first: number; readonly last: number } | undefined {
  const { settings, unclosed } = splitFile(text);
  if (!settings || unclosed) return undefined;
  return { first: 1, last: positionAt(indexLines(text), settings.end).line };
}
