import * as z from 'zod/mini';
import type { State } from '../coverage/coverage.ts';
import { states } from '../coverage/state-counts.ts';
import { bundledFramework, bundledFrameworkIds } from '../framework/packs.ts';
import type { Day } from '../sef/calendar.ts';
import { hashText } from '../text/hash.ts';
import type { Found, Lost, Point } from './point.ts';

/** Changed whenever a revision may come to another result than before, or is written down otherwise. */
const format = 1;

/** More than these are not kept: those that were asked for last come first. */
const mostStored = 5_000;

/** What was found at revisions, by `pointKey`. */
export type Stored = ReadonlyMap<string, Found | Lost>;

/** The name of the note that holds results of this version of SEND SEF under one rule for the day. */
export function storedName(version: string, fixed: Day | undefined): string {
  const packs = JSON.stringify(bundledFrameworkIds.map(bundledFramework));
  return hashText([format, version, fixed ?? 'own day', packs].join('\n'));
}

/** A commit never changes; a folder's name may say who or where somebody is, so only its hash is kept. */
export function pointKey({ commit, folder }: Pick<Point, 'commit' | 'folder'>): string {
  return `${commit}-${hashText(folder)}`;
}

const letters: Readonly<Record<State, string>> = { covered: 'c', thin: 't', missing: 'm', accepted: 'a' };
const stateOf = new Map(states.map(state => [letters[state], state]));

const id = z.string().check(z.maxLength(200));
const count = z.int().check(z.minimum(0));
const place = z.string().check(z.regex(/^[ctma]*$/));
const schema = z.object({
  format: z.literal(format),
  name: z.string(),
  frameworks: z.array(z.object({ id, criteria: z.array(id), statements: z.array(id) })),
  points: z.record(
    z.string(),
    z.union([
      z.enum(['no-sef', 'unreadable-settings', 'unknown-framework']),
      z.tuple([count, place, place, count, count]),
    ]),
  ),
});

type Text = z.infer<typeof schema>;
type Ids = Text['frameworks'][number];

/** Nothing where the note is damaged, or is another's: then everything is worked out again. */
export function readStored(text: string, name: string): Stored {
  const read = schema.safeParse(parse(text));
  const stored = new Map<string, Found | Lost>();
  if (!read.success || read.data.name !== name) return stored;
  const { frameworks, points } = read.data;
  for (const [key, point] of Object.entries(points)) {
    if (typeof point === 'string') {
      stored.set(key, { lost: point });
      continue;
    }
    const [index, criteria, statements, evidence, files] = point;
    const ids = frameworks[index];
    if (ids?.criteria.length !== criteria.length || ids.statements.length !== statements.length)
      return new Map();
    stored.set(key, {
      framework: ids.id,
      criteria: named(ids.criteria, criteria),
      statements: named(ids.statements, statements),
      evidence,
      files,
    });
  }
  return stored;
}

/** `stored` as a text, the last of them if they are too many. */
export function storedText(stored: Stored, name: string): string {
  const frameworks: Ids[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ framework, criteria, statements }: Found): number => {
    const ids: Ids = { id: framework, criteria: [...criteria.keys()], statements: [...statements.keys()] };
    const key = JSON.stringify(ids);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, frameworks.length);
    return frameworks.push(ids) - 1;
  };
  const points: Text['points'] = {};
  for (const [key, found] of [...stored].slice(-mostStored)) {
    // What is not here now may be fetched.
    if ('lost' in found && found.lost === 'incomplete') continue;
    points[key] =
      'lost' in found
        ? (found.lost as Exclude<Lost['lost'], 'incomplete'>)
        : [
            placeOf(found),
            inLetters(found.criteria),
            inLetters(found.statements),
            found.evidence,
            found.files,
          ];
  }
  return JSON.stringify({ format, name, frameworks, points } satisfies Text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it does not matter: it is not used.
    return undefined;
  }
}

function named(ids: readonly string[], letters: string): ReadonlyMap<string, State> {
  return new Map(ids.map((id, index) => [id, stateOf.get(letters[index] ?? '') ?? 'missing']));
}

function inLetters(found: ReadonlyMap<string, State>): string {
  return Array.from(found.values(), state => letters[state]).join('');
}
