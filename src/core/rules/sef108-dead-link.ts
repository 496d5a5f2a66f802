import type { Reference, SefRecord } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { nameOf, relativeLink } from '../text/path.ts';
import type { Fix } from './finding.ts';
import type { DocumentRule, Report } from './rule.ts';

export const deadLink: DocumentRule = {
  code: 'SEF108',
  name: 'dead-link',
  severity: 'error',
  scope: 'document',
  summary: 'A link leads to a file that is not there.',
  why: 'Evidence that cannot be opened is no evidence on the day.',
  *check(record, { sef }) {
    if (!record.document.kind) return;
    for (const reference of deadReferences(record, sef)) yield report(reference, record.document.path, sef);
  },
};

/** Each address once, however many labelled links share it. */
function deadReferences({ references }: SefRecord, { files }: Sef): Reference[] {
  const dead = new Map<number, Reference>();
  for (const reference of references) {
    // An address from the top (“/x”) means another place to each host, so only what is surely missing is told.
    const known = files.has(reference.path) || reference.path === '' || reference.target.startsWith('/');
    if (!known && !dead.has(reference.targetSpan.start)) dead.set(reference.targetSpan.start, reference);
  }
  return [...dead.values()];
}

function report(reference: Reference, path: string, sef: Sef): Report {
  const meant = alike(reference.path, sef.files);
  const next = meant
    ? `Did you mean “${meant}”?${meant.toLowerCase() === reference.path.toLowerCase() ? ' Capital letters count.' : ''}`
    : 'Correct the address, or add the file it should lead to.';
  return {
    what: `This leads to “${reference.path}”, and there is no such file.`,
    next,
    path,
    span: reference.targetSpan,
    key: reference.path,
    fixes: meant ? [fixTo(meant, reference, path)] : [],
  };
}

/** The one file of the same name in another folder, or in other capitals. */
function alike(path: string, files: ReadonlySet<string>): string | undefined {
  const name = nameOf(path).toLowerCase();
  const found = [...files].filter(file => nameOf(file).toLowerCase() === name);
  return found.length === 1 ? found[0] : undefined;
}

function fixTo(meant: string, reference: Reference, path: string): Fix {
  return {
    title: `Lead to “${meant}”`,
    path,
    edits: reference.addressSpan ? [{ span: reference.addressSpan, newText: relativeLink(path, meant) }] : [],
  };
}
