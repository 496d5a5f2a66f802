import type { Problem } from '../document/problem.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import type { DetailsMessage } from './details.ts';

/** The settings cannot be read, so that filling in a form could only do harm. */
export function brokenDetails({ what, next }: Problem, hide: Hide): DetailsMessage {
  return {
    state: 'message',
    title: 'The details at the top of this file cannot be read',
    lines: [
      hide(what),
      ...(next ? [hide(next)] : []),
      'Nothing is lost. Put it right in the text, and the form comes back by itself.',
    ],
    offers: [{ act: 'open-text', label: 'Go to the place in the text' }],
  };
}

/** A page that does not say what it is. */
export function outsideDetails(path: string): DetailsMessage {
  return {
    state: 'message',
    title: `${path.slice(path.lastIndexOf('/') + 1)} is not part of the SEF yet`,
    lines: [
      'It does not say what it is: a section, a piece of evidence or another part.',
      'Tag it, and its details can be filled in here. Its text stays as it is.',
    ],
    offers: [{ act: 'tag-file', label: 'Tag this file' }],
  };
}
