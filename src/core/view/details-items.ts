import { entryOf, type Value } from '../document/value.ts';
import { linkedPath } from '../text/path.ts';
import type { ItemsField } from './details.ts';
import type { FieldReading } from './details-reading.ts';

/** The entries of `supported-by`: evidence files by their titles, and items that the section holds itself. */
export function readItems(
  value: Value | undefined,
  reading: FieldReading,
): Pick<ItemsField, 'kind' | 'items' | 'offers'> {
  const entries = value?.kind === 'list' ? value.items : value && !isEmpty(value) ? [value] : [];
  return {
    kind: 'items',
    items: entries.map(entry => itemOf(entry, reading)),
    offers: [{ act: 'cite-evidence', label: 'Cite evidence here' }],
  };
}

function itemOf(entry: Value, { path, text, sef, hide }: FieldReading): ItemsField['items'][number] {
  const written = text.slice(entry.span.start, entry.span.end);
  if (entry.kind === 'mapping') {
    const title = entryOf(entry, 'title')?.value;
    const said = title?.kind === 'scalar' && title.value !== null ? String(title.value) : 'Without a title';
    return { title: hide(said), detail: 'held in this section', written };
  }
  const target = entry.kind === 'scalar' && entry.value !== null ? String(entry.value) : written;
  const linked = linkedPath(path, target);
  const item = linked === undefined ? undefined : sef.evidence.get(linked);
  if (!item) return { title: target, detail: 'no evidence file of that name', written };
  const type = sef.framework.types.find(({ id }) => id === item.type);
  return { title: hide(item.title), detail: type?.short ?? 'evidence', written };
}

function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}
