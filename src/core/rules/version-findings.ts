import type { Scan } from '../privacy/scan.ts';
import type { Day } from '../sef/calendar.ts';
import { changeSef, emptySef } from '../sef/sef.ts';
import type { Setup } from '../sef/setup.ts';
import { positionAt } from '../text/line-index.ts';
import { check, findingsOf } from './check.ts';
import type { Finding } from './finding.ts';

/** A finding of the privacy guard with the line it is on; undefined: it is about the file as a whole. */
export type VersionFinding = Finding & { readonly line: number | undefined };

/**
 * What the privacy guard says of files that are about to become a version, whether or not they are part of the SEF:
 * weighed as the settings ask, and with comments heeded, as everywhere else.
 */
export function versionFindings(setup: Setup, scans: readonly Scan[], today: Day): VersionFinding[] {
  const sef = changeSef(emptySef(setup), { scan: scans });
  return findingsOf(check(sef, today))
    .filter(({ rule }) => rule.startsWith('SEF5'))
    .map(finding => {
      const lines = sef.scans.get(finding.path)?.lines;
      const placed = lines && finding.span.end > 0;
      return { ...finding, line: placed ? positionAt(lines, finding.span.start).line : undefined };
    });
}
