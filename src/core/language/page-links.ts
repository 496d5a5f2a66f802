import { valueAt } from '../document/value.ts';
import type { SefRecord } from '../sef/record.ts';
import type { Span } from '../text/span.ts';

/** An address in the settings that can be followed: a file of the SEF, or an address on the web. */
export interface PageLink {
  readonly span: Span;
  readonly to: { readonly path: string } | { readonly web: string };
}

/** The addresses in a page's settings; VS Code itself knows those in its prose. */
export function pageLinks({ document, references }: SefRecord, files: ReadonlySet<string>): PageLink[] {
  const links: PageLink[] = [];
  for (const { via, path, targetSpan: span } of references)
    if ((via === 'listed' || via === 'location') && files.has(path)) links.push({ span, to: { path } });
  for (const location of locationsIn(document.settings)) {
    if (location.kind !== 'scalar' || typeof location.value !== 'string') continue;
    const web = location.value.trim();
    if (/^https?:\/\/\S+$/i.test(web)) links.push({ span: location.span, to: { web } });
  }
  return links;
}

function locationsIn(settings: SefRecord['document']['settings']) {
  if (!settings) return [];
  const list = valueAt(settings, ['supported-by']);
  const items = list?.kind === 'list' ? list.items : [];
  return [settings, ...items].flatMap(item => valueAt(item, ['location']) ?? []);
}
