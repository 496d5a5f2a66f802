import type { Kind } from '../document/document.ts';
import { parseDocument } from '../document/parse-document.ts';
import { splitFile } from '../document/split.ts';
import { entryOf, type Mapping } from '../document/value.ts';
import { type Framework, findCriterion } from '../framework/framework.ts';
import type { Checked } from '../rules/check.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { schemaOf } from '../sef/read-outcome.ts';
import type { SefRecord } from '../sef/record.ts';
import { addTo } from '../text/groups.ts';
import type { Details, DetailsGroup, Field } from './details.ts';
import { readField, writtenField } from './details-field.ts';
import { plannedFields } from './details-fields.ts';
import { brokenDetails, outsideDetails } from './details-message.ts';
import { type NotesOf, notesFor } from './details-notes.ts';

/** A file as it stands in the editor, and what was last found in its SEF. */
export interface DetailsSource {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
  readonly checked: Checked;
}

/**
 * What the form shows of a file. Values and their errors come from the text itself, of which only the settings are read,
 * so this keeps up with typing; what the rules say comes from `checked` and follows when that does.
 */
export function readDetails({ path, text, checked }: DetailsSource): Details {
  const record = readSettingsOf(path, text, checked);
  const { kind, settings } = record.document;
  const problem = record.document.problems[0];
  const hide = hideIn(checked.sef);
  if (!kind || !settings) return problem ? brokenDetails(problem, hide) : outsideDetails(path);
  const notes = notesFor({ path, settings, record, checked, hide });
  const { framework } = checked.sef;
  const reading = { sef: checked.sef, text, path, settings, notes, hide };
  const planned = plannedFields(schemaOf(kind, settings));
  const fields = planned.map(({ path: keys, plan }) => ({
    group: plan.group,
    field: readField(keys, plan, reading),
  }));
  const groups = [...grouped(fields), ...others(settings, planned, text, notes, framework)];
  return { state: 'form', about: aboutOf(kind, settings, framework), title: titleOf(settings, path), groups };
}

/** As `readDetails`, and remembers what it read last: most of what people type is prose, which changes nothing here. */
export function detailsReader(): (source: DetailsSource) => Details {
  let last: (DetailsSource & { readonly details: Details }) | undefined;
  return ({ path, text, checked }) => {
    const head = headOf(text);
    const isSame = last?.path === path && last.checked === checked && last.text === head;
    if (!last || !isSame)
      last = { path, text: head, checked, details: readDetails({ path, text: head, checked }) };
    return last.details;
  };
}

/** Without settings, the first lines tell whether some were meant. */
function headOf(text: string): string {
  const { settings, bodyStart } = splitFile(text);
  return text.slice(0, settings ? bodyStart : 2000);
}

/** The settings of a text and what they mean; its prose, which takes long, is not looked at. */
export function readSettingsOf(path: string, text: string, { sef }: Checked): SefRecord {
  return sef.read(parseDocument(path, headOf(text)));
}

function grouped(fields: readonly { group: string; field: Field }[]): DetailsGroup[] {
  const groups = new Map<string, Field[]>();
  for (const { group, field } of fields) addTo(groups, group, field);
  return [...groups].map(([title, list]) => ({ title, fields: list }));
}

/** Settings that the form knows nothing of: people's own, misspelt ones, and the answers to an outcome's conditions. */
function others(
  settings: Mapping,
  planned: readonly { readonly path: readonly string[] }[],
  text: string,
  notes: NotesOf,
  { decisionRule }: Framework,
): DetailsGroup[] {
  const known = new Set(planned.map(({ path }) => path[0]));
  const fields = settings.entries
    .filter(({ key }) => key !== '' && !known.has(key))
    .map(entry => {
      const condition = decisionRule?.conditions.find(({ id }) => id === entry.key);
      return writtenField(entry, condition?.wording ?? entry.key, text, notes);
    });
  return fields.length > 0 ? [{ title: 'Also in the text', fields }] : [];
}

function aboutOf(kind: Kind, settings: Mapping, framework: Framework): string {
  const value = entryOf(settings, kind)?.value;
  const said = value?.kind === 'scalar' ? value.value : undefined;
  switch (kind) {
    case 'criterion': {
      const criterion = findCriterion(framework, said);
      return criterion ? `Section on criterion ${criterion.number}: ${criterion.wording}` : 'Section';
    }
    case 'focus': {
      const focus = framework.foci.find(({ id }) => id === said);
      return focus ? `Section on ${focus.title.toLowerCase()}` : 'Section';
    }
    case 'evidence':
      return framework.types.find(({ id }) => id === said)?.short ?? 'Evidence';
    case 'recommendation':
      return 'Recommendation of an inspection';
    case 'part':
      return 'Part of the SEF';
  }
}

function titleOf(settings: Mapping, path: string): string {
  const title = entryOf(settings, 'title')?.value;
  const said = title?.kind === 'scalar' && title.value !== null ? String(title.value).trim() : '';
  return said || path.slice(path.lastIndexOf('/') + 1);
}
