import { entryOf, type List, toPlain, type Value } from '../document/value.ts';
import { copyString } from '../text/copy-string.ts';
import type { Edit } from '../text/edit.ts';

/**
 * The edit of a YAML file that adds an entry to one of its lists: one line changed, or one line more. `written`: the entry as
 * YAML on one line, fit to stand between brackets; `config`: what `text`, the whole file, was read as. Undefined: what stands
 * there is one group of settings over several lines, to which none can be added without writing it anew.
 */
export function listEntryEdit(
  key: string,
  written: string,
  config: Value | undefined,
  text: string,
): Edit | undefined {
  const entry = entryOf(config, key);
  if (!entry) return added(`${key}: [${written}]`, config, text);
  const { value, keySpan } = entry;
  if (value.kind === 'list') return intoList(written, value, text);
  // Nothing is written there yet, and what stands behind may be a comment.
  if (value.span.start === keySpan.start || value.span.end <= value.span.start)
    return insertion(` [${written}]`, colonAfter(text, keySpan.end));
  const others = oneOf(value, text);
  return others && { span: value.span, newText: `[${[...others, written].join(', ')}]` };
}

/** A single value may stand for a list of one. */
function oneOf(value: Value, text: string): string[] | undefined {
  const as = text.slice(value.span.start, value.span.end);
  if (value.kind === 'mapping') return as.startsWith('{') ? [copyString(as)] : undefined;
  const plain = toPlain(value);
  if (plain === null) return [];
  // What may stand by itself may mean something else within brackets.
  const same = /^["']|^[\w-]+$/.test(as) && !/[\r\n]/.test(as);
  return [same ? copyString(as) : JSON.stringify(String(plain))];
}

function intoList(written: string, list: List, text: string): Edit {
  const last = list.items.at(-1);
  if (text[list.span.start] === '[') {
    return last ? insertion(`, ${written}`, last.span.end) : insertion(written, list.span.end - 1);
  }
  const end = lineBreakAfter(text, last?.span.end ?? list.span.end);
  return insertion(`${lineEnd(text)}${indentOf(text, list)}- ${written}`, end);
}

/** At the end of the file, or within the brackets where the whole file is written in such. */
function added(line: string, config: Value | undefined, text: string): Edit {
  const last = config?.kind === 'mapping' ? config.entries.at(-1) : undefined;
  if (config && last && text[config.span.start] === '{') return insertion(`, ${line}`, last.value.span.end);
  const indent = config && last ? text.slice(lineStart(text, config.span.start), config.span.start) : '';
  const before = text === '' || /[\r\n]$/.test(text) ? '' : lineEnd(text);
  return insertion(`${before}${/^ *$/.test(indent) ? indent : ''}${line}${lineEnd(text)}`, text.length);
}

function insertion(newText: string, at: number): Edit {
  return { span: { start: at, end: at }, newText };
}

function colonAfter(text: string, at: number): number {
  return text.indexOf(':', at) + 1;
}

/** What stands before the dash of the list's first item. */
function indentOf(text: string, { span }: Value): string {
  return copyString(text.slice(lineStart(text, span.start), span.start)).replace(/[^ \t]/g, ' ');
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineBreakAfter(text: string, at: number): number {
  const after = text.slice(at).search(/[\r\n]/);
  return after < 0 ? text.length : at + after;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
