import { kinds } from '../document/document.ts';
import { splitFile } from '../document/split.ts';
import { configName } from '../sef/file-names.ts';
import { relativeLink } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { completeFrontmatter } from './complete-frontmatter.ts';
import { completeNewPage } from './complete-new-page.ts';
import { completeProse } from './complete-prose.ts';
import { comesByItself, completeSettings } from './complete-settings.ts';
import { type Completion, type Completions, noCompletions, wholeList } from './completion.ts';
import { configSettings } from './config-settings.ts';
import { evidenceOffers, type Known, type Page } from './evidence-offers.ts';
import type { SettingsWorld } from './frontmatter-settings.ts';
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
  if (path === configName) return wholeList(completeConfig(known, writing));
  if (!/\.md$/i.test(path)) return noCompletions;
  const parts = splitFile(text);
  if (isEmptyPage(text, writing)) {
    return wholeList(completeNewPage(known.sef.framework, { start: 0, end: offset }));
  }
  if (!parts.settings) return noCompletions;
  const block = { ...parts.settings, end: settingsEnd(text, parts) };
  const page = pageOf(writing, block);
  if (offset >= block.start && (offset < block.end || parts.unclosed)) {
    return offset > block.end
      ? noCompletions
      : wholeList(completeFrontmatter(worldOf(known, page), text, block, writing));
  }
  return offset < parts.bodyStart || !page.isOfSef
    ? noCompletions
    : completeProse(known, page, parts.bodyStart, writing);
}

/** Nothing stands in it but, perhaps, the first of the lines that settings stand between. */
function isEmptyPage(text: string, { offset, isAsked }: Writing): boolean {
  const isFirstLine = /^-{0,3}$/.test(text.slice(0, offset));
  return isFirstLine && /^-{0,3}\s*$/.test(text) && (isAsked || offset > 0);
}

function completeConfig({ sef, coverage }: Known, { text, offset, isAsked }: Writing): Completion[] {
  const { place } = outlineYaml(text, { start: 0, end: text.length }, offset);
  if (!place || !(isAsked || comesByItself(place, text, offset))) return [];
  return completeSettings(configSettings(sef, coverage.today), place, text);
}

/** Settings that nobody has ended yet go on to the first empty line. */
function settingsEnd(text: string, { settings, unclosed }: ReturnType<typeof splitFile>): number {
  if (!settings || !unclosed) return settings?.end ?? 0;
  const gap = /(?:\r\n|\r|\n)[ \t]*(?=\r\n|\r|\n)/.exec(text.slice(settings.start));
  return gap ? settings.start + gap.index + gap[0].length : settings.end;
}

function pageOf({ path, text, offset }: Writing, block: Span): Page {
  const { values } = outlineYaml(text, block, offset).root;
  const isOfSef = kinds.some(kind => values.has(kind));
  return { path, text, isOfSef, criterion: values.get('criterion'), focus: values.get('focus') };
}

function worldOf(known: Known, page: Page): SettingsWorld {
  const { framework, config } = known.sef;
  return {
    framework,
    freshness: config.freshness,
    today: known.coverage.today,
    evidence: () =>
      evidenceOffers(known, page).map(offer => ({
        value: yamlPath(relativeLink(page.path, offer.path)),
        detail: offer.title,
        about: offer,
        names: offer.title,
      })),
  };
}

/** Hardly any path needs quotation marks: what links cannot hold is written otherwise already. */
function yamlPath(path: string): string {
  return /^[\w./%-]+$/.test(path) ? path : JSON.stringify(path);
}
