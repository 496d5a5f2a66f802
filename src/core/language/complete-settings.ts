import { type Completion, type Pieces, withStops } from './completion.ts';
import { type Choice, type Setting, type Settings, settingAt, settingsAt } from './setting.ts';
import type { YamlPlace } from './yaml-outline.ts';

/** What may be written at a place of the settings: names of settings, or the values of one. `text` is the whole file. */
export function completeSettings(settings: Settings, place: YamlPlace, text: string): Completion[] {
  const { role, holder, key } = place;
  if (role === 'value') {
    const setting = settingAt(settings, [...holder.path, key ?? '']);
    return setting ? valuesOf(setting, place, text) : [];
  }
  const within = settingAt(settings, holder.path);
  if (role === 'item') return within?.isList ? itemsOf(within, place, text) : [];
  // An empty line under the name of a list is where its first item goes, or its next.
  if (within?.isList && !place.inBrackets && holder.values.size === 0) return itemsOf(within, place, text);
  return namesOf(settingsAt(settings, holder.path), place, text);
}

/** Whether something is worth offering that nobody has asked for. */
export function comesByItself({ role, span, inBrackets }: YamlPlace, text: string, offset: number): boolean {
  if (span.start < span.end) {
    const written = text.slice(span.start, offset);
    return written !== '' && !/\s$/.test(written);
  }
  // Who leaves a second line empty has finished.
  return role !== 'key' || inBrackets || !/(\r\n|\r|\n)[ \t]*(\r\n|\r|\n)[ \t]*$/.test(text.slice(0, offset));
}

function namesOf(known: Settings | undefined, place: YamlPlace, text: string): Completion[] {
  const written = text.slice(place.span.start, place.span.end);
  return [...(known ?? [])]
    .filter(([name]) => name === written || !place.holder.values.has(name))
    .map(([name, setting]) => nameCompletion(name, setting, place, text));
}

/** The name with its colon and, where it is a group or a list, the brackets to write in. */
function nameCompletion(name: string, setting: Setting, place: YamlPlace, text: string): Completion {
  const isNamed = /^[ \t]*:/.test(text.slice(place.span.end));
  const [first = '', ...rest] = beginningOf(setting);
  const pieces = [`${name}:${/^[\r\n]/.test(first) ? '' : ' '}${first}`, ...rest];
  return {
    label: name,
    sort: 'setting',
    brief: setting.brief,
    about: { documentation: setting.help },
    span: place.span,
    ...withStops(isNamed ? [name] : pieces),
    leadsOn: !isNamed && (setting.choices ?? setting.settings) !== undefined,
  };
}

function beginningOf({ begins, isList, group }: Setting): Pieces {
  return begins ?? (isList ? ['[', ']'] : (group ?? ['']));
}

function valuesOf(setting: Setting, place: YamlPlace, text: string): Completion[] {
  const { span } = place;
  const before = text[span.start - 1] === ':' ? ' ' : '';
  const choices = (setting.choices?.() ?? []).map(choice =>
    setting.isList
      ? { ...choiceOf(choice, place), ...withStops([`${before}[${choice.value}`, ']']) }
      : { ...choiceOf(choice, place), newText: `${before}${choice.value}` },
  );
  if (!setting.group || span.start < span.end) return choices;
  const brackets = setting.isList ? ['[', ']'] : ['', ''];
  return [...choices, groupOf(setting.group, setting, place, [`${before}${brackets[0]}`, brackets[1] ?? ''])];
}

function itemsOf(setting: Setting, place: YamlPlace, text: string): Completion[] {
  const { span, holder, inBrackets } = place;
  const written = text.slice(span.start, span.end).trim();
  // On a line of its own an item needs its dash, and behind a comma its space.
  const isLine = place.role === 'key';
  const before = isLine ? '- ' : text[span.start - 1] === ',' ? ' ' : '';
  const choices = (setting.choices?.() ?? [])
    .filter(({ value }) => value === written || !holder.items.includes(value))
    .map(choice => ({ ...choiceOf(choice, place), newText: `${before}${choice.value}` }));
  if (!setting.group || written !== '') return choices;
  if (inBrackets || isLine) return [...choices, groupOf(setting.group, setting, place, [before, ''])];
  const group = { ...place, holder: { ...holder, values: new Map() } };
  return [...choices, ...namesOf(setting.settings?.(), group, text)];
}

function choiceOf({ value, detail, about, names }: Choice, { span }: YamlPlace): Completion {
  return {
    label: value,
    sort: 'value',
    brief: detail,
    about,
    span,
    newText: value,
    filter: names === undefined ? undefined : `${value} ${names}`,
  };
}

/** A whole group on one line, between what goes before and behind it. */
function groupOf(
  group: Pieces,
  { help }: Setting,
  { span }: YamlPlace,
  [before, behind]: readonly [string, string],
): Completion {
  const pieces = group.map((piece, index) => {
    const start = index === 0 ? before : '';
    return `${start}${piece}${index === group.length - 1 ? behind : ''}`;
  });
  return {
    label: group.join('…'),
    sort: 'setting',
    about: { documentation: help },
    span,
    ...withStops(pieces),
    leadsOn: true,
  };
}
