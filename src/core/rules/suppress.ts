import type { Suppression } from '../document/suppressions.ts';
import { linesOf, type Sef } from '../sef/sef.ts';
import { positionAt } from '../text/line-index.ts';
import type { Finding } from './finding.ts';
import type { RuleContext } from './rule.ts';

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** The comments that had something to pass over. */
  readonly used: ReadonlySet<Suppression>;
}

/** Takes out what comments in the files ask to pass over, with a reason. */
export function suppress(findings: readonly Finding[], { sef, codes }: RuleContext): Suppressed {
  const used = new Set<Suppression>();
  const isSuppressed = (finding: Finding) => {
    const by = effective(sef, finding.path).filter(suppression => applies(suppression, finding, sef, codes));
    for (const suppression of by) used.add(suppression);
    return by.length > 0;
  };
  return { kept: findings.filter(finding => !isSuppressed(finding)), used };
}

/** Without a reason a comment has no effect. */
function effective(sef: Sef, path: string): readonly Suppression[] {
  const suppressions = sef.scans.get(path)?.suppressions ?? [];
  return suppressions.length === 0 ? suppressions : suppressions.filter(({ reason }) => reason !== '');
}

function applies(
  { scope, rules, span }: Suppression,
  finding: Finding,
  sef: Sef,
  codes: ReadonlyMap<string, string>,
): boolean {
  if (!mayBeHidden(finding.rule)) return false;
  if (!rules.some(name => codes.get(name) === finding.rule)) return false;
  if (scope === 'file') return true;
  const lines = linesOf(sef, finding.path);
  const line = scope === 'line' ? positionAt(lines, span.start).line : positionAt(lines, span.end).line + 1;
  return positionAt(lines, finding.span.start).line === line;
}

/**
 * A comment cannot hide what is said of comments, nor what names a person: exceptions from that stand together in
 * sef.yaml, where everyone sees them.
 */
export function mayBeHidden(code: string): boolean {
  return !/^SEF(116|117|50[1-5]|509|510)$/.test(code);
}
