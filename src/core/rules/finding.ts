import type { CriterionId, FocusId, StatementId } from '../framework/framework.ts';
import type { Edit } from '../text/edit.ts';
import { hashText } from '../text/hash.ts';
import type { Severity } from '../text/severity.ts';
import type { Span } from '../text/span.ts';

/** The one type that every surface shows. */
export interface Finding {
  /** The rule's code, such as `SEF202`. */
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, why it matters and what to do next, in sentences. */
  readonly message: string;
  /** The message's first part alone, for places with little room. */
  readonly what: string;
  readonly next: string;
  /** For a row of a tree: the gap in a few words, and the action that closes it. */
  readonly brief: { readonly label: string; readonly action: string };
  readonly path: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Tells this case from the rule's others in the same file; never a line number. The fingerprint is made from it. */
  readonly key: string;
  /** The same as long as it is the same problem, wherever it moves within its file. */
  readonly fingerprint: string;
  /** The parts of the framework that it is about, for surfaces that are ordered by them. */
  readonly about: readonly (CriterionId | StatementId | FocusId)[];
}

export interface Related {
  readonly message: string;
  readonly path: string;
  readonly span: Span;
}

/** A change that a person may choose to make. */
export interface Fix {
  readonly title: string;
  readonly path: string;
  readonly edits: readonly Edit[];
  /** What is written there can mean nothing else: nobody needs to look at it before it is made with others. */
  readonly isSure?: boolean | undefined;
}

export function fingerprintOf(rule: string, path: string, key: string): string {
  return hashText(`${rule}\n${path}\n${key}`);
}
