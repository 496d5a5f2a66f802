import type { Find } from './guard.ts';

const HEAD = 3000;
/** A heading or a stamp on a page; what is longer is a sentence. */
const MAX_LINE = 120;

const draft = /\bdraft\b/i;
const report = /\breport\b/i;
const inspection = /\b(ofsted|cqc|care quality commission|inspection|area send)\b/i;
const closed =
  /\b(restricted|confidential|not for publication|embargoed|do not share|factual accuracy|pre-publication)\b/i;

/** Where a draft calls itself one; further down, another text may have a heading about one. */
const TITLE = 1200;
/** A draft speaks of itself in whole sentences too; a SEF says “the draft report”. */
const ofItself = /\bthis (?:is a |is the |is an? \w+ )?(?:draft|report|document|letter)\b/i;
const verb = /\b(?:is|are|was|were|will|has|have|had|be|been|should|must|may|can|we|received|sent|shared)\b/i;
const otherReport =
  /\b(annual|board|cabinet|committee|council|highlight|monthly|progress|quarterly|scrutiny|audit|survey)\b/i;
const listItem = /^\s*(?:[-*+>]|\d+[.)]|\|)\s/;

/**
 * The draft of an inspection report, told by the lines it begins with. A SEF that speaks of one does so in sentences,
 * lists and tables; only lines that stand alone like headings and stamps count, or that speak of themselves.
 */
export function readDraftReport(text: string): Find | undefined {
  if (!mayBeDraft(text)) return undefined;
  const stamps = stampsIn(text.slice(0, HEAD));
  const words = stamps.map(({ line }) => line).join('\n');
  const titles = stamps.filter(({ line, start }) => start < TITLE && draft.test(line));
  const first = titles.find(({ line }) => report.test(line) || inspection.test(line)) ?? titles[0];
  if (!first || !report.test(words) || !inspection.test(words) || !closed.test(words)) return undefined;
  return {
    rule: 'SEF510',
    span: { start: first.start, end: first.start + first.line.length },
    what: 'This reads as the draft of an inspection report, which is confidential until it is published.',
    key: 'draft-report',
  };
}

/** Marks of emphasis are taken off a stamp, and `_` is part of a word: only without its edges is each certain to be there. */
const needed = [report, inspection, closed].map(
  ({ source }) => new RegExp(source.replaceAll('\\b', ''), 'i'),
);

/** Every section that is a draft says so; going through its lines is for those that hold the other words too. */
function mayBeDraft(text: string): boolean {
  if (!draft.test(text.slice(0, TITLE))) return false;
  const head = text.slice(0, HEAD);
  return needed.every(words => words.test(head));
}

/** The draft of an inspection report by its file's name, whatever its type: `Draft Area SEND report v2.docx`. */
export function isDraftReportName(path: string): boolean {
  // What is done to a name parts words; it joins none.
  if (!/draft/i.test(path)) return false;
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.\-–—+]|%20/g, ' ');
  return draft.test(name) && report.test(name) && (inspection.test(name) || !otherReport.test(name));
}

function stampsIn(head: string): { line: string; start: number }[] {
  const stamps: { line: string; start: number }[] = [];
  for (const { 0: whole, index } of head.matchAll(/[^\r\n]+/g)) {
    if (listItem.test(whole)) continue;
    const isStamp = whole.length <= MAX_LINE && !verb.test(whole);
    if (!isStamp && !ofItself.test(whole)) continue;
    const from = whole.search(/[\p{L}\p{N}]/u);
    const line = from < 0 ? '' : whole.slice(from).replace(/[\s*_#]{1,20}$/, '');
    if (line !== '') stamps.push({ line, start: index + from });
  }
  return stamps;
}
