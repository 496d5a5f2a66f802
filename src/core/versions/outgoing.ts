import { hideInName } from '../privacy/guard-name.ts';
import { count, listed } from '../text/words.ts';
import type { StopWords } from './commit-stop.ts';
import { firstLine, shorten } from './incoming.ts';

/** What would leave this computer. */
export interface Outgoing {
  /** What each version was saved with, the newest first. */
  readonly sentences: readonly string[];
  /** Files that these versions change: of the SEF by their paths in it, and others by their paths in the repository. */
  readonly files: readonly string[];
  readonly others: readonly string[];
  /** How many files of the SEF have changes that are in no version and so stay here. */
  readonly unsaved: number;
  /** Where they go, as it may be shown, and the branch there. */
  readonly address: string;
  readonly branch: string;
  /** Whether that branch is there already. */
  readonly isNew: boolean;
  /** It is the branch that everybody shares: there is none yet to send anything for review to. */
  readonly isShared: boolean;
}

export function outgoingInWords(outgoing: Outgoing): { readonly title: string; readonly detail: string } {
  const { sentences, files, others, unsaved, address, branch, isNew, isShared } = outgoing;
  const what = `${count(sentences.length, 'version')} (${count(files.length + others.length, 'file')})`;
  const there = isNew ? `the new branch “${branch}”` : `the branch “${branch}”`;
  const parts = [
    isShared
      ? `To: ${address}, as the branch that everybody shares, “${branch}”. There is nothing there yet, so this is the beginning and nobody reviews it.`
      : `To: ${address}, on ${there}. What everybody shares there does not change until somebody agrees to it.`,
    `${sentences.length === 1 ? 'What was said of it' : 'What was said of them'}:\n${shorten(sentences.map(said => `• ${hideInName(firstLine(said))}`))}`,
    ...(files.length > 0
      ? [`Files of this SEF:\n${shorten(files.map(path => `• ${hideInName(path)}`))}`]
      : []),
    ...(others.length > 0
      ? [
          `Files that are no part of this SEF and go with them:\n${shorten(others.map(path => `• ${hideInName(path)}`))}`,
        ]
      : []),
    ...(unsaved > 0
      ? [
          `${count(unsaved, 'file has', 'files have')} changes that are in no version yet. They stay on this computer.`,
        ]
      : []),
  ];
  return { title: `Send ${what} to ${address}?`, detail: parts.join('\n\n') };
}

/** ` (in the version “Change 1 section”)`: what was taken out of a file since is in the history all the same. */
export function inVersion(sentence: string): string {
  return ` (in the version “${hideInName(firstLine(sentence))}”)`;
}

/**
 * What stops before versions are sent. `back`: how many of the newest versions have to be undone until what was found is
 * in none of them; undefined: it is not that simple.
 */
export function sendingStop(back: number | undefined): StopWords {
  const again =
    back === undefined
      ? 'Ask whoever looks after the repository to help you before anything is sent.'
      : `In Source Control, under “…” and “Commit”, choose “Undo Last Commit” ${back === 1 ? 'once' : `${back} times`}: the files stay as they are. ` +
        'Take out what was found, save one new version, and send that.';
  return {
    stopped: 'Nothing was sent.',
    mustGo:
      'A version that would leave this computer holds what must not be in a self-evaluation. What is sent once stays in ' +
      'every copy, even if it was taken out of the file since.',
    takeOut: `${again} If it is a false alarm, say so in sef.yaml under “privacy”, with a reason.`,
    isMeant: 'Is this meant to leave this computer?',
    lookFirst:
      'A small number, or a way to reach somebody, can show who a person is. What is sent once stays in every copy, even if ' +
      'it was taken out of the file since.',
  };
}

/** What a piece of work may be called: after its sections where they are few. */
export function workName(titles: readonly string[], area: string): string {
  const told = [...new Set(titles)].map(hideInName);
  return told.length > 0 && told.length <= 2 ? listed(told) : `Self-evaluation of ${area || 'our area'}`;
}
