import type { Mapping } from '../document/value.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import type { Sef } from '../sef/sef.ts';
import type { NotesOf } from './details-notes.ts';

/** What a field is read from. */
export interface FieldReading {
  readonly sef: Sef;
  /** Of the SEF, relative to its root. */
  readonly path: string;
  readonly text: string;
  readonly settings: Mapping;
  readonly notes: NotesOf;
  readonly hide: Hide;
}
