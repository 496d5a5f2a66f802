import type { State } from '../coverage/coverage.ts';
import type { Day } from '../sef/calendar.ts';

/** One revision of a SEF as git keeps it: which content each of its files has. */
export interface Revision {
  /** The id of the commit. */
  readonly commit: string;
  /** The day of the commit. */
  readonly day: Day;
  /** The SEF's folder at that time, from the top of the repository; empty: the top itself. */
  readonly folder: string;
  /** Path from that folder → the id of the content. Links to other files are not among them. */
  readonly files: ReadonlyMap<string, string>;
  /** The id of the content of a file outside that folder (`../pack.yaml`); undefined: there is none. */
  readonly beyond: (path: string) => string | undefined;
}

/** The bytes of a content, or a byte more than text may have; undefined: it is not here. */
export type ContentOf = (id: string) => Uint8Array | undefined;

/** What a SEF covered at one revision. It holds ids, states and numbers: no titles, no prose and nobody's name. */
export interface Point {
  readonly commit: string;
  readonly day: Day;
  readonly folder: string;
  readonly found: Found | Lost;
}

export interface Found {
  readonly framework: string;
  /** In the framework's order. */
  readonly criteria: ReadonlyMap<string, State>;
  readonly statements: ReadonlyMap<string, State>;
  /** Items of evidence, in files of their own and inline. */
  readonly evidence: number;
  /** Files that are part of the SEF. */
  readonly files: number;
}

export interface Lost {
  /**
   * `no-sef`: there was no sef.yaml. `unreadable-settings`: it could not be read as settings. `unknown-framework`: it names
   * a framework that is not there. `incomplete`: this copy of the repository does not have all of its contents.
   */
  readonly lost: 'no-sef' | 'unreadable-settings' | 'unknown-framework' | 'incomplete';
}

export function isFound(found: Found | Lost): found is Found {
  return !('lost' in found);
}
