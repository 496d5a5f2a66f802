import { parseDocument } from '../document/parse-document.ts';
import type { Sef } from '../sef/sef.ts';
import type { Edit } from '../text/edit.ts';
import { relativeLink } from '../text/path.ts';
import { setSettings } from './set-settings.ts';

/** What puts evidence on a section's list, and the paths of what comes and what was used before. */
export type Citing =
  | {
      readonly edits: readonly Edit[];
      readonly added: readonly string[];
      readonly already: readonly string[];
    }
  | { readonly refused: string };

/**
 * Puts evidence files, by their paths, at the end of a section's `supported-by`. `text` is what the section at `path` says
 * now. What the section cites or lists already is not put there twice.
 */
export function citeInSection(sef: Sef, path: string, text: string, evidence: readonly string[]): Citing {
  const { supports } = sef.read(parseDocument(path, text));
  const wanted = [...new Set(evidence)];
  const added = wanted.filter(one => !supports.has(one));
  const already = wanted.filter(one => supports.has(one));
  const changed = setSettings(
    text,
    added.map(one => ({ path: ['supported-by'], add: relativeLink(path, one) })),
  );
  return 'refused' in changed ? changed : { edits: changed.edits, added, already };
}
