import { applyEdits, type Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { splitFile } from './split.ts';

type Fix = NonNullable<Problem['fix']>;

/**
 * What makes settings readable that are not, where one small change does; `trouble` is where reading fails. Each is
 * tried: what is left unreadable is not offered.
 */
export function mendSettings(text: string, trouble: Span): Fix | undefined {
  return [endSettings(text), spaceColons(text), quoteValue(text, trouble), drawLines(text)].find(
    fix => fix !== undefined && isReadable(applyEdits(text, fix.edits)),
  );
}

function isReadable(text: string): boolean {
  const { settings, unclosed } = splitFile(text);
  if (!settings || unclosed) return false;
  const { value, troubles } = readYaml(text.slice(settings.start, settings.end), 0);
  return value?.kind === 'mapping' && troubles.length === 0;
}

/** The second line of dashes, above the first empty line or heading. */
function endSettings(text: string): Fix | undefined {
  if (!splitFile(text).unclosed) return undefined;
  const first = /(?:\r\n|\r|\n)(?=[ \t]*(?:\r\n|\r|\n|$)|#{1,6}[ \t])/.exec(text);
  const at = first ? first.index + first[0].length : text.length;
  const before = first || /[\r\n]$/.test(text) ? '' : '\n';
  const edits: Edit[] = [{ span: { start: at, end: at }, newText: `${before}---\n` }];
  return { title: 'End the settings with a line of three hyphens', edits };
}

/** `criterion:valued` */
function spaceColons(text: string): Fix | undefined {
  const { settings } = splitFile(text);
  if (!settings) return undefined;
  const edits = Array.from(
    text.slice(settings.start, settings.end).matchAll(/^([ \t]*[a-z][a-z-]*:)(?=[^\s/:])/gm),
    ({ index, 0: name }): Edit => {
      const at = settings.start + index + name.length;
      return { span: { start: at, end: at }, newText: ' ' };
    },
  );
  return edits.length > 0 ? { title: 'Put a space after the colon', edits } : undefined;
}

/** `title: Plans: what is next` */
function quoteValue(text: string, { start }: Span): Fix | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const [, name = '', value] =
    /^([ \t]*[\w-]+:[ \t]+)([^\s"'[{|>#&*!][^\r\n]*)/.exec(text.slice(lineStart)) ?? [];
  if (value === undefined) return undefined;
  const written = value.trimEnd();
  const at = lineStart + name.length;
  const edits = [{ span: { start: at, end: at + written.length }, newText: JSON.stringify(written) }];
  return { title: 'Put the value in quotation marks', edits };
}

/** What word processors make of three hyphens. */
function drawLines(text: string): Fix | undefined {
  const lines = [...text.slice(0, 1500).matchAll(/^[ \t]*(?:[—–_]+|-{2,}|\*{3,})[ \t]*$/gm)].slice(0, 2);
  if (lines.length < 2 || lines[0]?.index !== 0) return undefined;
  const edits = lines.map(({ index, 0: line }) => ({
    span: { start: index, end: index + line.length },
    newText: '---',
  }));
  return { title: 'Write the lines around the settings as three hyphens', edits };
}
