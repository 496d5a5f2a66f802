import { jsonPart } from '../core/report/json.ts';
import type { Reporter, ReportOptions } from '../core/report/report.ts';
import type { Day } from '../core/sef/calendar.ts';
import { isAtLeast, type Severity } from '../core/text/severity.ts';
import type { Files } from '../host/files.ts';
import { loadSef } from '../host/load-sef.ts';
import { blindReader } from '../host/sef-reader.ts';
import type { Host } from './host.ts';
import { keptChecks, type Worker } from './kept-checks.ts';
import { bytesOf, type Part } from './kept-parts.ts';
import { checkRoot } from './load-roots.ts';

/** What a report on roots depends on, besides what is in their folders. */
export interface Asked {
  readonly format: string;
  readonly reporter: Reporter;
  readonly options: ReportOptions;
  readonly today: Day;
  /** Whether what was found may be kept, and what was kept be told again. */
  readonly isKept: boolean;
}

/** Checks roots and writes the report on them. What has not changed since the last such run is not checked again. */
export function checkParts(roots: readonly string[], asked: Asked, host: Host): Part {
  const { format, options, today, isKept } = asked;
  const worker = workerFor(asked, roots, host);
  const kept =
    isKept && host.keep
      ? keptChecks(host, host.keep, [host.program, host.cwd, format, options, today, roots], worker)
      : undefined;
  const partOn = (some: readonly string[]) => kept?.partOn(some) ?? worker.check(some, host.files);
  // In JSON each root stands by itself; elsewhere one report is of all of them.
  const parts = (format === 'json' ? roots.map(root => [root]) : [roots]).map(partOn);
  kept?.save();
  const texts = parts.map(({ text }) => text);
  return {
    text: texts.length === 1 ? (texts[0] ?? '') : Buffer.concat(texts.map(bytesOf)),
    worst: worstOf(parts.map(({ worst }) => worst)),
  };
}

function workerFor({ format, reporter, options, today }: Asked, all: readonly string[], host: Host): Worker {
  return {
    check(roots, files) {
      const results = roots.map(root => checkRoot(root, today, { ...host, files }));
      const [first] = results;
      return {
        text:
          format === 'json' && first
            ? jsonPart(first, options, { place: all.indexOf(roots[0] ?? ''), of: all.length })
            : reporter(results, options),
        worst: worstOf(results.flatMap(({ checked }) => checked.findings.map(({ severity }) => severity))),
        isAgreed: results.some(({ checked: { sef } }) =>
          [...sef.sections.values()].some(({ status }) => status === 'agreed'),
        ),
      };
    },
    read: (roots: readonly string[], files: Files) => {
      for (const root of roots) loadSef(root, files, blindReader());
    },
  };
}

function worstOf(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return severities.reduce(
    (worst, severity) => (severity && (!worst || isAtLeast(severity, worst)) ? severity : worst),
    undefined,
  );
}
