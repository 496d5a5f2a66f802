import { parseDocument } from '../document/parse-document.ts';
import { readYaml } from '../document/read-yaml.ts';
import { splitFile } from '../document/split.ts';
import { entryOf } from '../document/value.ts';
import type { Evidence } from '../sef/record.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { linkedPath, relativeLink } from '../text/path.ts';
import { type SettingsEdit, setSettings } from './set-settings.ts';

/** `inText`: a link stands in the text; else the evidence is listed in the settings, under `supported-by`. */
export type Citation =
  | { readonly edits: readonly Edit[]; readonly inText: boolean }
  | { readonly refused: string };

type Cited = Pick<Evidence, 'title' | 'path'>;

/**
 * Cites evidence in a page: as a link where the person stands (`at`, an offset), or, where a link would not count (in the
 * settings, in a hidden note, in code) or nobody stands anywhere, in the page's settings.
 */
export function cite(text: string, path: string, evidence: Cited, at: number | undefined): Citation {
  const link = at === undefined ? undefined : linkAt(text, path, evidence, at);
  if (link) return { edits: [link], inText: true };
  const listed = listEvidence(text, path, evidence);
  return 'refused' in listed ? listed : { ...listed, inText: false };
}

/** Lists evidence in a page's settings; one that is there already is not listed again. */
export function listEvidence(
  text: string,
  path: string,
  { path: target }: Pick<Cited, 'path'>,
): SettingsEdit {
  const { settings } = splitFile(text);
  const written = settings && readYaml(text.slice(settings.start, settings.end), settings.start).value;
  const list = entryOf(written, 'supported-by')?.value;
  const isThere = (list?.kind === 'list' ? list.items : list ? [list] : []).some(
    entry => entry.kind === 'scalar' && linkedPath(path, String(entry.value)) === target,
  );
  if (isThere) return { edits: [] };
  return setSettings(text, [{ path: ['supported-by'], add: relativeLink(path, target) }]);
}

function linkAt(text: string, path: string, { title, path: target }: Cited, at: number): Edit | undefined {
  if (at < splitFile(text).bodyStart) return undefined;
  const before = text.slice(0, at);
  const after = text.slice(at);
  const link = `[${escapeMarkdown(title)}](${relativeLink(path, target)})`;
  const newText = `${/[^\s([“‘]$/.test(before) ? ' ' : ''}${link}${/^[\p{L}\p{N}([]/u.test(after) ? ' ' : ''}`;
  const edit = { span: { start: at, end: at }, newText };
  return linksTo(target, applyEdits(text, [edit]), path) > linksTo(target, text, path) ? edit : undefined;
}

/** What no reader takes for a link is none. */
function linksTo(target: string, text: string, path: string): number {
  return parseDocument(path, text).links.filter(link => linkedPath(path, link.target) === target).length;
}
