import type { Document, Kind } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { entryOf, entrySpan, type Mapping, toPlain, type Value, valueAt } from '../document/value.ts';
import { haveSameSettings } from '../document/with-settings.ts';
import type { Framework } from '../framework/framework.ts';
import { kept, none } from '../text/kept.ts';
import { linkedPath, nameOf } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { describeComplaint } from './describe-complaint.ts';
import {
  type DocumentSchemas,
  documentSchemas,
  type EvidenceData,
  knownKeys,
  type SchemaName,
  type SectionData,
} from './document-schema.ts';
import { actionsOf } from './read-action.ts';
import { isOutcome, type OutcomeData, readOutcome, schemaOf } from './read-outcome.ts';
import type { Evidence, Recommendation, Reference, Section, SefRecord } from './record.ts';
import { validate } from './validate.ts';

/** Reads what a document means in a framework; `before` is what it meant until now. */
export type RecordReader = (document: Document, before?: SefRecord) => SefRecord;

/** One reader serves every document of a root: it holds the schemas, which depend on the framework alone. */
export function recordReader(framework: Framework, allowKeys: ReadonlySet<string>): RecordReader {
  const schemas = documentSchemas(framework);
  const reading = { framework, schemas, allowKeys };
  return (document, before) =>
    before && saysTheSame(document, before.document)
      ? withOtherProse(document, before, framework)
      : readRecord(document, reading);
}

interface Reading {
  readonly framework: Framework;
  readonly schemas: DocumentSchemas;
  readonly allowKeys: ReadonlySet<string>;
}

function readRecord(document: Document, reading: Reading): SefRecord {
  const { kind, settings } = document;
  const links = linkReferences(document);
  if (!kind || !settings) {
    const { problems } = document;
    return { document, problems, evidence: none, supports: nothing, references: links, actions: none };
  }

  const { data, problems } = readSettings(settings, schemaOf(kind, settings), reading);
  const base = {
    document,
    problems: kept([...document.problems, ...problems]),
    evidence: none,
    supports: nothing,
    references: links,
    actions: kept(actionsOf(document, reading.framework)),
  };
  if (kind === 'evidence') {
    const item = evidenceOf(document.path, settings, data as EvidenceData, undefined);
    return {
      ...base,
      evidence: [item],
      references: kept([...links, ...locationReference(document.path, settings)]),
    };
  }
  if (kind === 'recommendation') return { ...base, recommendation: recommendationOf(document, settings) };
  if (isOutcome(settings)) {
    return { ...base, outcome: readOutcome(document.path, settings, data as OutcomeData, reading.framework) };
  }
  if (kind !== 'criterion' && kind !== 'focus') return base;

  const support = readSupport(document.path, settings, reading);
  const references = [...links, ...support.references];
  return {
    ...base,
    problems: kept([...base.problems, ...support.problems]),
    section: sectionOf(document, settings, data as SectionData),
    evidence: kept(support.evidence),
    supports: supportsAmong(references),
    references,
  };
}

/** Nearly all evidence supports nothing: one set serves for all that does not. */
const nothing: ReadonlySet<string> = new Set<string>();

/** Whether all that is read from two documents but their prose is the same, and stands in the same place. */
function saysTheSame(document: Document, before: Document): boolean {
  return (
    document.kind === before.kind &&
    titleIn(document) === titleIn(before) &&
    haveSameSettings(document, before)
  );
}

/** While somebody writes prose, what the settings say stays the same objects, and nobody has to compare them. */
function withOtherProse(document: Document, before: SefRecord, framework: Framework): SefRecord {
  const listed = before.references.filter(({ via }) => via === 'listed' || via === 'location');
  const references = [...linkReferences(document, before.references), ...listed];
  return {
    ...before,
    document,
    problems: [...document.problems, ...before.problems.slice(before.document.problems.length)],
    supports: before.section ? supportsAmong(references) : before.supports,
    references,
    actions: actionsOf(document, framework),
  };
}

function supportsAmong(references: readonly Reference[]): ReadonlySet<string> {
  return new Set(references.filter(({ via }) => via === 'link' || via === 'listed').map(({ path }) => path));
}

function titleIn({ headings }: Document): string | undefined {
  return headings.find(({ depth }) => depth === 1)?.text;
}

/** `data` holds what is right; what is wrong is a problem each. */
function readSettings(
  settings: Mapping,
  kind: SchemaName,
  { schemas, framework, allowKeys }: Reading,
  place = '',
) {
  const { data, complaints } = validate<unknown>(schemas[kind], settings);
  const known = knownKeys(schemas, kind);
  const problems = complaints
    .filter(complaint => complaint.kind !== 'unknown' || !allowKeys.has(String(complaint.path.at(-1))))
    .map((complaint): Problem => describeComplaint(complaint, framework, known, place));
  const value = kind === 'outcome' ? undefined : entryOf(settings, kind);
  if (kind !== 'outcome' && value?.value.kind === 'scalar' && value.value.value === null) {
    problems.push({ ...emptyKind(kind, place), span: value.keySpan });
  }
  return { data: data ?? {}, problems };
}

function emptyKind(kind: Kind, place: string): Omit<Problem, 'span'> {
  const rules = {
    criterion: 'SEF102',
    focus: 'SEF103',
    evidence: 'SEF104',
    recommendation: 'SEF105',
    part: 'SEF105',
  };
  return { rule: rules[kind], what: `“${kind}:” is empty.`, key: `${place}${kind}` };
}

function sectionOf(document: Document, settings: Mapping, data: SectionData): Section {
  return {
    path: document.path,
    criterion: data.criterion,
    focus: data.focus,
    title: data.title ?? titleIn(document) ?? nameOf(document.path),
    lead: data.lead && { ...data.lead, span: entrySpan(settings, 'lead') },
    contributors: kept(data.contributors ?? none),
    position: data.position,
    status: data.status,
    span: entrySpan(settings, document.kind ?? 'criterion'),
  };
}

function evidenceOf(
  path: string,
  settings: Mapping,
  data: EvidenceData,
  place: number | undefined,
): Evidence {
  const span = entrySpan(settings, 'evidence');
  const named = entrySpan(settings, 'criteria');
  const dated =
    valueAt(settings, ['date']) ?? valueAt(settings, ['period', 'to']) ?? valueAt(settings, ['period']);
  return {
    id: place === undefined ? path : `${path}#supported-by/${place + 1}`,
    path,
    inline: place !== undefined,
    title: data.title ?? nameOf(path).replace(/\.md$/i, ''),
    type: data.evidence,
    criteria: kept((data.criteria ?? none).map(id => ({ id, span: named }))),
    foci: kept(data.foci ?? none),
    voices: kept(data.voices ?? none),
    source: data.source,
    date: data.date ?? data.period?.to,
    dateSpan: dated?.span ?? span,
    span,
    location: data.location,
  };
}

function recommendationOf(document: Document, settings: Mapping): Recommendation {
  const title = valueAt(settings, ['title']);
  return {
    path: document.path,
    title:
      title?.kind === 'scalar' && title.value !== null
        ? String(title.value)
        : (titleIn(document) ?? nameOf(document.path)),
    span: entrySpan(settings, 'recommendation'),
  };
}

interface Support {
  readonly evidence: Evidence[];
  readonly references: Reference[];
  readonly problems: Problem[];
}

/** The entries of `supported-by`: each a path to evidence, or a whole item. */
function readSupport(path: string, settings: Mapping, reading: Reading): Support {
  const support: Support = { evidence: [], references: [], problems: [] };
  const list = entryOf(settings, 'supported-by')?.value;
  const entries = list?.kind === 'list' ? list.items : list ? [list] : [];
  for (const [place, entry] of entries.entries()) readSupportEntry(path, entry, place, reading, support);
  return support;
}

function readSupportEntry(
  path: string,
  entry: Value,
  place: number,
  reading: Reading,
  support: Support,
): void {
  const key = `supported-by/${place + 1}`;
  if (entry.kind === 'mapping' && entryOf(entry, 'evidence')) {
    const { data, problems } = readSettings(entry, 'evidence', reading, `${key}/`);
    support.evidence.push(evidenceOf(path, entry, data as EvidenceData, place));
    support.references.push(...locationReference(path, entry));
    support.problems.push(...problems);
    return;
  }
  const target = toPlain(entry);
  const linked = typeof target === 'string' ? linkedPath(path, target) : undefined;
  if (linked !== undefined) {
    support.references.push({
      via: 'listed',
      target: String(target),
      path: linked,
      ...scalarSpans(entry.span),
    });
  } else if (target !== null) {
    const what =
      entry.kind === 'mapping'
        ? 'This entry under “supported-by” does not say what type of evidence it is.'
        : `“${String(target).slice(0, 60)}” under “supported-by” is not the path of an evidence file.`;
    support.problems.push({ rule: 'SEF109', span: entry.span, what, key });
  }
}

/** What the same addresses led to before need not be found out again. */
function linkReferences(document: Document, before: readonly Reference[] = none): readonly Reference[] {
  const known = new Map(before.map(({ target, path }) => [target, path]));
  const references = document.links.flatMap(({ kind, target, span, targetSpan, addressSpan, words }) => {
    const path = known.get(target) ?? linkedPath(document.path, target);
    return path === undefined ? [] : [{ via: kind, target, path, span, targetSpan, addressSpan, words }];
  });
  return kept(references);
}

/** `location` may be words or a web address; only `./x` and `../x` clearly mean a file. */
function locationReference(from: string, settings: Mapping): Reference[] {
  const value = valueAt(settings, ['location']);
  if (value?.kind !== 'scalar' || typeof value.value !== 'string' || !/^\.{1,2}\//.test(value.value))
    return [];
  const path = linkedPath(from, value.value);
  if (path === undefined) return [];
  return [{ via: 'location', target: value.value, path, ...scalarSpans(value.span) }];
}

function scalarSpans(span: Span) {
  return { span, targetSpan: span, addressSpan: span };
}
