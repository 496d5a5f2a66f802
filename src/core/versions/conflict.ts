import { count } from '../text/words.ts';
import { shorten } from './incoming.ts';

/** What two people changed at the same place, and what to do about it. `files`: their paths, in the SEF or beside it. */
export function conflictInWords(files: readonly string[]): {
  readonly title: string;
  readonly detail: string;
} {
  const one = files.length === 1;
  return {
    title: `You and somebody else changed the same lines in ${count(files.length, 'file')}.`,
    detail: [
      shorten(files.map(path => `• ${path}`)),
      'Git cannot know which words are meant to stay, so it asks you (a merge conflict). Nothing is lost: both wordings are kept.',
      `What to do: choose, line by line, yours, theirs or both; then “Complete Merge”. When ${one ? 'the file is' : 'all of them are'} done, save a version. ` +
        'Or undo the getting: then everything is as it was before, and you can talk to each other first.',
    ].join('\n\n'),
  };
}

/** Why a version cannot end the merge yet. `files`: those in which nobody has decided. */
export function undecidedInWords(files: readonly string[]): string {
  const [first = ''] = files;
  const which = files.length === 1 ? first : `${first} and ${count(files.length - 1, 'other file')}`;
  return (
    `Two wordings still stand in ${which}, so the version was not saved (a merge conflict). Open it from Source Control, choose ` +
    'which words stay, choose “Complete Merge”, and save the version again.'
  );
}
