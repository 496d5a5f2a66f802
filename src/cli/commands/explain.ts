import { rulePages } from 'sef:rule-pages';
import { hanging, padEnd } from '../../core/report/layout.ts';
import { painter, severityHues } from '../../core/report/paint.ts';
import { severitySymbols } from '../../core/report/symbols.ts';
import { findRule, ruleCodes, rules } from '../../core/rules/registry.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Command } from '../command.ts';
import type { Host } from '../host.ts';
import { colourOptions, readArgs, withColour } from '../options.ts';
import { forTerminal } from '../output.ts';
import { terminalMarkdown } from '../terminal-markdown.ts';
import { UsageError } from '../usage-error.ts';

const help = `Usage: sef explain [rule]

Says what a rule means, why it matters for an inspection, and what to do. The rule is
its code or its name, such as SEF202 or missing-evidence; without one all are listed.

  --colour, --no-colour

Exit code: 0, or 2 when there is no such rule.
`;

export const explain: Command = {
  help,
  run(args, given) {
    const { values, positionals } = readArgs(args, colourOptions);
    const host = withColour(given, values);
    const [name, ...others] = positionals;
    if (others.length > 0) throw new UsageError('“sef explain” explains one rule at a time.');
    host.out(forTerminal(name === undefined ? list(host) : page(named(name), host), host));
    return 0;
  },
};

function named(name: string): Rule {
  const rule = findRule(name);
  if (rule) return rule;
  const meant = nearest(name, ruleCodes.keys());
  const hint = meant ? `Did you mean ${meant}?` : '“sef explain” lists the rules.';
  throw new UsageError(`There is no rule “${name}”. ${hint}`);
}

function list({ width, colour }: Host): string {
  const paint = painter(colour);
  const widest = Math.max(...rules.map(({ name }) => name.length));
  const lines = rules.map(({ code, name, severity, summary }) => {
    const weight = `${severitySymbols[severity]} ${padEnd(severity, 7)}`;
    const head = `${code}  ${weight}  ${padEnd(name, widest)}  `;
    const said = hanging(head, summary, width).slice(head.length);
    return `${code}  ${paint(severityHues[severity], weight)}  ${padEnd(name, widest)}  ${said}`;
  });
  return `${lines.join('\n')}\n\nTo read about one: sef explain ${rules[0]?.code}\n`;
}

/** The rule's page; a rule that has none yet is explained by what it says of itself. */
function page({ code, name, severity, summary, why }: Rule, host: Host): string {
  const text = rulePages[code] ?? `# ${code} ${name}\n\nSeverity: ${severity}\n\n${summary}\n\n${why}\n`;
  return terminalMarkdown(text, host);
}
