import { entryOf, type Value } from '../document/value.ts';
import { copyString } from '../text/copy-string.ts';
import type { Edit } from '../text/edit.ts';

/** The edit of sef.yaml that adds a key to `allow-keys`: one line changed, or one line more. `text` is the whole file. */
export function allowKeyEdit(key: string, config: Value | undefined, text: string): Edit {
  const entry = entryOf(config, 'allow-keys');
  const written = /^[a-z][\w-]*$/i.test(key) ? key : JSON.stringify(key);
  const list = entry?.value;
  if (!entry || !list) return atEnd(`allow-keys: [${written}]`, text);
  if (list.kind === 'list' && text[list.span.start] === '[') {
    const close = list.span.end - 1;
    return insertion(list.items.length > 0 ? `, ${written}` : written, close);
  }
  if (list.kind === 'list')
    return insertion(`${lineEnd(text)}${indentOf(text, list)}- ${written}`, list.span.end);
  // A single value may stand for a list of one.
  const one = list.kind === 'scalar' && list.value !== null ? text.slice(list.span.start, list.span.end) : '';
  const after = entry.keySpan.end + (one === '' ? 1 : 0);
  if (one === '') return insertion(` [${written}]`, after);
  return { span: list.span, newText: `[${copyString(one)}, ${written}]` };
}

function insertion(newText: string, at: number): Edit {
  return { span: { start: at, end: at }, newText };
}

function atEnd(line: string, text: string): Edit {
  const end = lineEnd(text);
  const before = text === '' || /[\r\n]$/.test(text) ? '' : end;
  return insertion(`${before}${line}${end}`, text.length);
}

/** What stands before the dash of the list's last item. */
function indentOf(text: string, { span }: Value): string {
  const before = text.slice(0, span.end);
  return /(?:^|[\r\n])([ \t]*)- [^\r\n]*$/.exec(before)?.[1] ?? '  ';
}

function lineEnd(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n';
}
