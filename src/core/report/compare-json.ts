import type { Limit, SectionChange, StateChange } from '../compare/comparison.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Evidence } from '../sef/record.ts';
import { type Compared, type CompareReporter, hideInBoth } from './compared.ts';
import { type JsonFinding, jsonFinding } from './json.ts';

/** What `sef compare --format json` prints. Fields are never renamed or removed within a schema version. */
export interface JsonComparison {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'sef'; readonly version: string };
  /** As they were named: branches, versions or folders. */
  readonly base: string;
  readonly head: string;
  readonly framework: string;
  readonly area: string;
  readonly root: string;
  /** The day for which both were reckoned. */
  readonly today: string;
  readonly limits: readonly Limit[];
  /** States that got better, that got worse, and that are neither (a gap accepted). */
  readonly closed: readonly StateChange[];
  readonly opened: readonly StateChange[];
  readonly changed: readonly StateChange[];
  readonly positions: readonly (JsonSectionChange & { readonly reasonGiven: boolean })[];
  readonly statuses: readonly JsonSectionChange[];
  readonly evidence: {
    readonly added: readonly JsonItem[];
    readonly removed: readonly JsonItem[];
    /** `id` is where it is now, `from` where it was. */
    readonly moved: readonly (JsonItem & { readonly from: string })[];
    readonly uncited: readonly JsonItem[];
  };
  readonly findings: { readonly new: readonly JsonFinding[]; readonly fixed: readonly JsonFinding[] };
}

interface JsonSectionChange {
  /** The section's path. */
  readonly section: string;
  /** The criterion or focus it is about; null where it names none that is known. */
  readonly about: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly type: string | null;
}

export const compareJson: CompareReporter = (compared, { version }) =>
  `${JSON.stringify(jsonComparison(compared, version), undefined, 2)}\n`;

function jsonComparison(compared: Compared, version: string): JsonComparison {
  const { base, head, root, before, after, comparison } = compared;
  const { sef, coverage } = after.checked;
  const hide = hideInBoth(compared);
  const { closed, opened, changed, evidence, findings } = comparison;
  const states = (changes: readonly StateChange[]) =>
    changes.map(change => ({ ...change, reasons: change.reasons.map(hide) }));
  const items = (list: readonly Evidence[]) => list.map(item => jsonItem(item, hide));
  const then = before?.checked.sef;
  return {
    schemaVersion: 1,
    tool: { name: 'sef', version },
    base,
    head,
    framework: sef.framework.id,
    area: hide(sef.config.area),
    root,
    today: coverage.today,
    limits: comparison.limits,
    closed: states(closed),
    opened: states(opened),
    changed: states(changed),
    positions: comparison.positions.map(change => ({
      ...sectionChange(change, hide),
      reasonGiven: change.reasonGiven,
    })),
    statuses: comparison.statuses.map(change => sectionChange(change, hide)),
    evidence: {
      added: items(evidence.added),
      removed: items(evidence.removed),
      moved: evidence.moved.map(({ from, to }) => ({ ...jsonItem(to, hide), from: hide(from.id) })),
      uncited: items(evidence.uncited),
    },
    findings: {
      new: findings.new.map(finding => jsonFinding(finding, sef, hideIn(sef))),
      fixed: then ? findings.fixed.map(finding => jsonFinding(finding, then, hideIn(then))) : [],
    },
  };
}

function sectionChange({ section, from, to }: SectionChange<string>, hide: Hide): JsonSectionChange {
  const about = section.criterion ?? section.focus ?? null;
  return { section: hide(section.path), about, from: from ?? null, to: to ?? null };
}

function jsonItem({ id, title, type }: Evidence, hide: Hide): JsonItem {
  return { id: hide(id), title: hide(title), type: type ?? null };
}
