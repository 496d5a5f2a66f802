import { type Entry, type Value, valueAt } from '../document/value.ts';
import { type Framework, findCriterion } from '../framework/framework.ts';
import { readDay, spokenDay } from '../sef/calendar.ts';
import type { ChoicesField, Field, Option, WrittenField } from './details.ts';
import type { FieldPlan } from './details-fields.ts';
import { readItems } from './details-items.ts';
import type { NotesOf } from './details-notes.ts';
import { optionsOf } from './details-options.ts';
import type { FieldReading } from './details-reading.ts';

type Keys = readonly [string, ...string[]];

/** A field with its value. What its control could not show whole is a `written` field instead. */
export function readField(path: Keys, { label, help, control }: FieldPlan, reading: FieldReading): Field {
  const { settings, text, notes, sef } = reading;
  const base = { path, label, help, notes: notes(path) };
  const value = valueAt(settings, path);
  const parent = path.length > 1 ? valueAt(settings, path.slice(0, -1)) : undefined;
  // `lead: Jane` where a group of settings should be.
  if (parent && parent.kind !== 'mapping' && !isNothing(parent)) return asWritten(base, parent, text);
  if (control.kind === 'items') return { ...base, ...readItems(value, reading) };
  if (control.kind === 'choices') {
    const options = optionsOf(control.of, sef.framework);
    return chosen(value, options, sef.framework, text, base) ?? asWritten(base, value, text);
  }
  const written = writtenScalar(value, text);
  if (written === undefined) return asWritten(base, value, text);
  if (control.kind === 'choice') {
    const options = optionsOf(control.of, sef.framework);
    const { shape, none } = control;
    const meant = meantOption(written, options, sef.framework);
    return { ...base, kind: 'choice', shape, value: meant ?? written, options, none };
  }
  if (control.kind === 'day') return { ...base, kind: 'day', value: written, spoken: spokenAs(written) };
  // A line of text would swallow line breaks.
  const kind = control.kind === 'text' && written.includes('\n') ? 'long-text' : control.kind;
  return { ...base, kind, value: written };
}

/** A setting that no control is made for. */
export function writtenField(
  { key, value }: Entry,
  label: string,
  text: string,
  notes: NotesOf,
): WrittenField {
  return asWritten({ path: [key], label, help: '', notes: notes([key]) }, value, text);
}

/** A month is said without the last day that it stands for. */
function spokenAs(written: string): string {
  const day = readDay(written);
  if (!day) return '';
  return written.trim().length === day.length ? spokenDay(day) : spokenDay(day).replace(/^\d+ /, '');
}

type Base = Pick<Field, 'path' | 'label' | 'help' | 'notes'>;

function asWritten(base: Base, value: Value | undefined, text: string): WrittenField {
  return { ...base, kind: 'written', value: value ? text.slice(value.span.start, value.span.end) : '' };
}

function isNothing(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

/** One value as a person would read it; undefined: it is no single value. */
export function writtenScalar(value: Value | undefined, text: string): string | undefined {
  if (!value || isNothing(value)) return '';
  if (value.kind !== 'scalar') return undefined;
  // What YAML takes for a number or a truth value may be written in ways that it forgets: 007, 1.0, Yes.
  // A block of lines ends in a line break that nobody typed.
  if (typeof value.value === 'string') return value.value.replace(/\n+$/, '');
  return text.slice(value.span.start, value.span.end);
}

/** The option that is meant: by its value, or a criterion by its number. */
function meantOption(written: string, options: readonly Option[], framework: Framework): string | undefined {
  const plain = written.trim();
  const isOption = (id: string | undefined) => options.some(({ value }) => value === id);
  if (isOption(plain)) return plain;
  const criterion = findCriterion(framework, plain)?.id;
  return isOption(criterion) ? criterion : undefined;
}

function chosen(
  value: Value | undefined,
  options: readonly Option[],
  framework: Framework,
  text: string,
  base: Base,
): ChoicesField | undefined {
  // A single value stands for a list of one.
  const items = value?.kind === 'list' ? value.items : value && !isNothing(value) ? [value] : [];
  const written = items.map(item => writtenScalar(item, text));
  if (!written.every(item => item !== undefined)) return undefined;
  const values = written.map(item => meantOption(item, options, framework) ?? item);
  return { ...base, kind: 'choices', values, written, options };
}
