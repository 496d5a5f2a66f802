import { ageWords } from '../coverage/age-words.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { entryOf } from '../document/value.ts';
import { type CriterionId, type FocusId, findCriterion, touchesFocus } from '../framework/framework.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Evidence } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { comparePaths, linkedPath } from '../text/path.ts';
import { listed, lowerFirst } from '../text/words.ts';
import type { About } from './completion.ts';

/** What is known of a SEF while somebody writes in it. */
export interface Known {
  readonly sef: Sef;
  readonly coverage: Coverage;
}

/** A piece of evidence as it is offered, with its type, age and voices for a detail; its words hold no identifier. */
export interface EvidenceOffer extends About {
  readonly path: string;
  readonly title: string;
  /** Its type, and what is the matter with its age. */
  readonly brief: string;
}

/** What a page says of itself, as far as it is written. */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly isOfSef: boolean;
  readonly criterion: string | undefined;
  readonly focus: string | undefined;
}

/**
 * Every piece of evidence that has a file, the one that fits the page best first: what names its criterion and is not
 * cited there before what does not, and what is current before what is out of date.
 */
export function evidenceOffers(known: Known, page: Page): EvidenceOffer[] {
  const { sef, coverage } = known;
  const cited = pathsIn(page);
  const criterion = findCriterion(sef.framework, page.criterion)?.id;
  const hide = hideIn(sef);
  const rank = (item: Evidence) => {
    const fits = fitsPage(item, criterion, page.focus as FocusId | undefined);
    const isStale = coverage.ages.get(item.id)?.state !== 'current';
    return (cited.has(item.path) ? 4 : fits ? 0 : 2) + (isStale ? 1 : 0);
  };
  return [...sef.evidence.values()]
    .filter(({ inline, path }) => !inline && path !== page.path)
    .map(item => ({ item, rank: rank(item), title: hide(item.title) }))
    .sort(
      (a, b) => a.rank - b.rank || comparePaths(a.title, b.title) || comparePaths(a.item.path, b.item.path),
    )
    .map(({ item, title }) => ({
      path: item.path,
      title,
      brief: briefOf(item, known),
      get detail() {
        return hide(detailOf(item, known));
      },
      get documentation() {
        return hide(documentationOf(item, cited.has(item.path), known));
      },
    }));
}

function fitsPage(item: Evidence, criterion: CriterionId | undefined, focus: FocusId | undefined): boolean {
  if (criterion !== undefined) return item.criteria.some(({ id }) => id === criterion);
  return focus !== undefined && item.foci.some(named => touchesFocus(named, focus));
}

/** Every page that the text leads to, also where it is half written. */
function pathsIn({ path, text }: Page): ReadonlySet<string> {
  const words = text.match(/[^\s()[\]{},"'<>]+/g) ?? [];
  const paths = words.filter(word => /\.md\b/i.test(word)).map(target => linkedPath(path, target));
  return new Set(paths.filter(found => found !== undefined));
}

function briefOf(item: Evidence, { sef: { framework }, coverage }: Known): string {
  const type = framework.types.find(({ id }) => id === item.type)?.short ?? 'No known type';
  const age = coverage.ages.get(item.id);
  if (age?.state === 'current') return type;
  return item.date === undefined ? `${type}, no date` : `${type}, out of date`;
}

function detailOf(item: Evidence, { sef: { framework }, coverage }: Known): string {
  const type = framework.types.find(({ id }) => id === item.type);
  const age = coverage.ages.get(item.id);
  const voices = framework.sectors.filter(({ id }) => item.voices.includes(id)).map(({ title }) => title);
  return [
    type?.short ?? 'No known type',
    age === undefined ? 'no date' : ageWords(item, age),
    ...voices.map(lowerFirst),
  ].join(', ');
}

function documentationOf(item: Evidence, isCited: boolean, { sef }: Known): string {
  const criteria = sef.framework.criteria.filter(({ id }) => item.criteria.some(named => named.id === id));
  const statements = sef.framework.statements.filter(({ id }) => item.foci.includes(id));
  const settings = sef.records.get(item.path)?.document.settings;
  const source = entryOf(settings, 'source')?.value;
  const lines = [
    ...(isCited ? ['This page cites it already.'] : []),
    ...(criteria.length > 0
      ? [`About ${listed(criteria.map(({ number, short }) => `${number}. ${short}`))}.`]
      : []),
    ...(statements.length > 0
      ? [`Speaks to: ${statements.map(({ short }) => lowerFirst(short)).join('; ')}.`]
      : []),
    ...(source?.kind === 'scalar' && source.value !== null ? [`Made by ${source.value}.`] : []),
    item.path,
  ];
  return lines.map(escapeMarkdown).join('\n\n');
}
