import type { Finding } from '../rules/finding.ts';
import { spokenDay } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { linesOf } from '../sef/lines-of.ts';
import type { Sef } from '../sef/sef.ts';
import { positionAt } from '../text/line-index.ts';
import { escapeMarkdown, table } from '../text/markdown-text.ts';
import { marker } from './marker.ts';
import type { Reporter, Result } from './report.ts';
import { baselineInWords, severitiesInWords, statesInWords, summaryOf } from './summary.ts';

/** For a pull request's comment: what it comes to, then a table for each file. */
export const reportMarkdown: Reporter = results =>
  `${marker('check')}\n${results.map(checkMarkdown).join('\n')}`;

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

function checkMarkdown(result: Result): string {
  const { sef } = result.checked;
  const findings = result.checked.findings;
  const hide = hideIn(sef);
  const files = [...new Set(findings.map(({ path }) => path))].map(path => {
    const rows = findings.filter(finding => finding.path === path).map(finding => row(finding, sef));
    return `### ${escapeMarkdown(hide(path))}\n\n${table(['Line', 'Severity', 'What', 'What next', 'Rule'], rows)}\n`;
  });
  return [markdownTitle('SEF check', result), markdownTotals(result), ...files].join('\n');
}

function row({ path, span, severity, what, next, rule, name }: Finding, sef: Sef): string[] {
  const { line } = positionAt(linesOf(sef, path), span.start);
  return [String(line), severity, escapeMarkdown(what), escapeMarkdown(next), `${rule} ${name}`];
}
