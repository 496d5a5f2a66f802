import type { Finding } from '../rules/finding.ts';
import { spokenDay } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { linesOf } from '../sef/lines-of.ts';
import type { Sef } from '../sef/sef.ts';
import { positionAt } from '../text/line-index.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { severities } from '../text/severity.ts';
import { type MarkdownPart, type MarkdownRow, writeMarkdown } from './markdown-parts.ts';
import { marker } from './marker.ts';
import type { Reporter, Result } from './report.ts';
import { baselineInWords, severitiesInWords, statesInWords, summaryOf } from './summary.ts';

/** For a pull request's comment: what it comes to, then a table for each file. */
export const reportMarkdown: Reporter = (results, { maxBytes }) =>
  writeMarkdown(
    [marker('check'), ...results.flatMap(checkParts)],
    maxBytes,
    'At a terminal, “sef check” shows them all.',
  );

export function markdownTitle(title: string, { root, checked }: Result): string {
  const { sef, coverage } = checked;
  const area = escapeMarkdown(hideIn(sef)(sef.config.area)) || 'no area named';
  const place = root === '.' ? '' : ` (${escapeMarkdown(root)})`;
  return `## ${title}: ${area}${place}\n\n${escapeMarkdown(sef.framework.title)}, on ${spokenDay(coverage.today)}.\n`;
}

export function markdownTotals(result: Result): string {
  const { criteria, statements, findings, baseline } = summaryOf(result);
  const rows = [
    ['Criteria', statesInWords(criteria)],
    ['Statements', statesInWords(statements)],
    ['Found', severitiesInWords(findings)],
    ...(baseline > 0 ? [['Not shown', baselineInWords(baseline)]] : []),
  ];
  return rows.map(([label, words]) => `- **${label}:** ${words}\n`).join('');
}

function checkParts(result: Result): MarkdownPart[] {
  const { sef, findings } = result.checked;
  const hide = hideIn(sef);
  const files = [...new Set(findings.map(({ path }) => path))].map(path => ({
    title: escapeMarkdown(hide(path)),
    heads: ['Line', 'Severity', 'What', 'What next', 'Rule'],
    rows: findings.filter(finding => finding.path === path).map(finding => row(finding, sef)),
  }));
  return [markdownTitle('SEF check', result), markdownTotals(result), ...files];
}

/** Where there is no room for all, the worst are kept. */
function row({ path, span, severity, what, next, rule, name }: Finding, sef: Sef): MarkdownRow {
  const { line } = positionAt(linesOf(sef, path), span.start);
  const cells = [String(line), severity, escapeMarkdown(what), escapeMarkdown(next), `${rule} ${name}`];
  return { cells, rank: severities.indexOf(severity) };
}
