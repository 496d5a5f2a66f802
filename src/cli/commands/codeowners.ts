import { posix } from 'node:path';
import { codeowners as ownersOf } from '../../core/report/codeowners.ts';
import { count } from '../../core/text/words.ts';
import type { Command } from '../command.ts';
import { findRoots } from '../find-roots.ts';
import type { Host } from '../host.ts';
import { openSef } from '../load-roots.ts';
import { readArgs } from '../options.ts';
import { deliver, forTerminal } from '../output.ts';

const help = `Usage: sef codeowners [folder ...] [options]

Writes who has to look at a change of which section, as GitHub and GitLab read it
(CODEOWNERS): from the post that leads on each section, and from “owners” in
sef.yaml, which says who stands behind a post.
Without a folder: the SEF you are in, or all those below.

  --output FILE      write it to a file, such as .github/CODEOWNERS; only one
                     that this command wrote earlier is replaced

Exit code: 0 somebody is asked about every section, 1 nobody about some, 2 could
not run.
`;

export const codeowners: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, { output: { type: 'string' } });
    const roots = findRoots(positionals, host);
    const sefs = roots.map(path => ({ folder: folderOf(path, host), sef: openSef(path, host).sef }));
    const { text, unowned } = ownersOf(sefs);
    deliver(text, values.output, host);
    if (unowned.length === 0) return 0;
    // What is printed says which they are; a file may not be looked into.
    const which = values.output === undefined ? [] : unowned.map(line => `  ${line}`);
    const said = `Nobody is asked about ${count(unowned.length, 'section')} yet.`;
    host.err(forTerminal([said, ...which, hint, ''].join('\n'), host));
    return 1;
  },
};

const hint =
  'Give each section a lead, and say in sef.yaml who stands behind the post: owners: { Head of SEND: "@team" }';

/** From the top of the repository; where there is none, from where the command runs. */
function folderOf(root: string, host: Host): string {
  const repository = host.history.open(root);
  return posix.relative('none' in repository ? host.cwd : repository.top, root);
}
