import { addressSpanIn } from '../document/address-span.ts';
import { readYaml } from '../document/read-yaml.ts';
import type { Reference } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import type { Edit } from '../text/edit.ts';
import { addTo } from '../text/groups.ts';
import { linkedPath, relativeLink } from '../text/path.ts';
import type { Span } from '../text/span.ts';

/** A file or folder that gets another place. Both are paths from the top of the disk or site, without a `/` at either end. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Somebody else keeps the links of the prose true, those to what moves and those in it. */
  readonly linksByOthers?: boolean;
}

/** A reference that would lead elsewhere after the moves, and the address that leads where it leads now. */
export interface MovedReference {
  readonly reference: Reference;
  readonly address: string;
}

/**
 * What has to be written anew so that after the moves every reference of the SEF leads to what it leads to now: those to
 * what moves, and those of pages that move. By the path of the page before the moves. `root` is the SEF's folder, written
 * as the moves are.
 */
export function movedReferences(
  sef: Sef,
  root: string,
  moves: readonly Move[],
): ReadonlyMap<string, readonly MovedReference[]> {
  const moveOf = nearestMove(moves);
  const after = (path: string) => movedTo(path, moveOf(path));
  const found = new Map<string, MovedReference[]>();
  for (const [path, { references }] of sef.records) {
    const page = join(root, path);
    const place: Place = { page: after(page), root: after(root) };
    const byOthers = moveOf(page)?.linksByOthers;
    for (const reference of references) {
      const before = join(root, reference.path);
      const target = after(before);
      if (leadsTo(reference.target, place) === target) continue;
      if (isLink(reference) && (byOthers || moveOf(before)?.linksByOthers)) continue;
      addTo(found, path, { reference, address: addressOf(reference, place, target) });
    }
  }
  return found;
}

/** A page and the folder of its SEF, after the moves. */
interface Place {
  readonly page: string;
  readonly root: string;
}

/** Of several moves that take a path along, the one nearest to it counts. */
function nearestMove(moves: readonly Move[]): (path: string) => Move | undefined {
  const nearestFirst = moves.toSorted((a, b) => b.from.length - a.from.length);
  return path => nearestFirst.find(({ from }) => path === from || path.startsWith(`${from}/`));
}

function movedTo(path: string, move: Move | undefined): string {
  return move ? move.to + path.slice(move.from.length) : path;
}

function isLink({ via }: Reference): boolean {
  return via === 'link' || via === 'image';
}

function join(root: string, path: string): string {
  const parts = root.split('/').filter(Boolean);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '') parts.push(part);
  }
  return parts.join('/');
}

function leadsTo(target: string, { page, root }: Place): string | undefined {
  const path = linkedPath(page, target);
  return path !== undefined && target.startsWith('/') ? join(root, path) : path;
}

/** The writer's own manner is kept: `/…` from the top of the SEF, `./…`, a folder's last `/`, and whatever comes after the path. */
function addressOf({ target, via }: Reference, { page, root }: Place, to: string): string {
  const [, written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const fromTop = written.startsWith('/') && to.startsWith(`${root}/`) && page.startsWith(`${root}/`);
  let link = relativeLink(page, to);
  if (fromTop) link = `/${relativeLink('', to.slice(root.length + 1))}`;
  // Without the dot a location would be words.
  else if ((via === 'location' || written.startsWith('./')) && !link.startsWith('.')) link = `./${link}`;
  if (written.endsWith('/') && !link.endsWith('/')) link += '/';
  return link + rest;
}

export interface ReferenceEdits {
  readonly edits: readonly Edit[];
  /** What could not be changed for certain, because its address is not written the way it reads. */
  readonly left: readonly Reference[];
}

/** The edits that write the addresses into the page's text; each address once, however many labelled links share it. */
export function referenceEdits(text: string, moved: readonly MovedReference[]): ReferenceEdits {
  const edits = new Map<number, Edit>();
  const left: Reference[] = [];
  for (const { reference, address } of moved) {
    const edit = (isLink(reference) ? linkEdit : settingEdit)(text, reference, address);
    if (edit) edits.set(edit.span.start, edit);
    else left.push(reference);
  }
  return { edits: [...edits.values()], left };
}

/** Nothing is written over a text that has become another one since it was read. */
function linkEdit(text: string, reference: Reference, address: string): Edit | undefined {
  const { addressSpan, target, targetSpan } = reference;
  if (addressSpan)
    return slice(text, addressSpan) === target ? { span: addressSpan, newText: address } : undefined;
  const escaped = addressSpanIn(slice(text, targetSpan), target);
  return escaped && { span: moved(escaped, targetSpan.start), newText: address };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function settingEdit(
  text: string,
  { target, targetSpan: span }: Reference,
  address: string,
): Edit | undefined {
  const written = slice(text, span);
  const isAlias = written.startsWith('*');
  if (!isAlias && !readsAs(written, target)) return undefined;
  return {
    span,
    newText: written.startsWith("'") ? `'${address.replaceAll("'", "''")}'` : yamlAddress(written, address),
  };
}

/** In quotation marks where it stands in some, or where it would not be read as it is. */
function yamlAddress(written: string, address: string): string {
  const isPlain = /^[\p{L}\p{N}._/~][\p{L}\p{N}._/~%#@+=-]*$/u.test(address) && readsAs(address, address);
  return isPlain && !written.startsWith('"') ? address : JSON.stringify(address);
}

function readsAs(yaml: string, text: string): boolean {
  const { value, troubles } = readYaml(yaml, 0);
  return troubles.length === 0 && value?.kind === 'scalar' && value.value === text;
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
