import { type Completion, withStops } from './completion.ts';
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
  if (role === 'item') return within ? itemsOf(within, place, text) : [];
  // An empty line under the name of a list is where its first item goes, or its next.
  if (within?.isList && !place.inBrackets && holder.values.size === 0) return itemsOf(within, place, text);
  return namesOf(settingsAt(settings, holder.path), place, text);
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
  const value = setting.isList ? '[|]' : (setting.group ?? '|');
  const marked = isNamed ? name : `${name}: ${value}`;
  return {
    label: name,
    sort: 'setting',
    documentation: setting.help,
    span: place.span,
    ...withStops(marked),
    leadsOn: !isNamed && setting.choices !== undefined,
  };
}

function valuesOf(setting: Setting, place: YamlPlace, text: string): Completion[] {
  const { span } = place;
  const before = text[span.start - 1] === ':' ? ' ' : '';
  const choices = (setting.choices?.() ?? []).map(choice =>
    setting.isList
      ? { ...choiceOf(choice, place), ...withStops(`${before}[${choice.value}|]`) }
      : { ...choiceOf(choice, place), newText: `${before}${choice.value}` },
  );
  const isEmpty = span.start === span.end;
  if (!setting.group || !isEmpty) return choices;
  const marked = setting.isList ? `[${setting.group}]` : setting.group;
  return [...choices, groupOf(setting, place, `${before}${marked}`)];
}

function itemsOf(setting: Setting, place: YamlPlace, text: string): Completion[] {
  const { span, holder, inBrackets } = place;
  const written = text.slice(span.start, span.end).trim();
  // On a line of its own an item needs its dash, and the first in a bracket behind another its space.
  const isLine = place.role === 'key';
  const before = isLine ? '- ' : text[span.start - 1] === ',' ? ' ' : '';
  const choices = (setting.choices?.() ?? [])
    .filter(({ value }) => value === written || !holder.items.includes(value))
    .map(choice => ({ ...choiceOf(choice, place), newText: `${before}${choice.value}` }));
  if (!setting.group || written !== '') return choices;
  if (inBrackets || isLine) return [...choices, groupOf(setting, place, `${before}${setting.group}`)];
  return [
    ...choices,
    ...namesOf(setting.settings?.(), { ...place, holder: { ...holder, values: new Map() } }, text),
  ];
}

function choiceOf({ value, detail, documentation, names }: Choice, { span }: YamlPlace): Completion {
  return {
    label: value,
    sort: 'value',
    detail,
    documentation,
    span,
    newText: value,
    filter: names === undefined ? undefined : `${value} ${names}`,
  };
}

function groupOf(setting: Setting, { span }: YamlPlace, marked: string): Completion {
  return {
    label: (setting.group ?? '').replaceAll('|', '…'),
    sort: 'setting',
    documentation: setting.help,
    span,
    ...withStops(marked),
    leadsOn: true,
  };
}
