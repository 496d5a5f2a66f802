import type { Find } from './guard.ts';

const HEAD = 3000;
/** A heading or a stamp on a page; what is longer is a sentence. */
const MAX_LINE = 120;

const draft = /\bdraft\b/i;
const report = /\breport\b/i;
const inspection = /\b(ofsted|cqc|care quality commission|inspection|area send)\b/i;
const closed =
  /\b(restricted|confidential|not for publication|embargoed|do not share|factual accuracy|pre-publication)\b/i;

/**
 * The draft of an inspection report, told by the lines it begins with. A SEF that speaks of one does so in sentences;
 * only lines that stand alone like headings count.
 */
export function readDraftReport(text: string): Find | undefined {
  const lines = stampsIn(text.slice(0, HEAD));
  const words = lines.map(({ line }) => line).join('\n');
  const titled = lines.find(({ line }) => draft.test(line) && (report.test(line) || inspection.test(line)));
  const first = titled ?? lines.find(({ line }) => draft.test(line));
  if (!first || !report.test(words) || !inspection.test(words) || !closed.test(words)) return undefined;
  return {
    rule: 'SEF510',
    span: { start: first.start, end: first.start + first.line.length },
    what: 'This reads as the draft of an inspection report, which is confidential until it is published.',
    next:
      'Take it out before you save a version (commit), and keep it where the inspectorate’s letter says. If it is already in ' +
      'the history or has been shared, tell your information governance lead.',
    key: 'draft-report',
  };
}

/** The draft of an inspection report by its file's name, whatever its type: `Draft Area SEND report v2.docx`. */
export function isDraftReportName(path: string): boolean {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.\-–—+]|%20/g, ' ');
  return draft.test(name) && report.test(name);
}

/** Short lines that do not end as a sentence does, without their marks. */
function stampsIn(head: string): { line: string; start: number }[] {
  const stamps: { line: string; start: number }[] = [];
  for (const match of head.matchAll(/[^\r\n\t]+/g)) {
    const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N})])?/u.exec(match[0]);
    if (!inner || match[0].length > MAX_LINE) continue;
    const ends = /[.!?][*_\s]*$/.test(match[0]) && /\s[a-z]+\s[a-z]+\s/.test(match[0]);
    if (!ends) stamps.push({ line: inner[0], start: match.index + inner.index });
  }
  return stamps;
}
