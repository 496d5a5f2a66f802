import { type Kind, kinds } from '../core/document/document.ts';
import { hideInName } from '../core/privacy/guard-name.ts';
import { configName } from '../core/sef/file-names.ts';
import type { Selection } from '../core/sef/selection.ts';
import { count } from '../core/text/words.ts';
import type { LoadedSef } from '../host/load-sef.ts';
import type { Field } from './field.ts';

/** More names than these help nobody. */
const shown = 8;

export function filesRead({ sef }: LoadedSef): Field[] {
  const records = [...sef.records.values()];
  const ofKind = (kind: Kind | undefined) => records.filter(({ document }) => document.kind === kind);
  const parts = kinds
    .map((kind): [Kind, number] => [kind, ofKind(kind).length])
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => count(number, ...kindNames[kind]));
  const unclear = ofKind(undefined).map(({ document }) => document.path);
  return [
    ['Read', parts.join(', ') || 'nothing'],
    ...(unclear.length > 0
      ? [['Not understood', `${names(unclear)}: “sef check” says what is wrong`] as const]
      : []),
  ];
}

const kindNames: Readonly<Record<Kind, [one: string, many: string]>> = {
  criterion: ['criterion section', 'criterion sections'],
  focus: ['focus section', 'focus sections'],
  evidence: ['evidence file', 'evidence files'],
  recommendation: ['recommendation', 'recommendations'],
  part: ['other part', 'other parts'],
};

/** Every file that does not count, by the reason. */
export function filesLeftOut({ sef, selection, notEntered }: LoadedSef): Field[] {
  const chosen = (wanted: Selection) =>
    [...selection].filter(([, is]) => is === wanted).map(([path]) => path);
  const isNoSetting = (path: string) => path !== configName && path !== sef.setup.packPath;
  const silent = chosen('read').filter(path => !sef.records.has(path));
  const folders = (wanted: string) => [...notEntered].filter(([, is]) => is === wanted).map(([path]) => path);
  const reasons: [label: string, paths: string[], because: string][] = [
    ['No kind', silent, 'no line such as “criterion:” or “evidence:” at the top, so not part of the SEF'],
    ['Excluded', chosen('excluded'), 'named by “exclude” in sef.yaml'],
    ['Another SEF', chosen('other-root'), 'below a sef.yaml of its own'],
    [
      'Looked into',
      chosen('looked-into'),
      'tables and documents, for figures that are cited and for personal details',
    ],
    ['Not markdown', chosen('not-markdown').filter(isNoSetting), 'a section may link to it'],
    ['Linked folder', folders('linked-folder'), 'a link to a folder is not followed'],
    ['Folder of tools', folders('tool-folder'), 'not looked into'],
  ];
  return reasons
    .filter(([, paths]) => paths.length > 0)
    .map(([label, paths, because]) => [label, `${names(paths)}: ${because}`]);
}

/** Files that nobody looks into may be named after a child too. */
function names(all: readonly string[]): string {
  const paths = all.map(hideInName);
  const more = paths.length - shown;
  return more > 1 ? `${paths.slice(0, shown).join(', ')} and ${more} more` : paths.join(', ');
}
