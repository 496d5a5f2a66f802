import { cover } from '../coverage/cover.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { stateOfEach } from '../coverage/state-counts.ts';
import type { Document } from '../document/document.ts';
import type { MarkdownParser } from '../document/markdown-parser.ts';
import { remarkParser } from '../document/parse-markdown.ts';
import { readDocument } from '../document/read-document.ts';
import { forManyVersions, rememberingParser } from '../document/remembering-parser.ts';
import type { Day } from '../sef/calendar.ts';
import { changeSef, emptySef, type Sef } from '../sef/sef.ts';
import { pagesOf } from './pages-of.ts';
import type { ContentOf, Found, Lost, Point, Revision } from './point.ts';
import { setupReader } from './setup-at.ts';

/**
 * What a SEF covered at each of its revisions. Each content is read once, and of each revision only what differs from the
 * one before is looked at again, so revisions of one line in their order are the cheapest.
 *
 * @param fixed the day for which all are reckoned; without it, each is reckoned for its own day, so that evidence is as
 * fresh as it was then
 */
export function* pointsOf(
  revisions: Iterable<Revision>,
  contentOf: ContentOf,
  fixed?: Day,
  parser: MarkdownParser = remarkParser,
): Generator<Point> {
  const setupAt = setupReader(contentOf);
  const documentOf = documentReader(contentOf, parser);
  let last: State | undefined;
  for (const revision of revisions) {
    const { commit, day, folder } = revision;
    const next = stateAt(revision, fixed ?? day, setupAt, documentOf, last);
    if (!('lost' in next)) last = next;
    yield { commit, day, folder, found: 'lost' in next ? next : foundIn(next) };
  }
}

/** One revision, read. */
interface State {
  readonly sef: Sef;
  readonly coverage: Coverage;
  /** Path → content of what was read into the SEF. */
  readonly pages: ReadonlyMap<string, string>;
}

function stateAt(
  revision: Revision,
  today: Day,
  setupAt: ReturnType<typeof setupReader>,
  documentOf: ReturnType<typeof documentReader>,
  last: State | undefined,
): State | Lost {
  const setup = setupAt(revision);
  if ('lost' in setup) return setup;
  const earlier = last?.sef.setup === setup ? last : undefined;
  const pages = pagesOf(revision.files, setup.reading.config);
  const put: Document[] = [];
  for (const [path, id] of pages) {
    if (earlier?.pages.get(path) === id) continue;
    const document = documentOf(path, id);
    if (!document) return { lost: 'incomplete' };
    put.push(document);
  }
  const remove = earlier ? [...earlier.pages.keys()].filter(path => !pages.has(path)) : [];
  const sef = changeSef(earlier?.sef ?? emptySef(setup), { put, remove });
  return { sef, coverage: cover(sef, today, earlier), pages };
}

function foundIn({ sef, coverage }: State): Found {
  return {
    framework: sef.framework.id,
    criteria: stateOfEach(coverage.criteria),
    statements: stateOfEach(coverage.statements),
    evidence: sef.evidence.size,
    files: sef.records.size,
  };
}

/** A page that comes back as it once was, as after a change that was undone, is known already. */
function documentReader(contentOf: ContentOf, parser: MarkdownParser) {
  const known = new Map<string, Document>();
  const options = { parser: rememberingParser(parser, forManyVersions), onlyLinks: true };
  return (path: string, id: string): Document | undefined => {
    const key = `${id} ${path}`;
    const before = known.get(key);
    if (before) return before;
    const bytes = contentOf(id);
    if (!bytes) return undefined;
    const document = readDocument(path, bytes, options);
    known.set(key, document);
    return document;
  };
}
