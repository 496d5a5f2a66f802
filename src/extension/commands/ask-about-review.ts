import { env, l10n, Uri, window } from 'vscode';
import type { CommitStop } from '../../core/versions/commit-stop.ts';
import { type Outgoing, outgoingInWords } from '../../core/versions/outgoing.ts';
import type { OutgoingFound } from '../outgoing-versions.ts';
import type { SefRoot } from '../sef-root.ts';
import { uriIn } from '../sef-store.ts';
import { showProgress } from './ask-about-latest.ts';
import { askWorkName } from './ask-work-name.ts';
import { openPlace } from './open-place.ts';

/** What a person is asked before anything leaves this computer; every question may be left unanswered. */
export interface ReviewQuestions {
  /** Says that something is going on that takes a while. */
  while<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Whether to send the versions in spite of what was found. */
  mayGoOn(stop: CommitStop<OutgoingFound>, root: SefRoot): Promise<boolean>;
  /** What to call the work that is sent on a branch of its own. */
  workName(proposal: string, branchOf: (words: string) => string): Promise<string | undefined>;
  /** Whether to send this, and nothing else. */
  maySend(outgoing: Outgoing): Promise<boolean>;
}

export const askAboutReview: ReviewQuestions = {
  while: showProgress,
  mayGoOn,
  workName: askWorkName,
  maySend,
};

async function mayGoOn(stop: CommitStop<OutgoingFound>, root: SefRoot): Promise<boolean> {
  const show = l10n.t('Show the first');
  const goOn = l10n.t('Go on all the same');
  const { title, detail, first } = stop;
  // What was taken out since has no place that an editor could show.
  const buttons = [...(first.span ? [show] : []), ...(stop.mayGoOn ? [goOn] : [])];
  const answer = await window.showWarningMessage(title, { modal: true, detail }, ...buttons);
  if (answer === show && first.span) await openPlace(uriIn(root, first.path), first.span);
  return stop.mayGoOn && answer === goOn;
}

async function maySend(outgoing: Outgoing): Promise<boolean> {
  const send = l10n.t('Send');
  const { title, detail } = outgoingInWords(outgoing);
  return (await window.showInformationMessage(title, { modal: true, detail }, send)) === send;
}

/** Offers the page, and opens it only then. */
export async function offerPage(words: string, page: string | undefined): Promise<void> {
  const open = l10n.t('Open the page');
  if (page === undefined) void window.showInformationMessage(words);
  else if ((await window.showInformationMessage(words, open)) === open)
    await env.openExternal(Uri.parse(page, true));
}
