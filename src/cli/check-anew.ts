import { reportCodequality } from '../core/report/codequality.ts';
import { reportCsv } from '../core/report/csv.ts';
import { reportGithub } from '../core/report/github.ts';
import { jsonPart, reportJson } from '../core/report/json.ts';
import { reportJunit } from '../core/report/junit.ts';
import { reportMarkdown } from '../core/report/markdown.ts';
import type { Reporter, Result } from '../core/report/report.ts';
import { reportSarif } from '../core/report/sarif.ts';
import { reportText } from '../core/report/text.ts';
import { worstOf } from '../core/text/severity.ts';
import { loadSef } from '../host/load-sef.ts';
import { blindReader } from '../host/sef-reader.ts';
import { changedOnly, changeSince } from './change-in-view.ts';
import type { Asked, Format, Report } from './check-asked.ts';
import type { Host } from './host.ts';
import type { Worker } from './kept-checks.ts';
import { checkRoot } from './load-roots.ts';

const reporters: Readonly<Record<Format, Reporter>> = {
  text: reportText,
  json: reportJson,
  markdown: reportMarkdown,
  github: reportGithub,
  sarif: reportSarif,
  junit: reportJunit,
  codequality: reportCodequality,
  csv: reportCsv,
};

/** @param all the roots of the report, of which each part is on some */
export function workerFor(all: readonly string[], { format, options, today }: Asked, host: Host): Worker {
  return {
    check(roots, files) {
      const results = roots.map(root => checkRoot(root, today, { ...host, files }));
      const [first] = results;
      const text =
        format === 'json' && first
          ? jsonPart(first, options, { place: all.indexOf(roots[0] ?? ''), of: all.length })
          : reporters[format](results, options);
      return {
        text: Buffer.from(text),
        worst: worstIn(results),
        isAgreed: results.some(({ checked: { sef } }) =>
          [...sef.sections.values()].some(({ status }) => status === 'agreed'),
        ),
      };
    },
    read: (roots, files) => {
      for (const root of roots) loadSef(root, files, blindReader());
    },
  };
}

/** With the change since `base` in view; `isOnly`: what is said of prose that it leaves alone is left out. */
export function checkChange(
  roots: readonly string[],
  { format, options, today }: Asked,
  { base, isOnly }: { readonly base: string; readonly isOnly: boolean },
  host: Host,
): Report {
  const all = roots.map(root => checkRoot(root, today, host));
  const isChanged = changeSince(base, all, host);
  const results = isOnly ? changedOnly(all, isChanged) : all;
  return { text: reporters[format](results, { ...options, isChanged }), worst: worstIn(results) };
}

function worstIn(results: readonly Result[]) {
  return worstOf(results.flatMap(({ checked }) => checked.findings.map(({ severity }) => severity)));
}
