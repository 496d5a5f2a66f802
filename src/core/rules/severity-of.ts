import type { Config } from '../sef/config.ts';
import type { Severity } from '../text/severity.ts';
import type { Rule } from './rule.ts';

/** How a rule is reported in a SEF: as its settings say, else by its own weight. */
export function severityOf({ code, name, severity }: Rule, { ruleSettings }: Config): Severity | 'off' {
  // The last word counts, as with a setting written twice.
  return (
    ruleSettings.findLast(setting => setting.name === code || setting.name === name)?.severity ?? severity
  );
}
