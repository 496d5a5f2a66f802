import {
  type Disposable,
  TabInputCustom,
  TabInputWebview,
  Uri,
  commands as vscodeCommands,
  window,
} from 'vscode';
import type { PagePreview } from '../core/view/preview.ts';
import type { FigureNote } from '../core/view/preview-figures.ts';
import { addNotes, type Env, type MarkdownIt, type PageNotes } from './markdown-it.ts';
import type { SefStore } from './sef-store.ts';

/** What is known of a page of the SEF, shown in VS Code's own preview. */
export interface Preview extends Disposable {
  extend(md: MarkdownIt): MarkdownIt;
}

/** A preview is made in one go, so what it takes is loaded when there is the first one. */
type Core = typeof import('../core/view/preview.ts') & typeof import('../core/view/preview-figures.ts');

/** What was said in a page, and how to say it anew, to tell when it no longer holds. */
interface Said {
  readonly links: { readonly href: string; readonly words: string }[];
  now: string;
}

/** How many pages are remembered: more previews than that are hardly open at once. */
const MOST = 10;

export function showInPreview(store: SefStore): Preview {
  const said = new Map<string, Said & { readonly uri: Uri }>();
  let core: Core | undefined;
  const load = async () => {
    core = {
      ...(await import('../core/view/preview.ts')),
      ...(await import('../core/view/preview-figures.ts')),
    };
    await store.settled();
    refresh();
  };
  const pageOf = (uri: Uri) => {
    const at = store.locate(uri);
    return at && core?.pagePreview(at.root.checked, at.path);
  };
  const remember = (uri: Uri): Said => {
    const page = { uri, links: [], now: '' };
    said.delete(uri.toString());
    said.set(uri.toString(), page);
    const [oldest] = said.keys();
    if (oldest !== undefined && said.size > MOST) said.delete(oldest);
    return page;
  };
  const notesOf = (env: Env): PageNotes | undefined => {
    const uri = env?.currentDocument;
    if (!(uri instanceof Uri)) return undefined;
    const page = pageOf(uri);
    const remembered = remember(uri);
    remembered.now = page?.banner ?? nothing;
    return page && core && notesFor(page, core, remembered);
  };
  /** VS Code makes a page again when its own text changes, but not when another file does. */
  const refresh = () => {
    if (!isPreviewOpen()) return;
    const changed = [...said.values()].some(({ uri, links, now }) => saidOf(pageOf(uri), links) !== now);
    if (changed) void vscodeCommands.executeCommand('markdown.preview.refresh');
  };
  const listening = [
    store.onDidChange(refresh),
    // VS Code may tell of the tab only when the page in it was made already.
    window.tabGroups.onDidChangeTabs(refresh),
  ];
  return {
    extend: md => {
      void load();
      return addNotes(md, notesOf);
    },
    dispose: () => {
      for (const part of listening) part.dispose();
    },
  };
}

const nothing = 'nothing';

function notesFor(page: PagePreview, { figureMark, figureList }: Core, said: Said): PageNotes {
  const figures: FigureNote[] = [];
  return {
    behind: (href, words) => {
      said.links.push({ href, words });
      said.now += saidOfLink(page, href, words);
      const figure = page.figure(href, words);
      if (!figure) return page.citation(href);
      figures.push(figure);
      return figureMark(figure, figures.length);
    },
    around: body => page.around(body, figureList(figures)),
  };
}

function saidOf(page: PagePreview | undefined, links: Said['links']): string {
  if (!page) return nothing;
  return page.banner + links.map(({ href, words }) => saidOfLink(page, href, words)).join('');
}

function saidOfLink(page: PagePreview, href: string, words: string): string {
  const figure = page.figure(href, words);
  return figure ? figure.source + figure.verdict : page.citation(href);
}

function isPreviewOpen(): boolean {
  const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return tabs.some(
    ({ input }) =>
      (input instanceof TabInputWebview || input instanceof TabInputCustom) &&
      input.viewType.includes('markdown.preview'),
  );
}
