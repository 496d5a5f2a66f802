import type { Commit, CommitLog, LogBounds, NoRevision, Revisions } from '../history.ts';
import type { Git } from './git.ts';
import { textOf } from './read-objects.ts';
import { commitOf, isShallow } from './revision-files.ts';

/** A root is followed through so many moves; more are no history but a game. */
const mostMoves = 10;

/** The commits that touch a folder, along first parents: what a branch itself was, one state after the other. */
export function commitLog(
  git: Git,
  { after, until }: Revisions,
  folder: string,
  bounds: LogBounds,
): CommitLog | NoRevision {
  const tip = commitOf(git, until);
  if (typeof tip !== 'string') return tip;
  const from = after === undefined ? undefined : commitOf(git, after);
  if (from !== undefined && typeof from !== 'string') return from;

  const newestFirst: Commit[] = [];
  let at: Place | undefined = { tip, folder };
  for (let moves = 0; at && moves <= mostMoves; moves += 1) {
    const most = bounds.most + 1 - newestFirst.length;
    const listed = list(git, at, from, { ...bounds, most });
    const isCut = listed.length >= most;
    // Where the walk ended early, the beginning lies further back than what is shown.
    const move: Move | undefined = isCut ? undefined : moveTo(git, at, from);
    const begin: number = move ? listed.findIndex(({ id }) => id === move.commit) : -1;
    newestFirst.push(...(begin < 0 ? listed : listed.slice(0, begin + 1)));
    at = begin < 0 ? undefined : move;
  }
  const commits = newestFirst.slice(0, bounds.most).reverse();
  if (newestFirst.length > bounds.most) return { commits, earlier: 'more' };
  return { commits, earlier: isShallow(git) ? 'not-here' : 'none' };
}

interface Place {
  readonly tip: string;
  readonly folder: string;
}

/** A root that came from somewhere else: where it was until then. */
interface Move extends Place {
  readonly commit: string;
}

/** A day lasts longer than 24 hours if one goes round the world with it. */
const dayAndMore = 40 * 60 * 60;

/** git takes smaller numbers of seconds for something else; what is older is told by its day alone. */
const oldestSince = '1974-01-01';

function list(
  git: Git,
  { tip, folder }: Place,
  from: string | undefined,
  { most, since }: LogBounds,
): Commit[] {
  const first =
    since === undefined || since < oldestSince
      ? []
      : [`--since=${Date.parse(`${since}T00:00:00Z`) / 1000 - dayAndMore}`];
  const answer = git.ask([
    '--literal-pathspecs',
    'rev-list',
    '--first-parent',
    `--max-count=${most}`,
    ...first,
    '--date=short',
    '--format=%H %cd',
    tip,
    ...(from === undefined ? [] : [`^${from}`]),
    '--',
    folder === '' ? '.' : folder,
  ]);
  return textOf(answer)
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('commit '))
    .map(line => line.split(' '))
    .map(([id = '', day = '']) => ({ id, day, folder }))
    .filter(({ day }) => since === undefined || day >= since);
}

/** Where the folder's settings came from in the commit that brought them, if that moved them. */
function moveTo(git: Git, { tip, folder }: Place, from: string | undefined): Move | undefined {
  const settings = folder === '' ? settingsName : `${folder}/${settingsName}`;
  const brought = git.ask([
    '-c',
    'log.follow=false',
    '--literal-pathspecs',
    'log',
    '--first-parent',
    '-m',
    '--no-renames',
    '--diff-filter=A',
    '--max-count=1',
    '--format=%H %P',
    '--name-only',
    tip,
    ...(from === undefined ? [] : [`^${from}`]),
    '--',
    settings,
  ]);
  const [commit, parent] = (textOf(brought).split('\n')[0] ?? '').split(' ');
  if (!commit || !parent) return undefined;
  const renames = textOf(
    git.ask(['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', parent, commit, '--']),
  ).split('\0');
  const to = renames.findIndex((name, index) => index % 3 === 2 && name === settings);
  const old = to < 0 ? undefined : renames[to - 1];
  if (old !== settingsName && !old?.endsWith(`/${settingsName}`)) return undefined;
  return { commit, tip: parent, folder: old.slice(0, -settingsName.length).replace(/\/$/, '') };
}

const settingsName = 'sef.yaml';
