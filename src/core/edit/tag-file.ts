import { type Kind, kinds } from '../document/document.ts';
import { parseDocument } from '../document/parse-document.ts';
import { readYaml } from '../document/read-yaml.ts';
import { splitFile } from '../document/split.ts';
import { entryOf, type Value } from '../document/value.ts';
import { oneLine } from '../text/one-line.ts';
import type { SettingChange } from './setting-change.ts';

/** What part of the SEF a file is to be. */
export interface Tag {
  readonly kind: Kind;
  /** The criterion, focus, type, sort or name, as the setting wants it. */
  readonly value: string;
  /** What people call it; it is written down where the file does not say so already. */
  readonly title: string;
}

/** What makes a file exactly that: any other setting that decides what a file is goes. */
export function tagChanges(text: string, { kind, value, title }: Tag): SettingChange[] {
  const written = settingsOf(text);
  const others = kinds.filter(other => other !== kind && entryOf(written, other));
  // Evidence is called by its title alone; what else there is, by its heading too.
  const needsTitle = !entryOf(written, 'title') && (kind === 'evidence' || headingOf(text) === undefined);
  return [
    ...others.map(other => ({ path: [other] as const, value: undefined })),
    { path: [kind], value: oneLine(value) },
    ...(needsTitle ? [{ path: ['title'] as const, value: oneLine(title) }] : []),
  ];
}

/** What the file is called already: its title, or its first heading. */
export function titleIn(text: string): string | undefined {
  const title = entryOf(settingsOf(text), 'title')?.value;
  return title?.kind === 'scalar' && title.value !== null ? String(title.value) : headingOf(text);
}

function settingsOf(text: string): Value | undefined {
  const { settings } = splitFile(text);
  return settings && readYaml(text.slice(settings.start, settings.end), settings.start).value;
}

/** A file that is no part of the SEF is not read further than its settings; so it is read as one that is. */
function headingOf(text: string): string | undefined {
  const body = text.slice(splitFile(text).bodyStart);
  const { headings } = parseDocument('page.md', `---\npart: page\n---\n${body}`);
  return headings.find(({ depth }) => depth === 1)?.text;
}
