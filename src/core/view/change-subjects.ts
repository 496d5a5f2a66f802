import type { StateChange } from '../compare/comparison.ts';
import type { Framework } from '../framework/framework.ts';
import type { Section } from '../sef/record.ts';

/** What one change of states is about: a criterion with its cells, or a statement. */
export interface Subject {
  readonly title: string;
  readonly own: StateChange | undefined;
  readonly cells: readonly { readonly title: string; readonly change: StateChange }[];
}

/** In the framework's order. */
export function subjectsOf(changes: readonly StateChange[], framework: Framework): Subject[] {
  const criteria = framework.criteria.flatMap(({ id, number, short }): Subject[] => {
    const own = changes.find(change => change.kind === 'criterion' && change.id === id);
    const cells = changes
      .filter(change => change.kind === 'cell' && change.id.startsWith(`${id}/`))
      .map(change => ({ title: cellTitle(change.id.slice(id.length + 1), framework), change }));
    return own || cells.length > 0 ? [{ title: `${number}. ${short}`, own, cells }] : [];
  });
  const statements = framework.statements.flatMap(({ id, short }): Subject[] => {
    const own = changes.find(change => change.kind === 'statement' && change.id === id);
    return own ? [{ title: short, own, cells: [] }] : [];
  });
  return [...criteria, ...statements];
}

function cellTitle(name: string, { types, foci }: Framework): string {
  const type = types.find(({ id }) => id === name)?.short;
  const title = type ?? foci.find(({ id }) => id === name)?.title ?? name;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** By its criterion, where it has one; else by its own title. */
export function nameOfSection({ criterion, title }: Section, { criteria }: Framework): string {
  const known = criteria.find(({ id }) => id === criterion);
  return known ? `${known.number}. ${known.short}` : title;
}
