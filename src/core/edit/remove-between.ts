import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { SettingsSource } from './settings-source.ts';

/** One of several between brackets, with one of the commas beside it; a note between two of them stays. */
export function removeBetween({ text }: SettingsSource, spans: readonly Span[], place: number): Edit[] {
  const [before, own, after] = [spans[place - 1], spans[place], spans[place + 1]];
  if (!own) return [];
  const remove = (start: number, end: number) => ({ span: { start, end }, newText: '' });
  if (!before && !after) return [remove(own.start, own.end)];
  const [left, right] = before ? [before.end, own.start] : [own.end, after?.start ?? own.end];
  if (!text.slice(left, right).includes('#'))
    return [before ? remove(left, own.end) : remove(own.start, right)];
  const comma = text.indexOf(',', left);
  return [remove(comma, comma + 1), remove(own.start, own.end)];
}
