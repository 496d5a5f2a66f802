import { ageWords } from '../coverage/age-words.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import type { Checked } from '../rules/check.ts';
import { gapsOfSection } from '../rules/gaps-of-section.ts';
import { spokenDay } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Place } from '../sef/place.ts';
import type { Action } from '../sef/read-action.ts';
import type { SefRecord } from '../sef/record.ts';
import { usesOf } from '../sef/sef.ts';
import { citationsOf } from './references.ts';

/** What a page is about to be asked for: the evidence it uses, its gaps and actions, or who uses it. */
export type ListName = 'evidence' | 'gaps' | 'actions' | 'uses';

export interface ListEntry {
  readonly label: string;
  /** A few words more, beside the label. */
  readonly description: string;
  /** A sentence below it, where there is one. */
  readonly detail?: string;
  readonly place: Place;
}

/** What there is to ask of this kind of page, in the order in which it is shown. */
export function listsOf({ section, recommendation, document }: SefRecord): readonly ListName[] {
  if (section) return ['evidence', 'gaps', 'actions'];
  if (recommendation) return ['actions'];
  return document.kind === 'evidence' ? ['uses'] : [];
}

export function pageList(checked: Checked, path: string, name: ListName): readonly ListEntry[] {
  const record = checked.sef.records.get(path);
  if (!record) return [];
  const hide = hideIn(checked.sef);
  return entriesOf(checked, record, name).map(entry => hidden(entry, hide));
}

function entriesOf(checked: Checked, record: SefRecord, name: ListName): ListEntry[] {
  switch (name) {
    case 'evidence':
      return evidenceOf(checked, record);
    case 'gaps':
      return gapsOf(checked, record);
    case 'actions':
      return record.actions.map(action => actionEntry(action, record.document.path));
    case 'uses':
      return usersOf(checked, record.document.path);
  }
}

function evidenceOf({ sef, coverage }: Checked, { document }: SefRecord): ListEntry[] {
  return usesOf(sef, document.path).map(({ evidence }) => {
    const type = sef.framework.types.find(({ id }) => id === evidence.type)?.short ?? 'Type not known';
    const age = coverage.ages.get(evidence.id);
    return {
      label: evidence.title,
      description: [type, age && ageWords(evidence, age)].filter(Boolean).join(', '),
      place: { path: evidence.path, span: evidence.span },
    };
  });
}

function gapsOf(checked: Checked, { section }: SefRecord): ListEntry[] {
  const gaps = section ? gapsOfSection(section, checked) : [];
  return gaps.map(({ brief, what, path, span }) => ({
    label: brief.label,
    description: brief.action,
    detail: what,
    place: { path, span },
  }));
}

function actionEntry({ text, span, done, owner, due }: Action, path: string): ListEntry {
  const when = due?.day ? spokenDay(due.day) : due?.written;
  const facts = [done ? 'done' : 'to be done', owner, when && `due ${when}`].filter(Boolean);
  return { label: text, description: facts.join(', '), place: { path, span } };
}

/** Each section once, at its first citation. */
function usersOf({ sef }: Checked, path: string): ListEntry[] {
  const users = new Map<string, ListEntry>();
  for (const place of citationsOf(sef, path)) {
    const section = sef.sections.get(place.path);
    if (!section || users.has(place.path)) continue;
    const number = sef.framework.criteria.find(({ id }) => id === section.criterion)?.number;
    const label = number === undefined ? section.title : `${number}. ${section.title}`;
    users.set(place.path, { label, description: place.path, place });
  }
  return [...users.values()];
}

function hidden({ label, description, detail, place }: ListEntry, hide: Hide): ListEntry {
  const told = { label: hide(label), description: hide(description), place };
  return detail === undefined ? told : { ...told, detail: hide(detail) };
}
