import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import type { Edit } from '../text/edit.ts';
import { addItem, asList, changeList, isList, listText, removeItem } from './change-list.ts';
import { removeBetween } from './remove-between.ts';
import type { SettingChange } from './setting-change.ts';
import { orderOf } from './setting-order.ts';
import {
  colonEnd,
  indentOf,
  lineEnd,
  lineStart,
  nextLine,
  pairOf,
  pairSpan,
  type SettingsMap,
  type SettingsPair,
  type SettingsSource,
  spanOf,
  writtenValue,
} from './settings-source.ts';
import { yamlBlock, yamlText } from './yaml-text.ts';

/** One step towards a change: its edits do not touch each other. None: the settings say so already. */
export function changeStep(
  source: SettingsSource,
  map: SettingsMap,
  [key, ...rest]: readonly string[],
  change: SettingChange,
): Edit[] {
  if (key === undefined) return [];
  const pair = pairOf(map, key);
  const value = pair && writtenValue(pair);
  if (rest.length > 0) {
    if (isMap(value)) {
      const inner = value as SettingsMap;
      const goes = isRemoval(change) && inner.items.length === 1 && pairOf(inner, rest[0] ?? '');
      // A group of which nothing is left goes with its last setting.
      return goes ? removePair(source, map, pair as SettingsPair) : changeStep(source, inner, rest, change);
    }
    if (isRemoval(change)) return [];
    return putPair(source, map, { key, pair, text: groupText(rest, change) });
  }
  if ('add' in change) {
    const items = asList(value);
    return isList(value)
      ? addItem(source, value, change.add)
      : putPair(source, map, { key, pair, items: [...items, change.add] });
  }
  if ('removeAt' in change) {
    if (isList(value) && value.items.length > 1) return removeItem(source, value, change.removeAt);
    return pair && value ? removePair(source, map, pair) : [];
  }
  if (change.value === undefined || change.value.length === 0)
    return pair ? removePair(source, map, pair) : [];
  if (typeof change.value === 'string') {
    if (isScalar(value) && sameText(value, change.value)) return [];
    return putPair(source, map, { key, pair, text: change.value });
  }
  const steps = isList(value) ? changeList(source, value, change.value) : undefined;
  if (steps) return steps;
  if (isScalar(value) && change.value.length === 1 && String(value.value) === change.value[0]) return [];
  return putPair(source, map, { key, pair, items: change.value });
}

/** A block's value ends in a line break that nobody typed. */
export function sameText({ value }: Scalar, text: string): boolean {
  return String(value).replace(/\n+$/, '') === text.replace(/\n+$/, '');
}

function isRemoval(change: SettingChange): boolean {
  return 'value' in change && (change.value === undefined || change.value.length === 0);
}

interface Put {
  readonly key: string;
  readonly pair: SettingsPair | undefined;
  readonly text?: string | { readonly written: string };
  readonly items?: readonly string[];
}

/** `{ post: Head of SEND }`: a group that is not there yet, on one line. */
function groupText(path: readonly string[], change: SettingChange): { readonly written: string } {
  const value = 'add' in change ? [change.add] : 'value' in change ? change.value : undefined;
  const text = typeof value === 'string' ? yamlText(value, { flow: true }) : listText(value ?? []);
  return { written: path.reduceRight((inner, key) => `{ ${key}: ${inner} }`, text) };
}

function putPair(source: SettingsSource, map: SettingsMap, put: Put): Edit[] {
  return put.pair ? replaceValue(source, map, put.pair, put) : insertPair(source, map, put);
}

function written({ text, items = [] }: Put, flow: boolean): string {
  if (typeof text === 'object') return text.written;
  return text === undefined ? listText(items) : yamlText(text, { flow });
}

function replaceValue(source: SettingsSource, map: SettingsMap, pair: SettingsPair, put: Put): Edit[] {
  const value = writtenValue(pair);
  const after = colonEnd(pair);
  if (after === undefined) return [insert(spanOf(source, pair.key).end, `: ${written(put, true)}`)];
  if (!value) {
    const blank = /^[ \t]*(?=[\r\n]|$)/.exec(source.text.slice(after))?.[0].length ?? 0;
    return [{ span: { start: after, end: after + blank }, newText: ` ${blockOf(source, map, pair, put)}` }];
  }
  if (isScalar(value)) {
    const newText = typeof put.text === 'string' ? restyled(source, map, pair, value, put.text) : undefined;
    return [{ span: spanOf(source, value), newText: newText ?? written(put, map.flow === true) }];
  }
  const span = { start: after, end: pairSpan(source, pair).end };
  return [{ span, newText: ` ${written(put, map.flow === true)}` }];
}

/** A new text for a setting that had none. */
function blockOf(source: SettingsSource, map: SettingsMap, pair: SettingsPair, put: Put): string {
  const indent = indentOf(source, spanOf(source, pair.key).start);
  return fresh(source, put, map.flow === true, indent);
}

function fresh({ eol }: SettingsSource, put: Put, flow: boolean, indent: string): string {
  const lines = typeof put.text === 'string' && put.text.includes('\n') && !flow;
  return (lines && yamlBlock(put.text as string, '|-', { indent, eol })) || written(put, flow);
}

/** In the quotation marks, or as the block of lines, that stood there before. */
function restyled(
  source: SettingsSource,
  map: SettingsMap,
  pair: SettingsPair,
  value: Scalar,
  text: string,
): string {
  const { type } = value;
  const flow = map.flow === true;
  if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE')
    return yamlText(text, { flow, quotes: type === 'QUOTE_SINGLE' ? 'single' : 'double' });
  const indent = indentOf(source, spanOf(source, pair.key).start);
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    const { start } = spanOf(source, value as Node);
    const header = source.text.slice(start, lineEnd(source, start)).trimEnd();
    const block = yamlBlock(text, header, { indent, eol: source.eol });
    if (block !== undefined) return block;
  }
  return fresh(source, { key: '', pair, text }, flow, indent);
}

function insertPair(source: SettingsSource, map: SettingsMap, put: Put): Edit[] {
  const before = [...map.items].reverse();
  if (map.flow) {
    const last = before[0];
    const text = `${put.key}: ${written(put, true)}`;
    if (last) return [insert(pairSpan(source, last).end, `, ${text}`)];
    return [{ span: spanOf(source, map), newText: `{ ${text} }` }];
  }
  const first = map.items[0];
  const start = first ? spanOf(source, first.key).start : 0;
  const indent = indentOf(source, start);
  const line = lineOf(source, put, indent);
  const anchor = before.find(pair => orderOf(keyOf(pair)) <= orderOf(put.key));
  if (!anchor) return [insert(lineStart(source, start), `${line}${source.eol}`)];
  return [insert(lineEnd(source, pairSpan(source, anchor).end), `${source.eol}${line}`)];
}

function keyOf({ key }: SettingsPair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Paths are long, so each stands on a line of its own. */
function lineOf(source: SettingsSource, put: Put, indent: string): string {
  const { key, items } = put;
  if (!items?.some(item => item.includes('.md')))
    return `${indent}${key}: ${fresh(source, put, false, indent)}`;
  return [`${indent}${key}:`, ...items.map(item => `${indent}  - ${yamlText(item)}`)].join(source.eol);
}

/** What the first settings of a file are written as. */
export function newLine(
  source: SettingsSource,
  key: string,
  rest: readonly string[],
  change: SettingChange,
): string {
  const put: Put =
    rest.length > 0
      ? { key, pair: undefined, text: groupText(rest, change) }
      : 'add' in change
        ? { key, pair: undefined, items: [change.add] }
        : { key, pair: undefined, ...('value' in change && textOrItems(change.value)) };
  return lineOf(source, put, '');
}

function textOrItems(value: string | readonly string[] | undefined): Pick<Put, 'text' | 'items'> {
  return typeof value === 'string' ? { text: value } : { items: value ?? [] };
}

function removePair(source: SettingsSource, map: SettingsMap, pair: SettingsPair): Edit[] {
  const span = pairSpan(source, pair);
  if (!map.flow)
    return [{ span: { start: lineStart(source, span.start), end: nextLine(source, span.end) }, newText: '' }];
  const spans = map.items.map(other => pairSpan(source, other));
  return removeBetween(source, spans, map.items.indexOf(pair));
}

function insert(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
