import { hashText } from '../text/hash.ts';
import { kept } from '../text/kept.ts';
import { indexLines } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { finish, type Steps } from '../text/steps.ts';
import { listed } from '../text/words.ts';
import { type Document, emptyDocument, type Kind, kinds } from './document.ts';
import type { KeptBodies } from './kept-bodies.ts';
import type { MarkdownParser } from './markdown-parser.ts';
import { mendSettings } from './mend-settings.ts';
import { nearMiss } from './near-miss.ts';
import { remarkParser } from './parse-markdown.ts';
import type { Problem } from './problem.ts';
import { type Closeness, readBody } from './read-body.ts';
import { readYaml } from './read-yaml.ts';
import { readerWords } from './reader-words.ts';
import { splitFile } from './split.ts';
import { isTangled } from './tangle.ts';
import { entryOf, type Mapping } from './value.ts';
import { WithSettings } from './with-settings.ts';

/** Any string is accepted; what is wrong with it is in `problems`. */
export function parseDocument(path: string, text: string): Document {
  return finish(parseDocumentSteps(path, text));
}

export interface ReadingOptions {
  /** What parses the prose: remark where nothing else is given. */
  readonly parser?: MarkdownParser;
  /** What was read of the same pages before, all of it. */
  readonly bodies?: Pick<KeptBodies, 'bodyOf'> | undefined;
  /** Only what coverage rests on: settings, headings and links, without what lists and paragraphs say. */
  readonly onlyLinks?: boolean;
}

/** As `parseDocument`, pausing between the parts of a long file. */
export function* parseDocumentSteps(
  path: string,
  text: string,
  { parser = remarkParser, bodies, onlyLinks = false }: ReadingOptions = {},
): Steps<Document> {
  const parts = splitFile(text);
  const outside = { ...emptyDocument, path, end: text.length };
  // When two people add the same file, the marks stand around all of it, its settings too.
  const around = text.startsWith('<<<<<<<') ? findConflict(text) : undefined;
  const head = parts.settings ?? (around && { start: 0, end: text.length });
  if (!head || !mentionsKind(text, head)) {
    const missed = nearMiss(text, parts);
    return { ...outside, lines: indexLines(text), problems: missed ? [missed] : [] };
  }
  if (around) return { ...outside, lines: indexLines(text), problems: [around] };

  const conflict = findConflict(text);
  const { settings, trouble } = readSettings(text, head, parts.unclosed);
  // Conflict markers break the YAML around them; saying so twice would not help.
  const broken = conflict && conflict.span.start < head.end ? conflict : trouble;
  const problems = [...new Set([conflict, broken])].filter(problem => problem !== undefined);
  // Settings that are half read still say what kind of file it is, but nothing else is believed or complained about.
  const kind = settings && kindOf(settings, broken ? [] : problems);
  yield;
  const prose = text.slice(parts.bodyStart);
  if (isTangled(prose)) return { ...outside, lines: indexLines(text), problems: [tangled(parts.bodyStart)] };
  const closeness = onlyLinks ? 'links' : closenessTo(kind);
  const known = bodies?.bodyOf(path, text);
  const { problems: inProse, ...body } =
    known ?? (yield* readBody(prose, parts.bodyStart, closeness, parser));
  problems.push(...inProse);
  const parsed = {
    ...outside,
    kind,
    lines: indexLines(text),
    ...body,
    problems: kept(problems),
    ...(saysAgreed(settings) ? { agreedWords: hashText(readerWords(text)) } : {}),
  };
  return broken || !settings ? parsed : new WithSettings(parsed, settings, head, text);
}

/** What a piece of evidence says is evidence; what the partnership says itself is read more closely, its sections most of all. */
function closenessTo(kind: Kind | undefined): Closeness {
  if (kind === undefined || kind === 'evidence') return 'links';
  return kind === 'criterion' || kind === 'focus' ? 'paragraphs' : 'lists';
}

function saysAgreed(settings: Mapping | undefined): boolean {
  const status = entryOf(settings, 'status')?.value;
  return status?.kind === 'scalar' && status.value === 'agreed';
}

/** Cheap enough for every file of a repository: only files that may be part of the SEF are read further. */
function mentionsKind(text: string, settings: Span): boolean {
  const end = Math.min(settings.end, settings.start + 20_000);
  return kindLine.test(text.slice(settings.start, end));
}

const kindLine = new RegExp(`^[ \\t]*["']?(${kinds.join('|')})["']?[ \\t]*:`, 'm');

interface Head {
  /** Where there is trouble, as much as could be made out. */
  readonly settings: Mapping | undefined;
  readonly trouble?: Problem;
}

function readSettings(text: string, span: Span, unclosed: boolean): Head {
  if (unclosed) {
    const what =
      'The settings at the top begin with “---” but the second “---” line that ends them is missing.';
    return { settings: undefined, trouble: unreadable(text, { start: 0, end: 3 }, what) };
  }
  const { value, troubles } = readYaml(text.slice(span.start, span.end), span.start);
  const settings = value?.kind === 'mapping' ? value : undefined;
  const first = troubles[0];
  if (first) return { settings, trouble: unreadable(text, first.span, first.what) };
  return value && !settings ? { settings, trouble: unreadable(text, value.span, notSettings) } : { settings };
}

function tangled(start: number): Problem {
  const what = 'The text of this file repeats or nests its marks so often that it cannot be read safely.';
  return {
    rule: 'SEF114',
    span: { start, end: start },
    what,
    next: 'Make several files of it.',
    key: 'tangled',
  };
}

const notSettings = 'Settings are written as “name: value”, one on a line, with a space after the colon.';

function unreadable(text: string, span: Span, what: string): Problem {
  const fix = mendSettings(text, span);
  return { rule: 'SEF101', span, what, key: 'settings', ...(fix ? { fix } : {}) };
}

function kindOf({ entries }: Mapping, problems: Problem[]): Kind | undefined {
  const found = entries.filter(({ key }) => (kinds as readonly string[]).includes(key));
  const [first, second] = found;
  if (second) {
    const names = listed(found.map(({ key }) => `“${key}:”`));
    const what = `This file has ${names}, and each of them says what kind of file it is.`;
    problems.push({ rule: 'SEF115', span: second.keySpan, what, key: found.map(({ key }) => key).join('+') });
    return undefined;
  }
  return first?.key as Kind | undefined;
}

function findConflict(text: string): Problem | undefined {
  // Nearly no file has any, and looking for one word costs next to nothing.
  if (!text.includes('<<<<<<<')) return undefined;
  const start = text.search(/^<{7}( |$)/m);
  if (start < 0 || !/^={7}\r?$/m.test(text) || !/^>{7}( |$)/m.test(text)) return undefined;
  const what = 'Two versions of this part have been put together and nobody has chosen between them yet.';
  return { rule: 'SEF110', span: { start, end: start + 7 }, what, key: 'conflict' };
}
