import { isDraftReportName } from './draft-report.ts';
import type { Find } from './guard.ts';
import { guardText, isIdentifier } from './guard-text.ts';
import { mask, maskAll } from './mask.ts';

/** Something that a file's path tells by itself, and the words of the path that do. */
export interface NameFind {
  readonly find: Find;
  readonly words: string;
}

/**
 * A draft report (SEF510) is known by its name alone, and a file may be named after a child (SEF501 to SEF507), whatever kind
 * of file it is. There is no place in the file to show.
 */
export function findsInName(path: string): NameFind[] {
  const draft = isDraftReportName(path) ? [{ find: draftReport, words: '' }] : [];
  return [...draft, ...identifiersIn(path)];
}

/** A path or another name with what names a person in it masked, for files that nobody looks into. */
export function hideInName(path: string): string {
  let hidden = '';
  let done = 0;
  for (const { rule, span } of pathFinds(path)) {
    const words = path.slice(span.start, span.end);
    hidden += path.slice(done, span.start) + (rule === 'SEF505' ? maskAll(words) : mask(words));
    done = span.end;
  }
  return hidden + path.slice(done);
}

const nowhere = { start: 0, end: 0 };

const draftReport: Find = {
  rule: 'SEF510',
  span: nowhere,
  what: 'By its name this file is a draft inspection report.',
  key: 'name',
};

function identifiersIn(path: string): NameFind[] {
  return pathFinds(path).map(({ span, next: _, ...find }) => ({
    words: path.slice(span.start, span.end),
    find: {
      ...find,
      span: nowhere,
      what: `${find.what} It is in the name of the file or its folder.`,
      next: renameIt,
      key: `name ${find.key}`,
    },
  }));
}

const renameIt =
  'Rename it before you save a version (commit). If it was shared already, tell your information governance lead.';

/** What parts words in a name is read as a space. Offsets stay. */
function pathFinds(path: string): Find[] {
  if (!/[\d@]/.test(path)) return [];
  return guardText(path.replace(/[/_\\]/g, ' ')).filter(isIdentifier);
}
