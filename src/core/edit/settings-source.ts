import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/span.ts';

/** Settings as they are written, with the parser's tree of them; offsets are those of `text`. */
export interface SettingsSource {
  readonly text: string;
  /** What ends a line here. */
  readonly eol: string;
  readonly root: YAMLMap<Node, Node | null> | undefined;
}

export function settingsSource(text: string, eol: string): SettingsSource {
  // To YAML a lone carriage return ends no line, to every editor it does; the offsets stay the same.
  const document: Document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
    schema: 'core',
    version: '1.2',
  });
  const root = isMap(document.contents) ? (document.contents as YAMLMap<Node, Node | null>) : undefined;
  return { text, eol, root };
}

export type SettingsMap = YAMLMap<Node, Node | null>;
export type SettingsPair = Pair<Node, Node | null>;
export type SettingsList = YAMLSeq<Node | null>;

export function pairOf(map: SettingsMap, key: string): SettingsPair | undefined {
  return map.items.find(pair => isScalar(pair.key) && String(pair.key.value) === key);
}

/** Undefined where a key has no value: `title:` or `title: # a note`. */
export function writtenValue({ value }: SettingsPair): Node | undefined {
  if (!value) return undefined;
  const isEmpty = isScalar(value) && value.value === null && !value.source;
  return isEmpty ? undefined : value;
}

/** A node without the line breaks and notes after it. */
export function spanOf({ text }: SettingsSource, node: Node): Span {
  let [start, end] = node.range ?? [0, 0, 0];
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Where a value ends: a block of lines ends with its last one, whatever notes stand below it. */
export function endOf(source: SettingsSource, node: Node): number {
  if (!isCollection(node) || node.flow) return spanOf(source, node).end;
  const last = node.items.at(-1) as Node | SettingsPair | null | undefined;
  if (!last) return spanOf(source, node).end;
  if ('key' in last) return pairSpan(source, last).end;
  return Math.max(endOf(source, last), dashEnd(node as SettingsList, node.items.length - 1));
}

export function pairSpan(source: SettingsSource, pair: SettingsPair): Span {
  const { start, end } = spanOf(source, pair.key);
  const value = writtenValue(pair);
  return { start, end: value ? endOf(source, value) : Math.max(end, colonEnd(pair) ?? end) };
}

/** Just after the colon of a pair; undefined where none is written. */
export function colonEnd({ srcToken }: SettingsPair): number | undefined {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** Where the dash before an item of a list of lines stands. */
export function dashStart({ srcToken }: SettingsList, place: number): number {
  const items =
    srcToken?.type === 'block-seq' ? srcToken.items.filter(({ start }) => start.some(isDash)) : [];
  return items[place]?.start.find(isDash)?.offset ?? -1;
}

function dashEnd(list: SettingsList, place: number): number {
  return dashStart(list, place) + 1;
}

function isDash({ type }: { readonly type: string }): boolean {
  return type === 'seq-item-ind';
}

export function lineStart({ text }: SettingsSource, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** Before the line break. */
export function lineEnd({ text }: SettingsSource, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** After the line break. */
export function nextLine(source: SettingsSource, at: number): number {
  const end = lineEnd(source, at);
  return end + (/^(\r\n|\n|\r|)/.exec(source.text.slice(end, end + 2))?.[0].length ?? 0);
}

export function indentOf(source: SettingsSource, at: number): string {
  return source.text.slice(lineStart(source, at), at);
}
