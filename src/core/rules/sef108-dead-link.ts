import type { Link } from '../document/document.ts';
import type { FilesByName } from '../sef/files-by-name.ts';
import type { Reference, SefRecord } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { nearest } from '../text/nearest.ts';
import { folderOf, nameOf, relativeLink } from '../text/path.ts';
import type { Fix } from './finding.ts';
import { type ProblemRule, problemRule } from './problem-rule.ts';
import type { Report } from './rule.ts';

const broken = problemRule({
  code: 'SEF108',
  name: 'dead-link',
  severity: 'error',
  summary: 'A link leads to a file that is not there.',
  why: 'Evidence that cannot be opened is no evidence on the day.',
  next: 'Correct the address.',
});

export const deadLink: ProblemRule = {
  ...broken,
  *check(record, context) {
    const { sef } = context;
    if (!record.document.kind) return;
    yield* broken.check(record, context);
    for (const reference of deadReferences(record, sef)) yield report(reference, record.document.path, sef);
    for (const link of record.document.links) {
      if (isOutOfReach(link)) yield outOfReach(link, record.document.path);
    }
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

/** A drive or a server of one organisation: its own people may get there, the partners and inspectors cannot. */
function isOutOfReach({ target }: Link): boolean {
  return /^(file:|[a-z]:[\\/]|\\)/i.test(target);
}

function outOfReach({ target, targetSpan }: Link, path: string): Report {
  return {
    what: `This leads to a place on one computer or network (“${target.slice(0, 60)}”), where others cannot follow.`,
    next: 'Put the file beside the SEF, or say in words where it is kept.',
    path,
    span: targetSpan,
    key: target,
  };
}

function report(reference: Reference, path: string, sef: Sef): Report {
  if (/^www\./i.test(reference.target)) return webAddress(reference, path);
  const meant = alike(reference.path, sef.names);
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

function webAddress({ target, path: key, targetSpan, addressSpan }: Reference, path: string): Report {
  const edits = addressSpan
    ? [{ span: { start: addressSpan.start, end: addressSpan.start }, newText: 'https://' }]
    : [];
  return {
    what: `“${target}” is taken for a file, because nothing says that it is a web address.`,
    next: 'Begin it with “https://”.',
    path,
    span: targetSpan,
    key,
    fixes: edits.length > 0 ? [{ title: 'Begin it with “https://”', path, edits, isSure: true }] : [],
  };
}

/** The one file of the same name in another folder, in other capitals, without its ending or with a slip of the pen. */
function alike(path: string, names: FilesByName): string | undefined {
  const same = names.named(nameOf(path));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const beside = names.within(folderOf(path)).filter(file => file.includes('.'));
  const stems = new Map(beside.map(file => [stem(file), file]));
  return stems.get(nearest(stem(path), stems.keys()) ?? '');
}

/** The name without its ending: endings are alike by nature. */
function stem(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, '');
}

function fixTo(meant: string, reference: Reference, path: string): Fix {
  return {
    title: `Lead to “${meant}”`,
    path,
    edits: reference.addressSpan ? [{ span: reference.addressSpan, newText: relativeLink(path, meant) }] : [],
    isSure: meant.toLowerCase() === reference.path.toLowerCase(),
  };
}
