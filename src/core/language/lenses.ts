import type { Checked } from '../rules/check.ts';
import type { Span } from '../text/span.ts';
import { titlePlace } from './page-head.ts';
import { type ListName, listsOf, pageList } from './page-lists.ts';

/** How much there is of something, shown over the title of a page. */
export interface Lens {
  readonly name: ListName;
  readonly count: number;
  readonly span: Span;
}

export function lensesOf(checked: Checked, path: string): Lens[] {
  const record = checked.sef.records.get(path);
  if (!record) return [];
  const span = titlePlace(record);
  return listsOf(record).map(name => ({ name, count: pageList(checked, path, name).length, span }));
}
