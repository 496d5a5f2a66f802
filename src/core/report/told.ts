import type { Checked } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { linesOf } from '../sef/lines-of.ts';
import { type Range, rangeOf } from '../text/line-index.ts';
import { severities } from '../text/severity.ts';
import type { Compared } from './compared.ts';
import type { Result } from './report.ts';

/** A finding as the formats for other programs tell of it. */
export interface Told {
  readonly finding: Finding;
  /** From where the command was run, with `/`; identifiers masked. */
  readonly path: string;
  /** Lines and columns from 1. */
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly path: string; readonly range: Range }[];
  /** Unique among several SEFs too. */
  readonly fingerprint: string;
  /** Beside an earlier state, or the baseline: undefined where there is neither. */
  readonly state?: 'new' | 'unchanged' | 'absent';
}

/** What was found in SEFs, as it stands; where one has a baseline, with what it holds. */
export function toldOf(results: readonly Result[]): Told[] {
  return results.flatMap(({ root, checked }) => {
    const { findings, known } = checked;
    const isNew = known.length > 0 ? 'new' : undefined;
    return [...told(findings, root, checked, isNew), ...told(known, root, checked, 'unchanged')];
  });
}

/** What is new, what is as before, and what is gone. */
export function toldOfComparison({ root, before, after, comparison }: Compared): Told[] {
  const fresh = new Set(comparison.findings.new);
  const { checked } = after;
  const kept = [...checked.findings.filter(finding => !fresh.has(finding)), ...checked.known];
  return [
    ...told(comparison.findings.new, root, checked, 'new'),
    ...told(kept, root, checked, 'unchanged'),
    ...(before ? told(comparison.findings.fixed, root, before.checked, 'absent') : []),
  ];
}

function told(findings: readonly Finding[], root: string, { sef }: Checked, state: Told['state']): Told[] {
  const hide = hideIn(sef);
  const place = (path: string) => (root === '.' ? hide(path) : `${root}/${hide(path)}`);
  return findings.map(finding => ({
    finding,
    path: place(finding.path),
    range: rangeOf(linesOf(sef, finding.path), finding.span),
    related: finding.related.map(({ message, path, span }) => ({
      message,
      path: place(path),
      range: rangeOf(linesOf(sef, path), span),
    })),
    fingerprint: root === '.' ? finding.fingerprint : `${root}:${finding.fingerprint}`,
    ...(state && { state }),
  }));
}

/** Worst first; among equals as they were. */
export function worstFirst(findings: readonly Told[]): Told[] {
  return severities.flatMap(severity => findings.filter(({ finding }) => finding.severity === severity));
}
