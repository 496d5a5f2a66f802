import type { StateChange } from '../compare/comparison.ts';
import { type Matches, matchFiles } from '../compare/match-files.ts';
import { acceptedGap } from '../coverage/accepted.ts';
import type { Age } from '../coverage/age.ts';
import type { Coverage, SupportKind } from '../coverage/coverage.ts';
import { entryOf, entrySpan, toPlain } from '../document/value.ts';
import type { Checked } from '../rules/check.ts';
import { configName } from '../sef/file-names.ts';
import type { Place } from '../sef/place.ts';
import type { Evidence } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import type { Span } from '../text/span.ts';
import type { ChangeSubject } from './changes.ts';

/** The file as it was, and as it is now; one of the two where the other has none. */
export interface ChangePlace {
  readonly before?: Place;
  /** Without a span: where the two first differ. */
  readonly after?: { readonly path: string; readonly span?: Span };
}

/** The two sides, and which files are the same in both. */
export interface ComparedSides {
  readonly before: Checked | undefined;
  readonly after: Checked;
  readonly matches: Matches;
}

export function comparedSides(before: Checked | undefined, after: Checked): ComparedSides {
  const none: Matches = { later: new Map(), earlier: new Map() };
  return { before, after, matches: before ? matchFiles(before.sef, after.sef) : none };
}

/** Where a person sees what a row says. Undefined: nowhere, as for a criterion that has no section on either side. */
export function placeOfChange(subject: ChangeSubject, sides: ComparedSides): ChangePlace | undefined {
  switch (subject.kind) {
    case 'state':
      return placeOfState(subject.change, sides);
    case 'position':
    case 'status': {
      const { path, span } = subject.change.section;
      const settings = sides.after.sef.records.get(path)?.document.settings;
      const written = settings && entryOf(settings, subject.kind);
      return placeNow(path, settings && written ? entrySpan(settings, subject.kind) : span, sides);
    }
    case 'added':
      return placeNow(subject.item.path, subject.item.span, sides);
    case 'moved':
      return { before: subject.from, after: { path: subject.item.path } };
    case 'removed':
      return placeThen(subject.item.path, subject.item.span, sides);
    case 'uncited':
      return placeOfLastUse(subject.item, sides);
    case 'new':
      return placeNow(subject.finding.path, subject.finding.span, sides);
    case 'fixed':
      return placeThen(subject.finding.path, subject.finding.span, sides);
  }
}

function placeNow(path: string, span: Span, sides: ComparedSides): ChangePlace {
  const then = pathThen(path, sides);
  const start = { start: 0, end: 0 };
  return { after: { path, span }, ...(then === undefined ? {} : { before: { path: then, span: start } }) };
}

function placeThen(path: string, span: Span, sides: ComparedSides): ChangePlace {
  const now = pathNow(path, sides);
  return {
    // Without a SEF before, what is compared with is one of the same settings and no file.
    ...(sides.before ? { before: { path, span } } : {}),
    ...(now === undefined ? {} : { after: { path: now } }),
  };
}

function pathThen(path: string, { before, matches }: ComparedSides): string | undefined {
  return matches.earlier.get(path) ?? (before && isThere(before.sef, path) ? path : undefined);
}

function pathNow(path: string, { after, matches }: ComparedSides): string | undefined {
  return matches.later.get(path) ?? (isThere(after.sef, path) ? path : undefined);
}

function isThere({ files }: Sef, path: string): boolean {
  return path === configName || files.has(path);
}

/** What is behind a state, whatever the state is of. */
interface Behind {
  readonly evidence: Evidence;
  readonly age: Age;
  readonly support: SupportKind;
  /** Where a section uses it, or it names what it is about; of a statement its own place. */
  readonly path: string;
  readonly span: Span;
}

function placeOfState(change: StateChange, sides: ComparedSides): ChangePlace | undefined {
  const { before, after } = sides;
  if (change.from === 'accepted' || change.to === 'accepted') return placeOfAcceptance(change, sides);
  const now = behind(change, after.coverage);
  const then = before ? behind(change, before.coverage) : [];
  const known = new Map(then.map(item => [idNow(item, sides), item]));
  const ids = new Map(now.map(item => [item.evidence.id, item]));
  const came = now.find(item => weight(item) > weight(known.get(item.evidence.id)));
  const went = then.find(item => weight(item) > weight(ids.get(idNow(item, sides))));
  const better = came && placeOfGain(came, known.get(came.evidence.id), sides);
  const worse = went && placeOfLoss(went, ids.get(idNow(went, sides)), sides);
  const isBetter = rank[change.to] > rank[change.from];
  return (isBetter ? (better ?? worse) : (worse ?? better)) ?? placeOfSection(change, sides);
}

const rank = { missing: 0, thin: 1, covered: 2 } as const;

function behind({ kind, id }: StateChange, { criteria, statements }: Coverage): Behind[] {
  if (kind === 'statement') {
    const items = [...statements.values()].find(statement => statement.id === id)?.items ?? [];
    return items.map(({ evidence, age, used }) => {
      const support = used ? ('cited' as const) : ('tagged' as const);
      return { evidence, age, support, path: evidence.path, span: evidence.span };
    });
  }
  const [criterion, name] = id.split('/');
  const items = [...criteria.values()].find(covered => covered.id === criterion)?.items ?? [];
  return items.filter(({ evidence: { type, foci } }) => {
    const isOfFocus = foci.some(focus => focus === name || focus.startsWith(`${name}/`));
    return name === undefined || type === name || isOfFocus;
  });
}

/** How much an item does for a state: nothing while it is out of date, less while no section uses it. */
function weight(item: Behind | undefined): number {
  if (item === undefined || item.age.state === 'stale') return 0;
  return item.support === 'tagged' ? 1 : 2;
}

/** Inline items keep the section's path in their id. */
function idNow({ evidence: { id, path } }: Behind, { matches }: ComparedSides): string {
  const now = matches.later.get(path);
  return now === undefined ? '' : now + id.slice(path.length);
}

/** An item that was there already counts for more by what its own page says, or by a section that uses it now. */
function placeOfGain(item: Behind, then: Behind | undefined, sides: ComparedSides): ChangePlace {
  const { path, dateSpan } = item.evidence;
  const isOwn = then !== undefined && differs(path, sides);
  return isOwn ? placeNow(path, dateSpan, sides) : placeNow(item.path, item.span, sides);
}

function placeOfLoss(then: Behind, item: Behind | undefined, sides: ComparedSides): ChangePlace {
  const { path, dateSpan } = item?.evidence ?? then.evidence;
  if (item && differs(path, sides)) return placeNow(path, dateSpan, sides);
  const citing = pathNow(then.path, sides);
  if (citing !== undefined && differs(citing, sides)) return placeThen(then.path, then.span, sides);
  return item
    ? placeOfLastUse(item.evidence, sides)
    : placeThen(then.evidence.path, then.evidence.span, sides);
}

/** The section that used an item before and does not now; else the item itself. */
function placeOfLastUse(item: Evidence, sides: ComparedSides): ChangePlace {
  const { before } = sides;
  const then = pathThen(item.path, sides);
  for (const path of (before && then && before.sef.referrers.get(then)) || []) {
    const reference = before?.sef.records.get(path)?.references.find(({ path: to }) => to === then);
    const now = pathNow(path, sides);
    if (reference && (now === undefined || differs(now, sides)))
      return placeThen(path, reference.span, sides);
  }
  return placeNow(item.path, item.span, sides);
}

function placeOfAcceptance({ kind, id }: StateChange, sides: ComparedSides): ChangePlace {
  const { sef, coverage } = sides.after;
  const [criterion, name] = id.split('/');
  const gap = sef.config.acceptedGaps.find(({ criterion: of, type, focus, statement }) =>
    kind === 'statement' ? statement === id : of === criterion && (type ?? focus) === name,
  );
  const isInForce = gap && acceptedGap(sef.config, gap, coverage.today) === gap;
  if (isInForce) return placeNow(configName, gap.span, sides);
  return placeThen(configName, { start: 0, end: 0 }, sides);
}

function placeOfSection({ kind, id }: StateChange, sides: ComparedSides): ChangePlace | undefined {
  const name = id.split('/')[0];
  const ofIt = ({ sef }: Checked) =>
    [...sef.sections.values()].find(({ criterion, focus }) =>
      kind === 'statement' ? focus === name : criterion === name,
    );
  const now = ofIt(sides.after);
  if (now) return placeNow(now.path, now.span, sides);
  const then = sides.before && ofIt(sides.before);
  return then && placeThen(then.path, then.span, sides);
}

/** Whether a page says something else than before, as far as the SEF reads it. */
function differs(path: string, sides: ComparedSides): boolean {
  const now = sides.after.sef.records.get(path);
  const then = sides.before?.sef.records.get(pathThen(path, sides) ?? '');
  if (!now || !then) return now !== then;
  const [a, b] = [now.document, then.document];
  if (a === b) return false;
  const said = (record: typeof now) =>
    JSON.stringify([
      record.document.end,
      [...record.document.lines],
      record.document.settings && toPlain(record.document.settings),
      record.references.map(({ target }) => target),
    ]);
  return said(now) !== said(then);
}
