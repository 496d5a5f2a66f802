import { rules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { Range } from '../text/line-index.ts';
import type { Severity } from '../text/severity.ts';
import type { CompareReporter } from './compared.ts';
import type { Reporter } from './report.ts';
import { type Told, toldOf, toldOfComparison } from './told.ts';

/** SARIF 2.1.0 (OASIS, 2020), as code scanning reads it. */
export const reportSarif: Reporter = (results, { version }) => sarif(toldOf(results), version);

/** The same with `baselineState`: what is new, as before, or gone. */
export const compareSarif: CompareReporter = (compared, { version }) =>
  sarif(toldOfComparison(compared), version);

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function sarif(findings: readonly Told[], version: string): string {
  const places = new Map(rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sef', semanticVersion: version, rules: rules.map(ruleOf) } },
        // As the lines are counted in every message.
        columnKind: 'utf16CodeUnits',
        results: findings.map(told => resultOf(told, places.get(told.finding.rule) ?? -1)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ code, name, summary, why, severity }: Rule) {
  return {
    id: code,
    name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why} To read more: sef explain ${code}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf({ finding, path, range, related, fingerprint, state }: Told, ruleIndex: number) {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(path, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ message, ...place }, id) => ({
        id,
        ...locationOf(place.path, place.range),
        message: { text: message },
      })),
    }),
    // Holds no line number, so a finding stays the same wherever it moves in its file.
    partialFingerprints: { 'sefFingerprint/v1': fingerprint },
    ...(state && { baselineState: state }),
  };
}

function locationOf(path: string, { start, end }: Range) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path).replace(/[?#]/g, encodeURIComponent), uriBaseId: '%SRCROOT%' },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}
