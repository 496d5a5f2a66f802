import { splitFile } from '../document/split.ts';
import { relativeLink } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { completeFrontmatter } from './complete-frontmatter.ts';
import { completeAddress, completeLink, completeWords } from './complete-links.ts';
import { type Completion, type Completions, noCompletions } from './completion.ts';
import { evidenceOffers, type Known, type Page } from './evidence-offers.ts';
import type { SettingsWorld } from './frontmatter-settings.ts';
import { prosePlaceAt } from './prose-place.ts';
import { outlineYaml } from './yaml-outline.ts';

/** A place in a text that is being written; it may differ from what the SEF knows of the file. */
export interface Writing {
  /** Relative to the SEF root. */
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  /** Somebody asked for it; else it comes by itself while they write, and only where it helps. */
  readonly isAsked: boolean;
}

/** What may be written at a place of a file of the SEF. */
export function completionsAt(known: Known, writing: Writing): Completions {
  const { path, text, offset } = writing;
  if (!/\.md$/i.test(path)) return noCompletions;
  const parts = splitFile(text);
  const block = parts.settings && { ...parts.settings, end: settingsEnd(text, parts) };
  if (block && offset >= block.start && (offset < block.end || parts.unclosed)) {
    return whole(completeFrontmatter(worldOf(known, pageOf(writing, block)), text, block, offset));
  }
  if (!block || offset < parts.bodyStart) return noCompletions;
  return whole(completeProse(known, writing, pageOf(writing, block), parts.bodyStart));
}

function whole(items: readonly Completion[]): Completions {
  return { items, isIncomplete: false };
}

/** Settings that nobody has ended yet go on to the first empty line. */
function settingsEnd(text: string, { settings, unclosed }: ReturnType<typeof splitFile>): number {
  if (!settings || !unclosed) return settings?.end ?? 0;
  const gap = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(settings.start));
  return gap ? settings.start + gap.index + gap[0].length : settings.end;
}

function pageOf({ path, text, offset }: Writing, block: Span): Page {
  const { values } = outlineYaml(text, block, offset).root;
  return { path, text, criterion: values.get('criterion'), focus: values.get('focus') };
}

function worldOf(known: Known, page: Page): SettingsWorld {
  const { framework, config } = known.sef;
  return {
    framework,
    freshness: config.freshness,
    today: known.coverage.today,
    evidence: () =>
      evidenceOffers(known, page).map(({ path, title, detail, documentation }) => ({
        value: relativeLink(page.path, path),
        detail: title,
        documentation: `${detail}\n\n${documentation}`,
        names: title,
      })),
  };
}

function completeProse(
  known: Known,
  { text, offset, isAsked }: Writing,
  page: Page,
  bodyStart: number,
): Completion[] {
  const place = prosePlaceAt(text, bodyStart, offset);
  switch (place?.in) {
    case 'link':
      return place.mayBeBox && !isAsked ? [] : completeLink(evidenceOffers(known, page), page.path, place);
    case 'address':
      return completeAddress(evidenceOffers(known, page), page.path, place);
    case 'words':
      return isAsked ? completeWords(evidenceOffers(known, page), page.path, text, place.span) : [];
    default:
      return [];
  }
}
