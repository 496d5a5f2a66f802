import { agreementLines, agreementOf } from '../core/sef/agreed-in.ts';
import type { Agreement } from '../core/sef/agreement.ts';
import { changeSef, type Sef } from '../core/sef/sef.ts';
import { settingsText } from '../core/text/decode.ts';
import type { Files } from './files.ts';
import type { History, Repository } from './history.ts';

/** Where a SEF stands. `commit`: its id, where the files are those of a version; undefined: what is on the disk. */
export interface AgreedPlace {
  /** Absolute, with `/`. */
  readonly root: string;
  readonly files: Files;
  readonly history: History;
  readonly commit?: string | undefined;
}

/**
 * The SEF, with what git tells of when its agreed sections were agreed. Git is asked only where there are any.
 *
 * @param isAsked whether it matters for the section with this path
 */
export function withAgreements(
  sef: Sef,
  { root, files, history, commit }: AgreedPlace,
  isAsked: (path: string) => boolean = () => true,
): Sef {
  const agreed = [...sef.sections.values()].filter(
    ({ path, status }) => status === 'agreed' && isAsked(path),
  );
  if (agreed.length === 0) return sef;
  const repository = history.open(root);
  if ('none' in repository) return sef;
  const agree = agreed.flatMap(({ path }) => {
    const bytes = files.read(`${root}/${path}`);
    const text = bytes && settingsText(bytes);
    const place = placeIn(repository, `${root}/${path}`);
    const agreement =
      text === undefined || place === undefined ? undefined : lastAgreed(place, text, repository, commit);
    return agreement ? [[path, agreement] as const] : [];
  });
  return agree.length === 0 ? sef : changeSef(sef, { agree });
}

/** Undefined where a folder on the way is a link, so that git knows the file by another name. */
function placeIn({ top }: Repository, path: string): string | undefined {
  const within = top.endsWith('/') ? top : `${top}/`;
  return path.startsWith(within) ? path.slice(within.length) : undefined;
}

function lastAgreed(
  path: string,
  text: string,
  repository: Repository,
  commit: string | undefined,
): Agreement | undefined {
  const lines = agreementLines(text);
  const origins = lines.length > 0 ? repository.lineOrigins(path, lines, commit) : undefined;
  const versions = (origins ?? []).flatMap(origin => {
    const bytes = repository.contentAt(origin.commit, origin.path);
    const then = bytes && settingsText(bytes);
    return then === undefined ? [] : [{ origin, text: then }];
  });
  return agreementOf(versions);
}
