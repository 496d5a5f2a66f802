import type { Scan } from '../privacy/scan.ts';
import type { Config } from '../sef/config.ts';
import { positionAt } from '../text/line-index.ts';
import type { Finding } from './finding.ts';
import { scanFindings } from './guard-findings.ts';

/** A finding of the privacy guard with the line it is on; undefined: it is about the file as a whole. */
export type VersionFinding = Finding & { readonly line: number | undefined };

/** What the privacy guard says of files that are about to become a version, whether or not they are part of the SEF. */
export function versionFindings(config: Config, scans: readonly Scan[]): VersionFinding[] {
  return scans.flatMap(scan =>
    scanFindings(scan, config).map(finding => {
      const line = finding.span.end > 0 ? positionAt(scan.lines, finding.span.start).line : undefined;
      return { ...finding, line };
    }),
  );
}
