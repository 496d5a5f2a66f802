import type { Document } from '../document/document.ts';
import type { CriterionId, FocusId, Framework } from '../framework/framework.ts';
import type { Scan } from '../privacy/scan.ts';
import { comparePaths } from '../text/path.ts';
import { finish, type Steps } from '../text/steps.ts';
import type { Agreement } from './agreement.ts';
import type { Config } from './config.ts';
import { DraftMap } from './draft-map.ts';
import { FilesByName } from './files-by-name.ts';
import { type RecordReader, recordReader } from './read-record.ts';
import type { Evidence, Reference, Section, SefRecord } from './record.ts';
import type { Setup } from './setup.ts';

/**
 * The immutable index of one SEF root: its documents by path, its evidence by id, and who refers to whom, both ways.
 * Paths are relative to the root.
 */
export interface Sef {
  readonly setup: Setup;
  readonly framework: Framework;
  readonly config: Config;
  /** Every file and folder that exists, part of the SEF or not, and those outside the root that something leads to. */
  readonly files: ReadonlySet<string>;
  /** The same, to be found by their names. */
  readonly names: FilesByName;
  /** The files that were read and may be part of the SEF. */
  readonly records: ReadonlyMap<string, SefRecord>;
  /** Every file that was looked into, part of the SEF or not. */
  readonly scans: ReadonlyMap<string, Scan>;
  /** The few of them that bear on what is said of any file: comments that suppress, identifiers to hide. */
  readonly telling: ReadonlyMap<string, Scan>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly sections: ReadonlyMap<string, Section>;
  /** Path → the paths of the documents that refer to it. */
  readonly referrers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of the sections that say that they are agreed, where the history of their files is known; by path. */
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly read: RecordReader;
}

/** What changes at once: documents new or changed, documents gone, files that came and went. */
export interface SefChange {
  readonly put?: Iterable<Document>;
  readonly scan?: Iterable<Scan>;
  readonly remove?: Iterable<string>;
  readonly exist?: Iterable<string>;
  readonly vanish?: Iterable<string>;
  /** What is known now of when sections were agreed, by path; undefined: nothing any more. */
  readonly agree?: Iterable<readonly [path: string, agreement: Agreement | undefined]>;
}

export function emptySef(setup: Setup): Sef {
  const { framework } = setup;
  return {
    setup,
    framework,
    config: setup.reading.config,
    files: new Set(),
    names: new FilesByName(new Set()),
    records: new Map(),
    scans: new Map(),
    telling: new Map(),
    evidence: new Map(),
    sections: new Map(),
    referrers: new Map(),
    agreements: new Map(),
    read: recordReader(framework, setup.reading.config.allowKeys),
  };
}

export function changeSef(sef: Sef, change: SefChange): Sef {
  return finish(changeSefSteps(sef, change));
}

/** As `changeSef`, pausing between documents. */
export function* changeSefSteps(sef: Sef, change: SefChange): Steps<Sef> {
  const files = filesAfter(sef.files, change);
  const names = files === sef.files ? sef.names : new FilesByName(files);
  const draft = new Draft(sef);
  for (const path of change.remove ?? []) {
    draft.remove(path);
    draft.unscan(path);
  }
  for (const scan of change.scan ?? []) draft.scan(scan);
  for (const document of change.put ?? []) {
    draft.put(document, sef.read);
    yield;
  }
  const agreements = change.agree ? agreed(sef.agreements, change.agree) : sef.agreements;
  return { ...sef, ...draft.maps(), files, names, agreements };
}

function filesAfter(files: Sef['files'], { exist = [], vanish = [] }: SefChange): Sef['files'] {
  const existing = new Set(exist);
  const came = [...existing].filter(path => !files.has(path));
  const went = [...vanish].filter(path => files.has(path) && !existing.has(path));
  if (came.length + went.length === 0) return files;
  const after = new Set([...files, ...came]);
  for (const path of went) after.delete(path);
  return after;
}

function agreed(before: Sef['agreements'], changes: NonNullable<SefChange['agree']>): Sef['agreements'] {
  const agreements = new Map(before);
  for (const [path, agreement] of changes) {
    if (agreement) agreements.set(path, agreement);
    else agreements.delete(path);
  }
  return agreements;
}

/** The index's maps, to change once and let go. Those in which nothing changes stay the very same. */
class Draft {
  readonly #records: DraftMap<SefRecord>;
  readonly #scans: DraftMap<Scan>;
  readonly #telling: DraftMap<Scan>;
  readonly #evidence: DraftMap<Evidence>;
  readonly #sections: DraftMap<Section>;
  readonly #referrers: DraftMap<ReadonlySet<string>>;

  constructor(sef: Sef) {
    this.#records = new DraftMap(sef.records);
    this.#scans = new DraftMap(sef.scans);
    this.#telling = new DraftMap(sef.telling);
    this.#evidence = new DraftMap(sef.evidence);
    this.#sections = new DraftMap(sef.sections);
    this.#referrers = new DraftMap(sef.referrers);
  }

  maps() {
    return {
      records: this.#records.done(),
      scans: this.#scans.done(),
      telling: this.#telling.done(),
      evidence: this.#evidence.done(),
      sections: this.#sections.done(),
      referrers: this.#referrers.done(),
    };
  }

  scan(scan: Scan): void {
    this.#scans.put(scan.path, scan);
    const isTelling = scan.suppressions.length > 0 || scan.identifiers.size > 0;
    this.#telling.put(scan.path, isTelling ? scan : undefined);
  }

  unscan(path: string): void {
    this.#scans.put(path, undefined);
    this.#telling.put(path, undefined);
  }

  put(document: Document, read: RecordReader): void {
    const before = this.#records.get(document.path);
    const isPart = document.kind !== undefined || document.problems.length > 0;
    this.#replace(document.path, before, isPart ? read(document, before) : undefined);
  }

  remove(path: string): void {
    this.#replace(path, this.#records.get(path), undefined);
  }

  #replace(path: string, before: SefRecord | undefined, record: SefRecord | undefined): void {
    this.#records.put(path, record);
    this.#sections.put(path, record?.section);
    const items = new Map(record?.evidence.map(item => [item.id, item]));
    for (const { id } of before?.evidence ?? []) if (!items.has(id)) this.#evidence.put(id, undefined);
    for (const [id, item] of items) this.#evidence.put(id, item);
    const [old, targets] = [before, record].map(one => (one ? targetsOf(one) : new Set<string>()));
    for (const target of old ?? []) if (!targets?.has(target)) this.#unrefer(path, target);
    for (const target of targets ?? []) if (!old?.has(target)) this.#refer(path, target);
  }

  #refer(path: string, target: string): void {
    this.#referrers.put(target, new Set(this.#referrers.get(target)).add(path));
  }

  #unrefer(path: string, target: string): void {
    const others = new Set(this.#referrers.get(target));
    others.delete(path);
    this.#referrers.put(target, others.size > 0 ? others : undefined);
  }
}

export function targetsOf(record: SefRecord): ReadonlySet<string> {
  return new Set(record.references.map(({ path }) => path));
}

/** The sections of a criterion, in the order of their paths. */
export function sectionsOfCriterion(sef: Sef, criterion: CriterionId): Section[] {
  return sortedByPath([...sef.sections.values()].filter(section => section.criterion === criterion));
}

export function sectionsOfFocus(sef: Sef, focus: FocusId): Section[] {
  return sortedByPath([...sef.sections.values()].filter(section => section.focus === focus));
}

function sortedByPath(sections: Section[]): Section[] {
  return sections.sort((a, b) => comparePaths(a.path, b.path));
}

/** How one section uses one item. */
export interface Use {
  readonly evidence: Evidence;
  readonly via: 'cited' | 'listed' | 'inline';
  /** The link, the entry or the item in the section. */
  readonly reference: Pick<Reference, 'span'>;
}

const viaOfReference = { link: 'cited', listed: 'listed' } as const;

/** The evidence that a section uses, each item once: cited before listed before inline. */
export function usesOf(sef: Sef, path: string): Use[] {
  const record = sef.records.get(path);
  if (!record?.section) return [];
  const uses = new Map<string, Use>();
  for (const reference of record.references) {
    if (reference.via !== 'link' && reference.via !== 'listed') continue;
    const evidence = sef.evidence.get(reference.path);
    const via = viaOfReference[reference.via];
    const known = evidence && uses.get(evidence.id);
    if (evidence && (!known || (known.via === 'listed' && via === 'cited'))) {
      uses.set(evidence.id, { evidence, via, reference });
    }
  }
  for (const evidence of record.evidence)
    uses.set(evidence.id, { evidence, via: 'inline', reference: evidence });
  return [...uses.values()];
}

/** Whether any section cites, lists or holds the item. */
export function isUsed(sef: Sef, evidence: Evidence): boolean {
  if (evidence.inline) return true;
  for (const path of sef.referrers.get(evidence.path) ?? []) {
    if (sef.records.get(path)?.supports.has(evidence.path)) return true;
  }
  return false;
}

/** Where documents lead that is not known to exist: outside the root, beyond a folder that was not entered, or nowhere. */
export function unknownTargets(sef: Sef, paths: Iterable<string> = sef.records.keys()): string[] {
  const unknown = new Set<string>();
  for (const path of paths) {
    for (const target of sef.records.get(path)?.references ?? []) {
      if (target.path !== '' && !sef.files.has(target.path)) unknown.add(target.path);
    }
  }
  return [...unknown];
}
