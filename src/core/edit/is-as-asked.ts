import type { SettingChange } from './setting-change.ts';

/** Whether `after` is what the change asks of `before`, and the same in everything else. Both are plain values. */
export function isAsAsked(before: unknown, after: unknown, change: SettingChange): boolean {
  const was = at(before, change.path);
  const is = at(after, change.path);
  return saysSo(was, is, change) && same(without(before, change.path), without(after, change.path));
}

function saysSo(was: unknown, is: unknown, change: SettingChange): boolean {
  if ('add' in change) return same([...listOf(was), change.add], listOf(is));
  if ('removeAt' in change) return same(listOf(was).toSpliced(change.removeAt, 1), listOf(is));
  const { value } = change;
  if (value === undefined || value.length === 0) return is === undefined || (is === null && was === null);
  if (typeof value === 'string')
    return !isHolder(is) && String(is).replace(/\n+$/, '') === value.replace(/\n+$/, '');
  const groups = listOf(was).filter(isHolder);
  return (
    same(listOf(is).filter(isHolder), groups) &&
    same(
      listOf(is).filter(item => !isHolder(item)),
      [...new Set(value)],
    )
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

type Holder = Readonly<Record<string, unknown>>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const step of path) found = isHolder(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  return found;
}

/** Without the setting; a group that held nothing else, and what stood where a group is now, do not count. */
function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || !isHolder(value)) return { others: [], inner: [] };
  const others = Object.entries(value).filter(([name]) => name !== key);
  const inner = rest.length > 0 ? Object.entries(without(value[key], rest) as Holder) : [];
  return { others, inner: inner.filter(([, held]) => !Array.isArray(held) || held.length > 0) };
}

/** What YAML takes for a number is text to us. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, asText) === JSON.stringify(b, asText);
}

function asText(_: string, value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
