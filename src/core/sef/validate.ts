import type * as z from 'zod/mini';
import { type Step, toPlain, type Value, valueAt } from '../document/value.ts';
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
 * lose the others. An empty setting (`lead:`) counts as not given.
 */
export function validate<T>(schema: z.ZodMiniType<T>, value: Value): Validated<T> {
  const plain = withoutNulls(toPlain(value));
  const first = schema.safeParse(plain);
  if (first.success) return { data: first.data, complaints: [] };
  const complaints = first.error.issues.flatMap(issue => complaintsOf(issue, value));
  // From the last to the first, so that places in lists stay true while parts are taken out.
  const paths = new Map(complaints.map(({ path }) => [JSON.stringify(path), path]));
  for (const path of [...paths.values()].reverse()) remove(plain, path);
  const second = schema.safeParse(plain);
  return { data: second.success ? second.data : undefined, complaints };
}

function complaintsOf(issue: z.core.$ZodIssue, value: Value): Complaint[] {
  const path = issue.path.filter((step): step is Step => typeof step !== 'symbol');
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

function remove(plain: unknown, path: readonly Step[]): void {
  const last = path.at(-1);
  let parent = plain;
  for (const step of path.slice(0, -1)) parent = own(parent, step);
  if (last === undefined || parent === null || typeof parent !== 'object') return;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (Object.hasOwn(parent, last)) delete (parent as Record<Step, unknown>)[last];
  // A single value given where a list is allowed: the path goes one step deeper than the file does.
  else if (path.length > 1) remove(plain, path.slice(0, -1));
}

function own(parent: unknown, step: Step): unknown {
  if (parent === null || typeof parent !== 'object' || !Object.hasOwn(parent, step)) return undefined;
  return (parent as Record<Step, unknown>)[step];
}

function withoutNulls(plain: unknown): unknown {
  if (Array.isArray(plain)) return plain.map(withoutNulls);
  if (plain === null || typeof plain !== 'object') return plain;
  for (const key of Object.keys(plain)) {
    const value = (plain as Record<string, unknown>)[key];
    if (value === null) delete (plain as Record<string, unknown>)[key];
    else
      Object.defineProperty(plain, key, {
        value: withoutNulls(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return plain;
}
