import { posix } from 'node:path';
import { codeownersMark, marker } from '../core/report/marker.ts';
import { toAscii } from '../core/report/symbols.ts';
import { configName } from '../core/sef/file-names.ts';
import type { Text } from '../host/files.ts';
import { absolutePath } from './find-roots.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Prints a report or writes it to the file that `--output` names. */
export function deliver(text: Text, output: string | undefined, host: Host): void {
  if (output !== undefined) writeReport(text, output, host);
  else for (const piece of typeof text === 'string' ? [text] : text) host.out(piece);
}

/** A mark at the beginning that says how it is encoded belongs to the report. */
export function asString(text: Text): string {
  if (typeof text === 'string') return text;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return text.map(piece => decoder.decode(piece)).join('');
}

/** For people, in letters that their terminal has; a report for machines goes out as it is. */
export function forTerminal(text: string, { unicode }: Host): string {
  return unicode ? text : toAscii(text);
}

/** Never over something that a person wrote: only over a report that this command wrote earlier. */
function writeReport(text: Text, output: string, host: Host): void {
  const path = absolutePath(output, host);
  if (posix.basename(path).toLowerCase() === configName)
    throw new UsageError(`--output cannot be ${output}: that name is for the settings of a SEF.`);
  const isThere = host.files.exists(path);
  if (isThere && !isEarlierReport(host.files.read(path)))
    throw new UsageError(`${output} is already there and is not an earlier report, so it was left as it is.`);
  try {
    if (isThere || !host.files.create(path, text)) host.replace(path, text);
  } catch (error) {
    throw new UsageError(`${output} could not be written: ${troubleOf(error)}.`, { cause: error });
  }
}

function isEarlierReport(bytes: Uint8Array | undefined): boolean {
  if (!bytes) return false;
  const text = new TextDecoder().decode(bytes);
  const commands = ['check', 'coverage', 'compare', 'history', 'rollup'] as const;
  const starts = commands.flatMap(command => [`sef ${command}: `, marker(command)]);
  if (text.startsWith(codeownersMark)) return true;
  return starts.some(start => text.startsWith(start)) || isReportForPrograms(text);
}

/** What each format for programs begins with. Reports may be larger than what is read of a file, so no more is looked at. */
const beginnings: readonly RegExp[] = [
  /^\[?\s*\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "sef",/,
  /^\{\s*"\$schema": "[^"]*",\s*"version": "2\.1\.0",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "sef",/,
  /^<\?xml [^>]*>\s*<testsuites name="sef (check|compare)"/,
  /^\[\s*\{\s*"type": "issue",\s*"description": "(?:[^"\\]|\\.)*",\s*"check_name": "SEF\d{3}\//,
  /^(Area,Folder,Framework,Day,|Severity,Rule,Name,File,|Kind,What,Change,Why,|Date,Version,Framework,)/,
  /^::(error|warning|notice) file=[^:]*,title=SEF\d{3} /,
  // Nothing was found.
  /^(\[\]|Nothing to annotate\.)\n$/,
];

function isReportForPrograms(text: string): boolean {
  return beginnings.some(beginning => beginning.test(text));
}

const troubles: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written to that disk',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file has that name already',
  ENOENT: 'there is no such folder',
};

/** Why the file system refused, in words. Throws on what is not the file system's refusal. */
export function troubleOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  return troubles[error.code] ?? error.message;
}
