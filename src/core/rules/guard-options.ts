import picomatch from 'picomatch/posix';
import type { GuardOptions } from '../privacy/guard.ts';
import type { Config } from '../sef/config.ts';
import type { Allowed } from '../sef/privacy-config.ts';
import { ruleCodes } from './registry.ts';

/** What the settings ask of the privacy guard. */
export function guardOptions({ privacy }: Pick<Config, 'privacy'>): GuardOptions {
  const allowed = privacy.allow.map(allows);
  return {
    smallNumber: privacy.smallNumber,
    isAllowed: (rule, path, words) => allowed.some(allow => allow(rule, path, words)),
  };
}

/** What names one person is only ever allowed by an entry that says which rule it is about. */
const identifiers: ReadonlySet<string> = new Set([
  'SEF501',
  'SEF502',
  'SEF503',
  'SEF504',
  'SEF505',
  'SEF509',
]);

/** Numbers of people are allowed by the file alone: written here, they would be where nobody wants them. */
const byWords: ReadonlySet<string> = new Set(['SEF506', 'SEF507']);

function allows({ rule, path, text }: Allowed): GuardOptions['isAllowed'] {
  const fits =
    path === undefined ? () => true : picomatch([path, `${path.replace(/\/+$/, '')}/**`], { dot: true });
  const wanted = text === undefined ? undefined : bare(text);
  return (code, at, words) =>
    (rule === undefined ? !identifiers.has(code) : ruleCodes.get(rule) === code) &&
    (wanted === undefined || (byWords.has(code) && saysIt(bare(words), wanted))) &&
    fits(at);
}

/** `@council.gov.uk` allows every address there. */
function saysIt(words: string, wanted: string): boolean {
  return words === wanted || (wanted.startsWith('@') && words.endsWith(wanted));
}

function bare(words: string): string {
  return words.toLowerCase().replace(/\s+/g, '');
}
