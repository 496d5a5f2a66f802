import { ageWords } from '../coverage/age-words.ts';
import type { Checked } from '../rules/check.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { linkedPath } from '../text/path.ts';
import { bannerOf } from './preview-banner.ts';
import { type FigureNote, figureNote } from './preview-figures.ts';
import { element, htmlWords } from './preview-html.ts';

/** What the preview of a page of the SEF shows besides its text. Everything is HTML that is safe to show. */
export interface PagePreview {
  /** Above the text; empty where there is nothing to say. */
  readonly banner: string;
  /** The whole page: its own HTML, and what stands below. */
  around(body: string, below: string): string;
  /** Behind a link to evidence: its type and its age; empty behind any other link. */
  citation(href: string): string;
  /** Of a link to the cell of a table; `words` are what the link shows. */
  figure(href: string, words: string): FigureNote | undefined;
}

/** Undefined: the file is no part of the SEF, and is shown as it would be anywhere. */
export function pagePreview(checked: Checked, path: string): PagePreview | undefined {
  const { sef } = checked;
  const record = sef.records.get(path);
  if (!record?.document.kind) return undefined;
  const say = htmlWords(hideIn(sef));
  const banner = bannerOf(record, checked, say);
  return {
    banner,
    around: (body, below) => banner + foldSettings(body) + below,
    citation: href => citationNote(linkedPath(path, href), checked, say),
    figure: (href, words) => {
      const table = linkedPath(path, href);
      return table === undefined ? undefined : figureNote({ target: href, path: table }, words, sef, say);
    },
  };
}

/** Newer versions of VS Code show the settings at the top as a table; the banner says the same in words. */
function foldSettings(body: string): string {
  return body.replace(
    /^\s*<(table|pre)\b[^>]*\bfrontmatter\b.*?<\/\1>/s,
    settings => `<details class="sef-settings"><summary>Settings of this page</summary>${settings}</details>`,
  );
}

function citationNote(
  path: string | undefined,
  { sef, coverage }: Checked,
  say: (text: string) => string,
): string {
  const evidence = path === undefined ? undefined : sef.evidence.get(path);
  const age = evidence && coverage.ages.get(evidence.id);
  if (!evidence || !age) return '';
  const type = sef.framework.types.find(({ id }) => id === evidence.type)?.short ?? 'Type not known';
  const words = `${type}, ${ageWords(evidence, age)}`;
  return ` ${element('small', `sef-citation sef-${age.state}`, say(words))}`;
}
