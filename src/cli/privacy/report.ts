import { hanging, padEnd, printable } from '../../core/report/layout.ts';
import { type Paint, painter, severityHues } from '../../core/report/paint.ts';
import { severitiesInWords } from '../../core/report/summary.ts';
import { severitySymbols } from '../../core/report/symbols.ts';
import { severities } from '../../core/text/severity.ts';
import { count } from '../../core/text/words.ts';
import type { Host } from '../host.ts';
import { version } from '../version.ts';
import type { Found, Looked } from './looked.ts';

const places: Readonly<Record<Looked['at'], string>> = {
  folder: 'the files of the SEF',
  staged: 'what the next commit will hold',
  history: 'everything that git holds',
};

/** What was found, file by file, and what to do about a history that holds it. */
export function privacyText({ at, files, found }: Looked, host: Pick<Host, 'width' | 'colour'>): string {
  const paint = painter(host.colour);
  const paths = [...new Set(found.map(({ path }) => path))];
  const parts = paths.map(path => {
    const here = found.filter(one => one.path === path).map(one => foundText(one, host.width, paint));
    return `${paint('bold', printable(path))}\n${here.join('')}`;
  });
  const title = `${paint('bold', `sef privacy: ${places[at]}`)}\n${paint('dim', count(files, 'file', 'files'))}\n`;
  return [title, ...parts, `${ending(at, found)}\n`].join('\n');
}

function foundText(one: Found, width: number, paint: Paint): string {
  const { severity, rule, what, next } = one.finding;
  const place = one.line > 0 ? `${one.line}:${one.column}` : '';
  const head = `  ${padEnd(place, 6)} ${severitySymbols[severity]} ${severity} ${rule}  `;
  const said = hanging(head, printable(what), width, 4).slice(head.length);
  const history = historyText(one);
  return `${[
    paint(severityHues[severity], head) + said,
    ...(history === '' ? [] : [hanging('    ', history, width)]),
    hanging('    Next: ', printable(next), width),
  ].join('\n')}\n`;
}

function historyText({ versions, commit }: Found): string {
  const name = commit?.slice(0, 12);
  if (versions === 1) return name ? `Brought by commit ${name}.` : '';
  const all = `In ${count(versions, 'version')} of this file`;
  return name ? `${all}; commit ${name} brought one of them.` : `${all}.`;
}

function ending(at: Looked['at'], found: readonly Found[]): string {
  const counts = Object.fromEntries(
    severities.map(severity => [
      severity,
      found.filter(({ finding }) => finding.severity === severity).length,
    ]),
  ) as Record<(typeof severities)[number], number>;
  const result = `Found: ${severitiesInWords(counts)}.`;
  if (counts.error + counts.warning === 0) return result;
  if (at === 'history') {
    return `${result}\nDeleting a file does not take it out of the history. Share nothing further, and speak to your information\ngovernance lead first: taking something out of a history changes it for everyone who has a copy.`;
  }
  return at === 'staged' ? `${result}\nNothing has been committed.` : result;
}

/** For programs. Like every other report it holds no identifier whole. */
export function privacyJson({ at, files, found }: Looked): string {
  const report = {
    schemaVersion: 1,
    tool: { name: 'sef', version },
    at,
    files,
    findings: found.map(({ finding, path, line, column, versions, commit }) => ({
      rule: finding.rule,
      name: finding.name,
      severity: finding.severity,
      message: finding.message,
      path,
      line,
      column,
      versions,
      commit: commit ?? null,
      fingerprint: finding.fingerprint,
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
