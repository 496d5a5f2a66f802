import type { Hide } from '../privacy/hide-identifiers.ts';
import type { Finding } from '../rules/finding.ts';
import { findRule } from '../rules/registry.ts';
import { spokenDay } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { linesOf } from '../sef/lines-of.ts';
import type { Sef } from '../sef/sef.ts';
import { positionAt } from '../text/line-index.ts';
import { severities } from '../text/severity.ts';
import { count } from '../text/words.ts';
import { hanging, padEnd, padStart, printable } from './layout.ts';
import { type Paint, painter, severityHues } from './paint.ts';
import type { Reporter, ReportOptions, Result } from './report.ts';
import { baselineInWords, severitiesInWords, statesInWords, summaryOf } from './summary.ts';
import { severitySymbols } from './symbols.ts';

/** Findings by file, then what they come to, for a person at a terminal. */
export const reportText: Reporter = (results, options) => {
  const paint = painter(options.colour);
  const parts = results.map(result => checkText(result, options, paint));
  const findings = results.flatMap(({ checked }) => checked.findings);
  if (findings.length > 0) parts.push(`${pointer(findings)}\n`);
  return parts.join('\n');
};

/** Also how a report that was written earlier is known: see `isEarlierReport`. */
export function titleOf(command: 'check' | 'coverage', { root, checked }: Result, paint: Paint): string {
  const { sef, coverage } = checked;
  const name = printable(hideIn(sef)(sef.config.area)) || 'no area named';
  const place = root === '.' ? '' : ` (${printable(root)})`;
  return `${paint('bold', `sef ${command}: ${name}${place}`)}\n${paint('dim', `${sef.framework.title}, on ${spokenDay(coverage.today)}`)}\n`;
}

function checkText(result: Result, { width }: ReportOptions, paint: Paint): string {
  const { sef } = result.checked;
  const findings = result.checked.findings;
  const setting = { sef, width, paint, firsts: firstOfEachRule(findings), hide: hideIn(sef) };
  const files = [...new Set(findings.map(({ path }) => path))].map(path =>
    fileText(
      path,
      findings.filter(finding => finding.path === path),
      setting,
    ),
  );
  const summary = summaryText(result, findings, setting);
  return [titleOf('check', result, paint), ...files, summary].join('\n');
}

interface Setting {
  readonly sef: Sef;
  readonly width: number;
  readonly paint: Paint;
  /** Only these say why: the same reason twenty times would bury what to do. */
  readonly firsts: ReadonlySet<Finding>;
  readonly hide: Hide;
}

function firstOfEachRule(findings: readonly Finding[]): ReadonlySet<Finding> {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  return new Set(firsts.values());
}

function fileText(path: string, findings: readonly Finding[], setting: Setting): string {
  const places = findings.map(({ span }) => {
    const { line, column } = positionAt(linesOf(setting.sef, path), span.start);
    return `${line}:${column}`;
  });
  const placeWidth = Math.max(...places.map(place => place.length));
  const weightWidth = Math.max(...findings.map(({ severity }) => severity.length));
  const texts = findings.map((finding, index) =>
    findingText(finding, padStart(places[index] ?? '', placeWidth), weightWidth, setting),
  );
  return `${setting.paint('bold', printable(setting.hide(path)))}\n${texts.join('')}`;
}

/** What, and below it why and what next; all of it begins right of the place, so that the eye runs down the places. */
function findingText(finding: Finding, place: string, weightWidth: number, setting: Setting): string {
  const { severity, rule, what, next } = finding;
  const { width, paint, firsts } = setting;
  const indent = place.length + 4;
  const weight = `${severitySymbols[severity]} ${padEnd(severity, weightWidth)}`;
  const head = `  ${place}  ${weight} ${rule}  `;
  const said = hanging(head, printable(what), width, indent).slice(head.length);
  const margin = ' '.repeat(indent);
  const why = firsts.has(finding) ? findRule(rule)?.why : undefined;
  const lines = [
    `  ${paint('dim', place)}  ${paint(severityHues[severity], weight)} ${rule}  ${said}`,
    ...(why ? [paint('dim', hanging(`${margin}Why:  `, why, width))] : []),
    hanging(`${margin}Next: `, printable(next), width),
  ];
  return `${lines.join('\n')}\n`;
}

/** What it comes to: first what is covered, then what was found, worst first. */
function summaryText(result: Result, findings: readonly Finding[], { width, paint }: Setting): string {
  const { files, sections, evidence, criteria, statements, findings: counts, baseline } = summaryOf(result);
  const lines = [
    [
      'Read',
      `${count(files, 'file')}: ${count(sections, 'section')}, ${count(evidence, 'item')} of evidence`,
    ],
    ['Criteria', statesInWords(criteria)],
    ['Statements', statesInWords(statements)],
    ['Found', severitiesInWords(counts)],
    ...(baseline > 0 ? [['Not shown', baselineInWords(baseline)]] : []),
  ].map(([label = '', words = '']) => {
    const head = padEnd(label, 12);
    return paint('bold', head) + hanging(head, words, width).slice(head.length);
  });
  return `${[...lines, ...byRule(findings, paint)].join('\n')}\n`;
}

function byRule(findings: readonly Finding[], paint: Paint): string[] {
  return severities.flatMap(severity => {
    const found = findings.filter(finding => finding.severity === severity);
    const names = [...new Set(found.map(({ rule, name }) => `${rule} ${name}`))].sort();
    return names.map(name => {
      const number = found.filter(({ rule }) => name.startsWith(`${rule} `)).length;
      const weight = paint(severityHues[severity], `${severitySymbols[severity]} ${padEnd(severity, 7)}`);
      return `${' '.repeat(12)}${weight} ${padStart(String(number), 3)}  ${name}`;
    });
  });
}

/** The worst finding's rule is the one to read about first. */
function pointer(findings: readonly Finding[]): string {
  const [worst] = severities.flatMap(severity => findings.filter(finding => finding.severity === severity));
  return `To read about a rule: sef explain ${worst?.rule ?? ''}`;
}
