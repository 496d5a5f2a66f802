import type { Reporter, ReportOptions, Result } from '../core/report/report.ts';
import type { Text } from '../host/files.ts';
import type { Host } from './host.ts';
import { colourOptions, oneOf, sizeOption, withColour } from './options.ts';
import { asString, deliver, forTerminal } from './output.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

type ReportValues = Parameters<typeof withColour>[1] & {
  readonly format: string;
  readonly output?: string | undefined;
  readonly 'max-size'?: string | undefined;
};

/** A file is read in other places than this terminal. */
const widthInFiles = 100;

/** Gives the report on a subject; `isChanged`: the lines that a change in view touches. */
type Give<T> = (subject: T, isChanged?: ReportOptions['isChanged']) => void;

/** Settles how a report is to be given before anything is read, so that a slip is told at once. */
export function giveReport(
  reporters: Readonly<Record<string, Reporter>>,
  values: ReportValues,
  host: Host,
): Give<readonly Result[]> {
  return chooseReport<readonly Result[]>(reporters, values, host);
}

/** As `giveReport`, of whatever the reporters report on. */
export function chooseReport<T>(
  reporters: Readonly<Record<string, (subject: T, options: ReportOptions) => string>>,
  values: ReportValues,
  host: Host,
): Give<T> {
  const { format, options, give } = settleReport(Object.keys(reporters), values, host);
  return (subject, isChanged) => give(reporters[format]?.(subject, { ...options, isChanged }) ?? '');
}

/** How a report was asked for, and what gives it once it is written. */
export function settleReport<T extends string>(formats: readonly T[], values: ReportValues, host: Host) {
  const format = oneOf('--format', values.format, formats);
  const { colour } = withColour(host, values);
  const maxBytes = sizeOption(values['max-size']);
  if (maxBytes !== undefined && format !== 'markdown')
    throw new UsageError(
      '--max-size is for --format markdown; other formats are read by programs, or scrolled.',
    );
  const toFile = values.output !== undefined;
  const options: ReportOptions = {
    version,
    width: toFile ? widthInFiles : host.width,
    colour: colour && !toFile,
    maxBytes,
  };
  const give = (text: Text) => {
    const asIs = toFile || format !== 'text';
    deliver(asIs ? text : forTerminal(asString(text), host), values.output, host);
  };
  return { format, options, give };
}

export const reportOptions = {
  ...colourOptions,
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
  today: { type: 'string' },
} as const;

/** Of the commands whose markdown is shown in places that hold only so much. */
export const sizeOptions = { 'max-size': { type: 'string' } } as const;
