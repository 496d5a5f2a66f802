import { kinds } from '../document/document.ts';
import type { SchemaName } from '../sef/document-schema.ts';
import type { Span } from '../text/span.ts';
import { comesByItself, completeSettings } from './complete-settings.ts';
import type { Completion } from './completion.ts';
import { frontmatterSettings, type SettingsWorld } from './frontmatter-settings.ts';
import { type Holder, outlineYaml } from './yaml-outline.ts';

/** What may be written at `offset` in the settings at the top of a file; `block` is what stands between their lines. */
export function completeFrontmatter(
  world: SettingsWorld,
  text: string,
  block: Span,
  { offset, isAsked }: { readonly offset: number; readonly isAsked: boolean },
): Completion[] {
  const { root, place } = outlineYaml(text, block, offset);
  if (!place || !(isAsked || comesByItself(place, text, offset))) return [];
  return completeSettings(frontmatterSettings(schemaIn(root), world), place, text);
}

/** As far as the file says what it is. */
function schemaIn({ values }: Holder): SchemaName | undefined {
  const kind = kinds.find(name => values.has(name));
  return kind === 'part' && values.get('part')?.trim().toLowerCase() === 'outcome' ? 'outcome' : kind;
}
