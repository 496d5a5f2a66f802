import type { Suppression } from '../document/suppressions.ts';
import type { Scan } from '../privacy/scan.ts';
import { linesOf } from '../sef/lines-of.ts';
import type { Sef } from '../sef/sef.ts';
import { type LineIndex, positionAt } from '../text/line-index.ts';
import type { Finding } from './finding.ts';
import { inFile, withFiles } from './in-order.ts';
import type { RuleContext } from './rule.ts';

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** The comments that had something to pass over. */
  readonly used: ReadonlySet<Suppression>;
}

/** Takes out what comments in the files ask to pass over, with a reason; the findings are in order. */
export function suppress(findings: readonly Finding[], { sef, codes }: RuleContext): Suppressed {
  const used = new Set<Suppression>();
  const files = commented(sef).map(({ path, suppressions }) => {
    const kept = inFile(findings, path).filter(finding => {
      const by = suppressedBy(finding, suppressions, linesOf(sef, path), codes);
      for (const suppression of by) used.add(suppression);
      return by.length === 0;
    });
    return [path, kept] as const;
  });
  return { kept: files.length === 0 ? findings : withFiles(findings, files), used };
}

/** The few files that have such comments. */
export function commented({ telling }: Sef): Scan[] {
  return [...telling.values()].filter(({ suppressions }) => suppressions.length > 0);
}

/** The comments of its file that ask to pass over a finding; without a reason one has no effect. */
export function suppressedBy(
  finding: Finding,
  suppressions: readonly Suppression[],
  lines: LineIndex,
  codes: ReadonlyMap<string, string>,
): Suppression[] {
  if (!mayBeHidden(finding.rule)) return [];
  const lineOf = (offset: number) => positionAt(lines, offset).line;
  return suppressions.filter(({ scope, rules, reason, about }) => {
    if (reason === '' || !rules.some(name => codes.get(name) === finding.rule)) return false;
    return scope === 'file' || lineOf(finding.span.start) === lineOf(about);
  });
}

/**
 * A comment cannot hide what is said of comments, nor what names a person: exceptions from that stand together in
 * sef.yaml, where everyone sees them.
 */
export function mayBeHidden(code: string | undefined): boolean {
  return code !== undefined && !/^SEF(116|117|50[1-5]|509|510)$/.test(code);
}
