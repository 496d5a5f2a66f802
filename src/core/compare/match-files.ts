import { toPlain } from '../document/value.ts';
import type { SefRecord } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { addTo } from '../text/groups.ts';

/** The files that both SEFs have, wherever they are: what came and what is gone is not in it. */
export interface Matches {
  /** Path then → path now. */
  readonly later: ReadonlyMap<string, string>;
  /** Path now → path then. */
  readonly earlier: ReadonlyMap<string, string>;
}

/**
 * A file that kept its path is itself. Of the others, what went and what came are the same where they say the same at
 * their top; else where they are of one kind and have one title, or are about one criterion or focus. Each only where
 * there is no second candidate: rather one taken out and one put in than two mixed up.
 */
export function matchFiles(before: Sef, after: Sef): Matches {
  const matches = new Map(
    [...before.records.keys()].filter(path => after.records.has(path)).map(path => [path, path]),
  );
  for (const likeness of likenesses) {
    const taken = new Set(matches.values());
    const gone = byLikeness(
      [...before.records.values()].filter(({ document }) => !matches.has(document.path)),
      likeness,
    );
    const came = byLikeness(
      [...after.records.values()].filter(({ document }) => !taken.has(document.path)),
      likeness,
    );
    for (const [key, [from, ...others]] of gone) {
      const [to, ...more] = came.get(key) ?? [];
      if (from !== undefined && to !== undefined && others.length + more.length === 0) matches.set(from, to);
    }
  }
  return { later: matches, earlier: new Map([...matches].map(([then, now]) => [now, then])) };
}

type Likeness = (record: SefRecord) => string | undefined;

/** Closest first. */
const likenesses: readonly Likeness[] = [
  ({ document }) =>
    document.settings &&
    JSON.stringify([toPlain(document.settings), document.headings.map(({ text }) => text)]),
  ({ document, evidence: [item], section, recommendation }) => {
    const title = document.kind === 'evidence' ? item?.title : (section ?? recommendation)?.title;
    return title && `${document.kind}\n${title}`;
  },
  ({ section }) => section && (section.criterion ?? section.focus),
];

function byLikeness(
  records: readonly SefRecord[],
  likeness: Likeness,
): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const record of records) {
    const key = likeness(record);
    if (key !== undefined) addTo(paths, key, record.document.path);
  }
  return paths;
}
