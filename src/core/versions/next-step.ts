import { count } from '../text/words.ts';
import { type Incoming, incomingInWords, inTheWay } from './incoming.ts';

/** How a SEF stands between this computer and the place where it is shared. */
export interface VersionState {
  /** A merge waits for a version that ends it; files in which nobody has decided, and others. */
  readonly merge: { readonly undecided: number } | undefined;
  /** What was fetched and is not in these files yet. */
  readonly incoming: Incoming;
  /** Files of the SEF that are in no version as they are, by their paths. */
  readonly changed: readonly string[];
  /** How many versions are on this computer only; none where there is nowhere to send them. */
  readonly unsent: number;
}

export interface NextStep {
  readonly command: 'get' | 'save' | 'send';
  /** For a place with little room. */
  readonly text: string;
  /** A sentence on why, and what happens then. */
  readonly tooltip: string;
}

/** The one thing to do next; undefined: nothing waits. */
export function nextStep({ merge, incoming, changed, unsent }: VersionState): NextStep | undefined {
  if (merge && merge.undecided > 0)
    return {
      command: 'get',
      text: `Choose the words (merge): ${count(merge.undecided, 'file')}`,
      tooltip: 'You and somebody else changed the same lines. Choose which words stay, or undo the getting.',
    };
  if (merge)
    return {
      command: 'save',
      text: 'Save a version (commit) to finish the merge',
      tooltip: 'What others and you have changed is brought together. Saving a version finishes that.',
    };
  const save: NextStep = {
    command: 'save',
    text: `Save a version (commit): ${count(changed.length, 'file')} changed`,
    tooltip: 'Keeps your changes as a version on this computer. Nothing is sent anywhere.',
  };
  if (incoming.versions.length > 0) {
    if (inTheWay(changed, incoming.files).length > 0)
      return {
        ...save,
        tooltip:
          'Others have changed a file that you have changed too. Save a version first, then get the latest.',
      };
    return {
      command: 'get',
      text: `Get latest (pull): ${count(incoming.versions.length, 'change')} by others`,
      tooltip: `There are ${incomingInWords(incoming)}. You are asked before anything changes here.`,
    };
  }
  if (changed.length > 0) return save;
  if (unsent === 0) return undefined;
  return {
    command: 'send',
    text: `Send for review (push): ${count(unsent, 'version')}`,
    tooltip: 'You are shown exactly what would leave this computer, and asked, before anything is sent.',
  };
}
