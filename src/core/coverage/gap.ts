import type { Severity } from '../text/severity.ts';

/** A gap is about a criterion or a statement, and worth at least a warning; hints and infos are offers. */
export function isGap({
  about,
  severity,
}: {
  readonly about: readonly string[];
  readonly severity: Severity;
}): boolean {
  return about.length > 0 && (severity === 'error' || severity === 'warning');
}
