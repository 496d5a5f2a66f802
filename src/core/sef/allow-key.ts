import { entryOf, type Value } from '../document/value.ts';
import type { Edit } from '../text/edit.ts';
import { listEntryEdit } from './list-entry.ts';

/** The edit of sef.yaml that adds a key to `allow-keys`: one line changed, or one line more. `text` is the whole file. */
export function allowKeyEdit(key: string, config: Value | undefined, text: string): Edit {
  const value = entryOf(config, 'allow-keys')?.value;
  const edit =
    value?.kind === 'mapping' ? undefined : listEntryEdit('allow-keys', writtenAs(key), config, text);
  if (edit) return edit;
  // Written as settings of their own, they are names all the same.
  const names = value?.kind === 'mapping' ? value.entries.map(entry => writtenAs(entry.key)) : [];
  const span = value?.span ?? { start: text.length, end: text.length };
  return { span, newText: `[${[...names, writtenAs(key)].join(', ')}]` };
}

/** As it is where YAML takes it for text, else in quotation marks. */
function writtenAs(key: string): string {
  return /^[a-z][\w-]*$/i.test(key) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(key)
    ? key
    : JSON.stringify(key);
}
