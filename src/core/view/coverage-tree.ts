import { acceptedGap } from '../coverage/accepted.ts';
import type { CriterionCoverage, State, Support } from '../coverage/coverage.ts';
import { isGap } from '../coverage/gap.ts';
import { stateWords } from '../coverage/state-words.ts';
import type { Criterion, Framework, Sourced, Statement } from '../framework/framework.ts';
import type { Checked } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { sourceLine } from '../sef/source-line.ts';
import { addTo } from '../text/groups.ts';
import { once } from '../text/once.ts';
import { type Severity, severities } from '../text/severity.ts';
import { count, listed, lowerFirst } from '../text/words.ts';
import { acceptedRow, evidenceRow, gapRow, statementItemRow, thinRow } from './coverage-rows.ts';
import { hideInRows } from './hide-in-rows.ts';
import type { TreeRow } from './tree.ts';

export interface TreeOptions {
  /** Leave out what is covered or accepted, and all evidence. */
  readonly gapsOnly: boolean;
}

/**
 * The groups of criteria, then the foci with their statements; under each its gaps first, then its evidence. In a large SEF
 * there are thousands of those, so they are made for the few rows that somebody opens.
 */
export function coverageTree(checked: Checked, options: TreeOptions): TreeRow[] {
  const { framework } = checked.sef;
  const gaps = gapsBySubject(checked);
  const criteria = framework.groups.map(group => {
    const rows = framework.criteria
      .filter(criterion => criterion.group === group.id)
      .flatMap(criterion => criterionRow(criterion, checked, gaps, options));
    return groupRow(`group/${group.id}`, group.short, group.title, rows, 'criterion', 'criteria');
  });
  const foci = framework.foci.map(focus => {
    const rows = framework.statements
      .filter(statement => statement.focus === focus.id)
      .flatMap(statement => statementRow(statement, checked, gaps, options));
    return groupRow(`focus/${focus.id}`, focus.title, focus.wording, rows, 'statement', 'statements');
  });
  const rows = [...criteria, ...foci].filter(({ children }) => children.length > 0);
  return hideInRows(rows, hideIn(checked.sef));
}

/** How many rows of the tree call for something to be done. */
export function countGaps(checked: Checked): number {
  return checked.findings.filter(isGap).length;
}

type Gaps = ReadonlyMap<string, readonly Finding[]>;

function gapsBySubject(checked: Checked): Gaps {
  const gaps = new Map<string, Finding[]>();
  for (const finding of checked.findings) {
    if (finding.severity === 'hint') continue;
    for (const subject of finding.about) addTo(gaps, subject, finding);
  }
  const rank = (severity: Severity) => severities.indexOf(severity);
  for (const found of gaps.values()) found.sort((a, b) => rank(a.severity) - rank(b.severity));
  return gaps;
}

function groupRow(
  id: string,
  label: string,
  tooltip: string,
  rows: TreeRow[],
  one: string,
  many: string,
): TreeRow {
  const covered = rows.filter(({ icon }) => icon === 'covered').length;
  const description = `${covered} of ${count(rows.length, one, many)} covered`;
  return {
    id,
    kind: 'group',
    label,
    description,
    tooltip,
    spoken: `${label}, ${description}`,
    icon: 'group',
    open: 'expanded',
    children: rows,
  };
}

function criterionRow(
  criterion: Criterion,
  checked: Checked,
  gaps: Gaps,
  { gapsOnly }: TreeOptions,
): TreeRow[] {
  const covered = checked.coverage.criteria.get(criterion.id);
  if (!covered) return [];
  const found = gaps.get(criterion.id) ?? [];
  const toDo = found.filter(isGap).length;
  if (gapsOnly && toDo === 0) return [];
  const id = `criterion/${criterion.id}`;
  const label = `${criterion.number}. ${criterion.short}`;
  const section = checked.sef.sections.get(covered.sections[0] ?? '');
  const above = [
    ...found.filter(gap => !gapsOnly || isGap(gap)).map(gap => gapRow(id, criterion.id, gap)),
    ...acceptedRow(id, covered.accepted),
    ...acceptedCells(id, covered, checked),
  ];
  const children = once(() => (gapsOnly ? above : [...above, ...evidenceRows(id, covered, checked)]));
  return [
    {
      ...stateRow(id, label, covered.state, toDo),
      kind: 'criterion',
      tooltip: tooltipOf(
        criterion,
        [...covered.reasons, voicesLine(covered, checked.sef.framework)],
        checked.sef.framework,
      ),
      ...(section ? { place: { path: section.path, span: section.span } } : { missingSection: criterion.id }),
      about: criterion.id,
      actions: section ? ofSection : ['create-section', 'add-evidence'],
      open: above.length === 0 && (gapsOnly || covered.items.length === 0) ? 'leaf' : 'collapsed',
      get children() {
        return children();
      },
    },
  ];
}

function statementRow(
  statement: Statement,
  checked: Checked,
  gaps: Gaps,
  { gapsOnly }: TreeOptions,
): TreeRow[] {
  const covered = checked.coverage.statements.get(statement.id);
  if (!covered) return [];
  const found = gaps.get(statement.id) ?? [];
  const toDo = found.filter(isGap).length;
  if (gapsOnly && toDo === 0) return [];
  const id = `statement/${statement.id}`;
  const above = [
    ...found.map(gap => gapRow(id, statement.id, gap)),
    ...(covered.state === 'thin' ? thinRow(id, covered) : []),
    ...acceptedRow(id, covered.accepted),
  ];
  const items = gapsOnly ? [] : covered.items;
  const children = once(() => [...above, ...items.map(item => statementItemRow(id, item))]);
  return [
    {
      ...stateRow(id, statement.short, covered.state, toDo),
      kind: 'statement',
      tooltip: tooltipOf(statement, covered.reasons, checked.sef.framework),
      about: statement.id,
      actions: ['add-evidence', 'cite-evidence'],
      open: above.length === 0 && items.length === 0 ? 'leaf' : 'collapsed',
      get children() {
        return children();
      },
    },
  ];
}

const ofSection = ['open-section', 'add-evidence', 'cite-evidence', 'mark-agreed'] as const;

function stateRow(id: string, label: string, state: State, toDo: number) {
  const description = toDo > 0 ? `${stateWords[state]}, ${count(toDo, 'gap')}` : stateWords[state];
  return { id, label, description, spoken: `${label}, ${description}`, icon: state } as const;
}

/** The types and foci whose gap is accepted for this criterion. */
function acceptedCells(
  id: string,
  { id: criterion, types, foci }: CriterionCoverage,
  { sef, coverage }: Checked,
): TreeRow[] {
  const { framework, config } = sef;
  const ofTypes = framework.types
    .filter(type => types.get(type.id) === 'accepted')
    .flatMap(({ id: type, short }) =>
      acceptedRow(`${id}/${type}`, acceptedGap(config, { criterion, type }, coverage.today), short),
    );
  const ofFoci = framework.foci
    .filter(focus => foci.get(focus.id) === 'accepted')
    .flatMap(({ id: focus, title }) =>
      acceptedRow(`${id}/${focus}`, acceptedGap(config, { criterion, focus }, coverage.today), title),
    );
  return [...ofTypes, ...ofFoci];
}

/** The evidence of each type together, then what has no known type. */
function evidenceRows(id: string, { items }: CriterionCoverage, { sef }: Checked): TreeRow[] {
  const types = [...sef.framework.types, undefined];
  return types.flatMap((type): TreeRow[] => {
    const ofType: readonly Support[] = items.filter(({ evidence }) => evidence.type === type?.id);
    if (ofType.length === 0) return [];
    const typeId = `${id}/type/${type?.id ?? 'unknown'}`;
    const label = type?.short ?? 'Type not known';
    const description = count(ofType.length, 'item');
    return [
      {
        id: typeId,
        kind: 'type',
        label,
        description,
        tooltip: type?.hint ?? 'These items do not name a type of evidence that the framework has.',
        spoken: `${label}, ${description}`,
        icon: 'type',
        open: 'expanded',
        children: ofType.map(item => evidenceRow(typeId, item)),
      },
    ];
  });
}

function tooltipOf(
  entry: Sourced & { readonly wording: string },
  reasons: readonly string[],
  framework: Framework,
): string {
  return [entry.wording, ...reasons, sourceLine(entry, framework)].join('\n\n');
}

function voicesLine({ voices }: CriterionCoverage, { sectors }: Framework): string {
  const titles = sectors.filter(({ id }) => voices.includes(id)).map(({ title }) => lowerFirst(title));
  return titles.length > 0
    ? `Its evidence carries the voices of ${listed(titles)}.`
    : 'Its evidence says nothing of whose voices it carries.';
}
