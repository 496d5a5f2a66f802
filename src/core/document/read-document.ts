import { type Decoded, decodeText, MAX_FILE_BYTES } from '../text/decode.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Document, emptyDocument } from './document.ts';
import { parseDocumentSteps, type ReadingOptions } from './parse-document.ts';

/** `closed`: there is such a file, but it may not be opened. */
type Unreadable = Extract<Decoded, { unreadable: unknown }>['unreadable'] | 'closed';

/** What is the matter with a file, and what to do, in the words of someone who knows Word. */
const words: Readonly<Record<Unreadable, { what: string; next: string }>> = {
  'too-large': {
    what: `This file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
    next: 'Split it into smaller files.',
  },
  'utf-16': {
    what: 'This file is saved as UTF-16 (“Unicode text”).',
    next: 'Save it again as UTF-8.',
  },
  'not-utf-8': {
    what: 'This file is not saved as UTF-8, so letters such as é or £ cannot be read.',
    next: 'Do not save it as it is, or they are lost: choose “Reopen with Encoding”, “Western (Windows 1252)”, then “Save with Encoding”, “UTF-8”.',
  },
  closed: {
    what: 'This file cannot be opened.',
    next: 'Ask whoever owns it for access.',
  },
  binary: {
    what: 'This file is named as text but holds something else.',
    next: 'Keep documents such as Word or PDF under their own names and link to them.',
  },
};

function unreadableDocument(path: string, because: Unreadable): Document {
  const problem = { rule: 'SEF114', span: { start: 0, end: 0 }, key: because, ...words[because] };
  return { ...emptyDocument, path, problems: [problem] };
}

/** A document from a file's bytes, whatever they are; undefined when the file cannot be opened. */
export function* readDocumentSteps(
  path: string,
  bytes: Uint8Array | undefined,
  options?: ReadingOptions,
): Steps<Document> {
  if (!bytes) return unreadableDocument(path, 'closed');
  const decoded = decodeText(bytes);
  if ('unreadable' in decoded) return unreadableDocument(path, decoded.unreadable);
  return yield* parseDocumentSteps(path, decoded.text, options);
}

export function readDocument(
  path: string,
  bytes: Uint8Array | undefined,
  options?: ReadingOptions,
): Document {
  return finish(readDocumentSteps(path, bytes, options));
}
