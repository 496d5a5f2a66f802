import type { ReportOptions } from '../core/report/report.ts';
import type { Day } from '../core/sef/calendar.ts';
import type { Severity } from '../core/text/severity.ts';
import type { Text } from '../host/files.ts';

export const formats = [
  'text',
  'json',
  'markdown',
  'github',
  'sarif',
  'junit',
  'codequality',
  'csv',
] as const;
export type Format = (typeof formats)[number];

/** What a report on roots depends on, besides what is in their folders. */
export interface Asked {
  readonly format: Format;
  readonly options: ReportOptions;
  readonly today: Day;
}

export interface Report {
  readonly text: Text;
  /** Of all findings in it. */
  readonly worst: Severity | undefined;
}
