import { indexLines } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Document, type Kind, kinds } from './document.ts';
import type { Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { readYaml } from './read-yaml.ts';
import { splitFile } from './split.ts';
import { entryOf, type Mapping, type Value } from './value.ts';

/** Any string is accepted; what is wrong with it is in `problems`. */
export function parseDocument(path: string, text: string): Document {
  return finish(parseDocumentSteps(path, text));
}

/** As `parseDocument`, pausing between the headings of a long file. */
export function* parseDocumentSteps(path: string, text: string): Steps<Document> {
  const parts = splitFile(text);
  const outside = { path, kind: undefined, settings: undefined, headings: [], links: [], problems: [] };
  if (!parts.settings || !mentionsKind(text, parts.settings)) return { ...outside, lines: indexLines(text) };

  const conflict = findConflict(text);
  const head = readSettings(text, parts.settings, parts.unclosed, conflict);
  const problems = conflict ? [conflict, ...head.problems] : head.problems;
  const kind = head.settings && kindOf(head.settings, problems);
  const body = yield* readBody(text.slice(parts.bodyStart), parts.bodyStart);
  return { path, kind, lines: indexLines(text), settings: head.settings, ...body, problems };
}

/** Cheap enough for every file of a repository: only files that may be part of the SEF are read further. */
function mentionsKind(text: string, settings: Span): boolean {
  const end = Math.min(settings.end, settings.start + 20_000);
  return new RegExp(`^\\s*["']?(${kinds.join('|')})["']?\\s*:`, 'm').test(text.slice(settings.start, end));
}

interface Head {
  readonly settings: Mapping | undefined;
  readonly problems: Problem[];
}

function readSettings(text: string, span: Span, unclosed: boolean, conflict: Problem | undefined): Head {
  if (unclosed) {
    const what =
      'The settings at the top begin with “---” but the second “---” line that ends them is missing.';
    const first = { start: 0, end: 3 };
    return { settings: undefined, problems: conflict ? [] : [broken(first, what)] };
  }
  const { value, troubles } = readYaml(text.slice(span.start, span.end), span.start);
  // Conflict markers break the YAML around them; saying so twice would not help.
  if (conflict && conflict.span.start < span.end) return { settings: asMapping(value), problems: [] };
  const first = troubles[0];
  if (first) return { settings: asMapping(value), problems: [broken(first.span, first.what)] };
  return { settings: asMapping(value), problems: [] };
}

function broken(span: Span, what: string): Problem {
  return { rule: 'SEF101', span, what, key: 'settings' };
}

function asMapping(value: Value | undefined): Mapping | undefined {
  return value?.kind === 'mapping' ? value : undefined;
}

function kindOf(settings: Mapping, problems: Problem[]): Kind | undefined {
  const found = kinds.filter(kind => entryOf(settings, kind));
  const second = entryOf(settings, found[1] ?? '');
  if (second) {
    const names = found.map(kind => `“${kind}:”`).join(' and ');
    const what = `This file has ${names}, and each of them says what kind of file it is.`;
    problems.push({ rule: 'SEF115', span: second.keySpan, what, key: found.join('+') });
    return undefined;
  }
  return found[0];
}

function findConflict(text: string): Problem | undefined {
  const start = text.search(/^<{7}( |$)/m);
  if (start < 0 || !/^={7}\r?$/m.test(text) || !/^>{7}( |$)/m.test(text)) return undefined;
  const what = 'Two versions of this part have been put together and nobody has chosen between them yet.';
  return { rule: 'SEF110', span: { start, end: start + 7 }, what, key: 'conflict' };
}
