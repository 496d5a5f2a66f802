/** The details of one file as plain values: what a form shows of its settings, in the order in which it shows it. */
export type Details = DetailsForm | DetailsMessage;

export interface DetailsForm {
  readonly state: 'form';
  /** What the file is, in the framework's words: `Section on criterion 3`. */
  readonly about: string;
  readonly title: string;
  readonly groups: readonly DetailsGroup[];
}

/** There is nothing to fill in; it says why, and what can be done. */
export interface DetailsMessage {
  readonly state: 'message';
  readonly title: string;
  readonly lines: readonly string[];
  readonly offers: readonly Offer[];
}

export interface DetailsGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

export interface Offer {
  readonly act: Act;
  readonly label: string;
}

/** What a form may ask for besides changing a value. `open-text` opens the file at the field, or at its trouble. */
export const acts = ['open-text', 'tag-file', 'set-up', 'cite-evidence', 'open-item'] as const;
export type Act = (typeof acts)[number];

export type Field = TextField | DayField | ChoiceField | ChoicesField | ItemsField | WrittenField;

interface FieldBase {
  /** The keys that lead to it: `['lead', 'post']`. */
  readonly path: readonly [string, ...string[]];
  readonly label: string;
  /** One or two sentences in plain words; may be empty. */
  readonly help: string;
  /** What is wrong with it or missing, the worst first. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly weight: 'error' | 'warning' | 'info';
  readonly text: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text' | 'long-text';
  readonly value: string;
}

/** A day, a month, or whatever somebody wrote in its place. */
export interface DayField extends FieldBase {
  readonly kind: 'day';
  readonly value: string;
  /** `20 May 2026`, `May 2026`: pickers show a day in the order of another country. Empty: it is no day. */
  readonly spoken: string;
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly shape: 'radio' | 'list';
  /** The option's value, or what is written where that is no option; empty: nothing. */
  readonly value: string;
  readonly options: readonly Option[];
  /** Words for choosing nothing; undefined: one has to be chosen. */
  readonly none?: string | undefined;
}

export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  /** Of the chosen options, in the order of the file; what is no option stands among them as it is written. */
  readonly values: readonly string[];
  /** The same list, each item as the file has it: `3` for the criterion that `values` names by its id. */
  readonly written: readonly string[];
  readonly options: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The option that it is a part of. */
  readonly under?: string | undefined;
}

/** A list whose items are chosen elsewhere, and can be looked at and taken out. */
export interface ItemsField extends FieldBase {
  readonly kind: 'items';
  readonly items: readonly { readonly title: string; readonly detail: string; readonly written: string }[];
  readonly offers: readonly Offer[];
}

/** What no control can show without losing some of it: shown as it is written, to be changed in the text. */
export interface WrittenField extends FieldBase {
  readonly kind: 'written';
  readonly value: string;
}

/** The name of a field within its file. */
export function fieldName({ path }: Pick<Field, 'path'>): string {
  return path.join('.');
}
