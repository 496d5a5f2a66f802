import { count } from '../text/words.ts';
import type { CompareReporter } from './compared.ts';
import type { Reporter } from './report.ts';
import { type Told, toldOf, toldOfComparison } from './told.ts';

/** JUnit's XML, which every build server shows: a finding is a test that failed; what is only worth knowing was skipped. */
export const reportJunit: Reporter = results =>
  junit(
    'sef check',
    toldOf(results).filter(({ state }) => state !== 'unchanged'),
  );

/** Only what is new. */
export const compareJunit: CompareReporter = compared =>
  junit(
    'sef compare',
    toldOfComparison(compared).filter(({ state }) => state === 'new'),
  );

function junit(name: string, findings: readonly Told[]): string {
  const cases =
    findings.length > 0
      ? numbered(findings).map(([told, number]) => testCase(told, number))
      : ['    <testcase classname="sef" name="Nothing was found"/>'];
  const failures = findings.filter(({ finding }) => isFailure(finding)).length;
  const numbers = `tests="${cases.length}" failures="${failures}" errors="0" time="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" ${numbers}>
  <testsuite name="${name}: ${count(findings.length, 'finding')}" ${numbers} skipped="${findings.length - failures}">
${cases.join('\n')}
  </testsuite>
</testsuites>
`;
}

function numbered(findings: readonly Told[]): (readonly [Told, number])[] {
  const seen = new Map<string, number>();
  return findings.map(told => {
    const key = JSON.stringify([told.path, told.finding.rule, told.finding.what]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return [told, number];
  });
}

function isFailure({ severity }: Told['finding']): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Build servers know a test by its class and name, so a line, which moves, is in neither. `number`: of those alike, from 1. */
function testCase({ finding, path, range: { start } }: Told, number: number): string {
  const { rule, name, severity, what, message } = finding;
  const place = `${path}:${start.line}:${start.column}`;
  const inner = isFailure(finding)
    ? `<failure type="${severity}" message="${xml(what)}">${xml(`${place}\n${message}`)}</failure>`
    : `<skipped>${xml(message)}</skipped>`;
  return `    <testcase classname="${xml(path)}" name="${xml(`${rule} ${name}: ${what}${number > 1 ? ` (${number})` : ''}`)}" time="0">${inner}</testcase>`;
}

/** XML 1.0 has no place for control characters, lone halves of a character and two others; they are shown as a question mark in a box. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[<>&"'\n\r\t]/g, mark => `&#${mark.charCodeAt(0)};`);
}
