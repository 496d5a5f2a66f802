/** Worst first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Whether `severity` is `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

export function lighter(a: Severity, b: Severity): Severity {
  return isAtLeast(a, b) ? b : a;
}

export function worstOf(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return severities.reduce(
    (worst, severity) => (severity && (!worst || isAtLeast(severity, worst)) ? severity : worst),
    undefined,
  );
}
