import { readYaml } from '../document/read-yaml.ts';
import type { AcceptedGap } from '../sef/config.ts';
import { configName } from '../sef/file-names.ts';
import { listEntryEdit } from '../sef/list-entry.ts';
import type { Edit } from '../text/edit.ts';
import { oneLine } from '../text/one-line.ts';
import { yamlText } from './yaml-text.ts';

/** What exactly is accepted: a criterion, one type or focus of it, or a statement. */
export type GapScope = Partial<Pick<AcceptedGap, 'criterion' | 'type' | 'focus' | 'statement'>>;

/** Why, by whom and until when; texts as typed. */
export interface Acceptance {
  readonly reason: string;
  /** A post, never a person's name. */
  readonly owner: string;
  /** A day or a month, as settings want it. */
  readonly until: string;
}

/** What writes down in sef.yaml that a gap is accepted: one line changed, or one line more. */
export function acceptGap(
  text: string,
  scope: GapScope,
  { reason, owner, until }: Acceptance,
): { readonly edits: readonly Edit[] } | { readonly refused: string } {
  const { value, troubles } = readYaml(text, 0);
  if (troubles.length > 0 || (value && value.kind !== 'mapping'))
    return {
      refused: `${configName} cannot be read as it is. Open it and correct what Problems says first.`,
    };
  const inside = (typed: string) => yamlText(oneLine(typed), { flow: true });
  const parts = [
    ...Object.entries(scope).map(([key, id]) => `${key}: ${inside(String(id))}`),
    `reason: ${inside(reason)}`,
    `owner: ${inside(owner)}`,
    `until: ${until}`,
  ];
  const edit = listEntryEdit('accepted-gaps', `{ ${parts.join(', ')} }`, value, text);
  return edit
    ? { edits: [edit] }
    : {
        refused: `“accepted-gaps” in ${configName} holds a single gap without a “- ” before it. Open the file, put “- ” before its first line and two spaces before its others, then accept this one.`,
      };
}
