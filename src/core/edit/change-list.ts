import { isScalar, isSeq, type Node } from 'yaml';
import type { Edit } from '../text/edit.ts';
import { removeBetween } from './remove-between.ts';
import {
  dashStart,
  endOf,
  indentOf,
  lineEnd,
  lineStart,
  nextLine,
  type SettingsList,
  type SettingsSource,
  spanOf,
} from './settings-source.ts';
import { yamlText } from './yaml-text.ts';

/** `[a, b]` */
export function listText(items: readonly string[]): string {
  return `[${items.map(item => yamlText(item, { flow: true })).join(', ')}]`;
}

/** A single value stands for a list of one. */
export function asList(value: Node | undefined): string[] {
  return isScalar(value) ? [String(value.value)] : [];
}

/**
 * One step from what a list says to what it shall say: an item less, or one more. What stays, stays as it is written;
 * items that are groups of settings always stay. Undefined: the order differs, so the list has to be written anew.
 */
export function changeList(
  source: SettingsSource,
  list: SettingsList,
  wanted: readonly string[],
): Edit[] | undefined {
  const texts = list.items.map(item => (isScalar(item) ? String(item.value) : undefined));
  const gone = texts.findLastIndex(
    (text, place) => text !== undefined && (!wanted.includes(text) || texts.indexOf(text) < place),
  );
  if (gone >= 0) return removeItem(source, list, gone);
  const kept = texts.filter(text => text !== undefined);
  if (wanted.filter(text => kept.includes(text)).some((text, place) => text !== kept[place]))
    return undefined;
  const missing = wanted.findIndex(text => !kept.includes(text));
  if (missing < 0) return [];
  const before = missing === 0 ? -1 : texts.indexOf(wanted[missing - 1]);
  return insertItem(source, list, before + 1, wanted[missing] ?? '');
}

export function addItem(source: SettingsSource, list: SettingsList, item: string): Edit[] {
  return insertItem(source, list, list.items.length, item);
}

function insertItem(source: SettingsSource, list: SettingsList, place: number, text: string): Edit[] {
  const insert = (at: number, newText: string) => [{ span: { start: at, end: at }, newText }];
  if (list.flow) {
    const item = yamlText(text, { flow: true });
    const [before, after] = [list.items[place - 1], list.items[place]];
    if (before) return insert(spanOf(source, before).end, `, ${item}`);
    if (after) return insert(spanOf(source, after).start, `${item}, `);
    return [{ span: spanOf(source, list), newText: `[${item}]` }];
  }
  const neighbour = Math.max(0, place - 1);
  const indent = indentOf(source, dashStart(list, neighbour));
  const line = `${indent}- ${yamlText(text)}`;
  if (place === 0) return insert(lineStart(source, dashStart(list, 0)), `${line}${source.eol}`);
  return insert(lineEnd(source, itemEnd(source, list, neighbour)), `${source.eol}${line}`);
}

export function removeItem(source: SettingsSource, list: SettingsList, place: number): Edit[] {
  if (!list.items[place]) return [];
  if (list.flow) {
    const spans = list.items.flatMap(item => (item ? [spanOf(source, item)] : []));
    return removeBetween(source, spans, place);
  }
  const start = lineStart(source, dashStart(list, place));
  return [{ span: { start, end: nextLine(source, itemEnd(source, list, place)) }, newText: '' }];
}

function itemEnd(source: SettingsSource, list: SettingsList, place: number): number {
  const item = list.items[place];
  const dash = dashStart(list, place) + 1;
  return item && !(isScalar(item) && item.value === null) ? Math.max(dash, endOf(source, item)) : dash;
}

export function isList(value: Node | undefined): value is SettingsList {
  return isSeq(value);
}
