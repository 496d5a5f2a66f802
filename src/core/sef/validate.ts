import type * as z from 'zod/mini';
import { type Step, setOwn, toPlain, type Value, valueAt } from '../document/value.ts';
import type { Span } from '../text/span.ts';

/** A setting that does not satisfy the schema. */
export interface Complaint {
  /** `unknown`: the schema has no such key; the path ends with it. */
  readonly kind: 'unknown' | 'invalid' | 'absent';
  readonly path: readonly Step[];
  readonly span: Span;
  /** What is there, as written, short enough to print. */
  readonly found: string;
  /** What should be there, to follow "is not": `one of draft, agreed`, `a date such as …`. */
  readonly expected: string;
}

export interface Validated<T> {
  /** What satisfies the schema; whatever does not is left out. Undefined when too little is left. */
  readonly data: T | undefined;
  readonly complaints: readonly Complaint[];
}

/**
 * Holds a value to a schema and, where it fails, once more without the parts that failed: one bad setting must not
 * lose the others. An empty setting (`lead:`) counts as not given. The items of the list `whole` go as wholes: half an
 * item would mean something else.
 */
export function validate<T>(schema: z.ZodMiniType<T>, value: Value, whole?: string): Validated<T> {
  const plain = withoutNulls(toPlain(value));
  let result = schema.safeParse(plain);
  if (result.success) return { data: result.data, complaints: [] };
  const complaints = result.error.issues.flatMap(issue => complaintsOf(issue, value));
  // What loses a part that it needs has to go too: one level up each time, so this ends soon.
  for (let round = 0; round < MAX_ROUNDS && !result.success; round++) {
    const paths = result.error.issues.flatMap(pathsOf);
    removeAll(
      plain,
      paths.map(path => (path[0] === whole ? path.slice(0, 2) : path)),
    );
    result = schema.safeParse(plain);
  }
  return { data: result.success ? result.data : undefined, complaints };
}

const MAX_ROUNDS = 5;

function pathsOf(issue: z.core.$ZodIssue): Step[][] {
  const path = stepsOf(issue);
  return issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...path, key]) : [path];
}

function stepsOf({ path }: z.core.$ZodIssue): Step[] {
  return path.filter((step): step is Step => typeof step !== 'symbol');
}

/** A single value may stand for a list of one or for a group; the schema's path then has steps that the file has not. */
function writtenPath(value: Value, path: readonly Step[]): Step[] {
  const written: Step[] = [];
  for (const step of path) {
    const at = valueAt(value, written);
    const isWritten =
      typeof step === 'number' ? at?.kind === 'list' : at?.kind !== 'scalar' || at.value === null;
    if (isWritten) written.push(step);
  }
  return written;
}

function complaintsOf(issue: z.core.$ZodIssue, value: Value): Complaint[] {
  const path = writtenPath(value, stepsOf(issue));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const whole = [...path, key];
      return { kind: 'unknown', path: whole, span: keySpanAt(value, whole), found: key, expected: 'known' };
    });
  }
  const at = valueAt(value, path);
  const absent = at === undefined || (at.kind === 'scalar' && at.value === null);
  const span = at && !absent ? at.span : keySpanAt(value, path);
  return [
    { kind: absent ? 'absent' : 'invalid', path, span, found: printed(at), expected: expectedBy(issue) },
  ];
}

/** Where the nearest key or value stands that is really there. */
function keySpanAt(value: Value, path: readonly Step[]): Span {
  for (let length = path.length; length > 0; length--) {
    const step = path[length - 1];
    const parent = valueAt(value, path.slice(0, length - 1));
    const entry = parent?.kind === 'mapping' ? parent.entries.find(({ key }) => key === step) : undefined;
    if (entry) return entry.keySpan;
    // An item of a list has no key of its own; its first setting speaks for it.
    const item = valueAt(value, path.slice(0, length));
    if (item?.kind === 'mapping' && item.entries[0]) return item.entries[0].keySpan;
  }
  return { start: value.span.start, end: value.span.start };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  // The schemas say what they expect in words of their own; the rest is worded here.
  if (issue.message && issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return typeWords[issue.expected] ?? `a ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'filled in' : `${issue.minimum} or more`;
    case 'too_big':
      return `${issue.maximum} or less`;
    default:
      return 'what is expected here';
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};

function printed(value: Value | undefined): string {
  if (!value) return '';
  if (value.kind === 'list') return 'a list';
  if (value.kind === 'mapping') return 'a group of settings';
  const text = String(value.value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Takes out what stands at the paths, or what stands nearest above where nothing does. */
function removeAll(plain: unknown, paths: readonly (readonly Step[])[]): void {
  const lists = new Set<unknown[]>();
  for (const path of paths) {
    let parent = plain;
    let remove = () => {};
    for (const step of path) {
      if (!isHolder(parent)) break;
      // A single value that stands for a list of one.
      if (typeof step === 'number' && !Array.isArray(parent)) continue;
      if (!Object.hasOwn(parent, step)) break;
      const holder = parent;
      remove = () => {
        // Items are only marked at first, so that the places of those after them stay true.
        if (Array.isArray(holder)) holder[Number(step)] = removed;
        else delete holder[step];
      };
      if (Array.isArray(holder)) lists.add(holder);
      parent = holder[step];
    }
    remove();
  }
  for (const list of lists) list.splice(0, list.length, ...list.filter(item => item !== removed));
}

const removed = Symbol('removed');

type Holder = Record<Step, unknown>;

function isHolder(value: unknown): value is Holder {
  return value !== null && typeof value === 'object';
}

function withoutNulls(plain: unknown): unknown {
  if (Array.isArray(plain)) return plain.map(withoutNulls);
  if (plain === null || typeof plain !== 'object') return plain;
  for (const key of Object.keys(plain)) {
    const value = (plain as Record<string, unknown>)[key];
    if (value === null) delete (plain as Record<string, unknown>)[key];
    else if (typeof value === 'object') setOwn(plain as Record<string, unknown>, key, withoutNulls(value));
  }
  return plain;
}
