import { type ParseArgsConfig, parseArgs } from 'node:util';
import { LEAST_BYTES } from '../core/report/markdown-parts.ts';
import { type Day, readDay } from '../core/sef/calendar.ts';
import { nearest } from '../core/text/nearest.ts';
import { listed } from '../core/text/words.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** `parseArgs`, with complaints in one plain sentence. */
export function readArgs<T extends Options>(args: readonly string[], options: T) {
  for (const arg of args.includes('--') ? args.slice(0, args.indexOf('--')) : args)
    refuseUnknown(arg, Object.keys(options));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(error.message)?.[1] ?? 'An option';
    const lacks = error.message.includes('does not take') ? 'takes no value' : 'needs a value after it';
    throw new UsageError(`${option} ${lacks}.`, { cause: error });
  }
}

function refuseUnknown(arg: string, known: readonly string[]): void {
  const name = /^--?([^=]+)/.exec(arg)?.[1];
  if (name === undefined || known.includes(name)) return;
  const meant = nearest(name, known);
  const hint = meant ? ` Did you mean --${meant}?` : '';
  throw new UsageError(`There is no option ${arg.replace(/=.*/s, '')}.${hint}`);
}

/** Both spellings, and each switched off. */
export const colourOptions = {
  colour: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-colour': { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

type ColourValues = { readonly [name in keyof typeof colourOptions]?: boolean | undefined };

/** A switch on the command line has the last word, and off is the safer one of two. */
export function withColour(host: Host, values: ColourValues): Host {
  if (values['no-colour'] || values['no-color']) return { ...host, colour: false };
  return values.colour || values.color ? { ...host, colour: true } : host;
}

export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find(name => name === value);
  if (choice !== undefined) return choice;
  const meant = nearest(value, choices);
  throw new UsageError(
    `${option} cannot be “${value}”: ${meant ? `did you mean ${meant}?` : `choose ${listed(choices, 'or')}.`}`,
  );
}

/** A whole day, so that nobody has to guess which day of a month is meant. */
export function dayOption(value: string | undefined, today: Day, option = '--today'): Day {
  if (value === undefined) return today;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? readDay(value) : undefined;
  if (day === undefined)
    throw new UsageError(`${option} needs a date that exists, such as ${today}, not “${value}”.`);
  return day;
}

const units: Readonly<Record<string, number>> = { '': 1, KB: 1024, MB: 1024 ** 2 };

/** `64KB`, `1MB` or a number of bytes, in bytes. A kilobyte has 1024, as the places that set such limits count. */
export function sizeOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const [, number = '', unit = ''] = /^(\d{1,12}) ?(KB|MB|)$/i.exec(value.trim()) ?? [];
  const bytes = number === '' ? 0 : Number(number) * (units[unit.toUpperCase()] ?? 0);
  if (bytes >= LEAST_BYTES) return bytes;
  throw new UsageError(`--max-size needs a size of 1KB or more, such as 64KB or 1MB, not “${value}”.`);
}

/** A whole number above zero. */
export function numberOption(option: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new UsageError(`${option} needs a number such as ${otherwise}, not “${value}”.`);
}
