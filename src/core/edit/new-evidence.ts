import type { CriterionId, EvidenceTypeId, FocusId, SectorId, StatementId } from '../framework/framework.ts';
import type { When } from '../sef/meant-when.ts';
import type { Sef } from '../sef/sef.ts';
import { oneLine } from '../text/one-line.ts';
import { comparePaths, folderOf } from '../text/path.ts';
import { freePath, slugOf } from '../text/slug.ts';
import type { Span } from '../text/span.ts';
import type { NewFile } from './new-sef.ts';
import { yamlText } from './yaml-text.ts';

/** What a person says of a piece of evidence before its page is written. Texts are as typed. */
export interface NewEvidence {
  readonly title: string;
  readonly type: EvidenceTypeId;
  readonly criteria: readonly CriterionId[];
  readonly foci: readonly (FocusId | StatementId)[];
  readonly voices: readonly SectorId[];
  /** Empty: not said. */
  readonly source: string;
  /** Undefined: not said. */
  readonly when: When | undefined;
}

/** `toWrite`: what stands where the person writes next, to be written over. */
export interface StartedFile extends NewFile {
  readonly toWrite: Span;
}

/** The page of a new piece of evidence, under a name that no file of the SEF has. */
export function newEvidence(said: NewEvidence, sef: Pick<Sef, 'files' | 'evidence'>): StartedFile {
  const title = oneLine(said.title);
  const path = freePath(evidenceFolder(sef), slugOf(title, 'evidence'), '.md', sef.files);
  const list = (key: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${key}: [${ids.map(id => yamlText(id, { flow: true })).join(', ')}]`] : [];
  const source = oneLine(said.source);
  const lines = [
    '---',
    `evidence: ${said.type}`,
    `title: ${yamlText(title)}`,
    ...list('criteria', said.criteria),
    ...list('foci', said.foci),
    ...list('voices', said.voices),
    ...(source === '' ? [] : [`source: ${yamlText(source)}`]),
    ...whenLine(said.when),
    '---',
    '',
    '',
  ];
  const head = lines.join('\n');
  return { path, text: `${head}${hint}\n`, toWrite: { start: head.length, end: head.length + hint.length } };
}

const hint =
  '<!-- What does it show, in a sentence or two, and what changed because of it? Never write about one child. -->';

function whenLine(when: When | undefined): string[] {
  if (!when) return [];
  return 'date' in when ? [`date: ${when.date}`] : [`period: { from: ${when.from}, to: ${when.to} }`];
}

/** Where most of the SEF's evidence is already; the first by name where two folders hold as much. */
export function evidenceFolder({ evidence }: Pick<Sef, 'evidence'>): string {
  const counts = new Map<string, number>();
  for (const { path, inline } of evidence.values()) {
    if (!inline) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || comparePaths(a, b));
  return most?.[0] ?? 'evidence';
}
