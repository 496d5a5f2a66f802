import { type Act, acts, type Details } from '../core/view/details.ts';

export type {
  Act,
  ChoiceField,
  ChoicesField,
  DayField,
  Details,
  Field,
  ItemsField,
  Note,
  Offer,
  Option,
  TextField,
  WrittenField,
} from '../core/view/details.ts';

/** What the extension tells the form. */
export type ToForm =
  | { readonly type: 'words'; readonly words: FormWords }
  | ShowMessage
  | {
      /** The change of this field was not made; the words say why and what to do. */
      readonly type: 'refused';
      readonly file: string;
      readonly path: Path;
      readonly text: string;
      /** The text says something newer than what the person saw. */
      readonly newer: boolean;
    };

export interface ShowMessage {
  readonly type: 'show';
  /** The address of the file that is shown; empty: none. */
  readonly file: string;
  /** Of the text that `details` was read from. */
  readonly version: number;
  readonly details: Details;
  /** Whether what is shown is saved, in words; may be empty. */
  readonly status: string;
}

/** What the form itself says, in the language of the person. */
export interface FormWords {
  readonly month: string;
  readonly notAnOption: string;
  readonly remove: string;
  readonly openText: string;
  readonly onlyInText: string;
  readonly nothingListed: string;
  readonly conflict: string;
  readonly keepMine: string;
  readonly takeText: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
}

/** The keys that lead to a setting. */
export type Path = readonly [string, ...string[]];

/** What the form tells the extension. Each change names the file and the version of its text that it was made from. */
export type FromForm = { readonly type: 'ready' } | SetMessage | ToggleMessage | RemoveMessage | ActMessage;

interface Change {
  readonly file: string;
  readonly version: number;
  readonly path: Path;
}

/** One value in place of another. `was`: what the person saw before, so that nothing newer is overwritten. */
export interface SetMessage extends Change {
  readonly type: 'set';
  readonly value: string;
  readonly was: string;
}

/** One option of several chosen or left. */
export interface ToggleMessage extends Change {
  readonly type: 'toggle';
  readonly option: string;
  readonly on: boolean;
}

/** One item of a list taken out. `was`: the item as it is written. */
export interface RemoveMessage extends Change {
  readonly type: 'remove';
  readonly index: number;
  readonly was: string;
}

export interface ActMessage {
  readonly type: 'act';
  readonly file: string;
  readonly act: Act;
  /** The field it was asked for at; none: at the file. */
  readonly path?: Path | undefined;
  readonly index?: number | undefined;
}

/** Far more than anybody writes into one setting. */
const MOST = 20_000;

/** The message that `value` is; undefined for anything else, whoever sent it. */
export function readFromForm(value: unknown): FromForm | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, file, version, path, ...rest } = value as Readonly<Record<string, unknown>>;
  if (type === 'ready') return { type };
  if (!isText(file)) return undefined;
  if (type === 'act') return readAct(file, path, rest);
  if (!isCount(version) || !isPath(path)) return undefined;
  const change = { file, version, path };
  const { value: set, was, option, on, index } = rest;
  if (type === 'set' && isText(set) && isText(was)) return { type, ...change, value: set, was };
  if (type === 'toggle' && isText(option) && typeof on === 'boolean') return { type, ...change, option, on };
  if (type === 'remove' && isCount(index) && isText(was)) return { type, ...change, index, was };
  return undefined;
}

function readAct(
  file: string,
  path: unknown,
  { act, index }: Readonly<Record<string, unknown>>,
): ActMessage | undefined {
  const known = acts.find(name => name === act);
  if (!known || (path !== undefined && !isPath(path)) || (index !== undefined && !isCount(index)))
    return undefined;
  return { type: 'act', file, act: known, path, index };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isPath(value: unknown): value is Path {
  return Array.isArray(value) && value.length > 0 && value.length <= 4 && value.every(isText);
}
