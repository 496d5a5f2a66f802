import { type Command, l10n } from 'vscode';
import type { Finding } from '../core/rules/finding.ts';
import { mayBeHidden } from '../core/rules/suppress.ts';
import { gapActions, type RowAction } from '../core/view/gap-actions.ts';
import { commands } from './manifest.ts';
import type { SefRoot } from './sef-root.ts';
import { uriIn } from './sef-store.ts';

/** What can be done about a finding where no change of its words alone puts it right; the nearest first. */
export function findingActions(finding: Finding, root: SefRoot): Command[] {
  return [...gapCommands(finding, root), ...fileCommands(finding, root), ...passingOver(finding, root)];
}

/** The same as the rows of the coverage tree offer. */
function gapCommands(finding: Finding, root: SefRoot): Command[] {
  const { rule, key, path, span, about } = finding;
  const section = root.checked.sef.sections.get(path);
  const subject = about[0] ?? section?.criterion ?? section?.focus;
  if (subject === undefined) return [];
  const row = { about: subject, rule, key, place: { path, span } };
  return gapActions(rule).flatMap(action => {
    const words = wordsOf(action);
    return words ? [{ ...words, arguments: [{ root, row }] }] : [];
  });
}

function wordsOf(action: RowAction): Pick<Command, 'command' | 'title'> | undefined {
  switch (action) {
    case 'create-section':
      return { command: commands.createSection, title: l10n.t('Create the section') };
    case 'add-evidence':
      return { command: commands.addEvidence, title: l10n.t('Add evidence for this…') };
    case 'cite-evidence':
      return { command: commands.citeEvidence, title: l10n.t('Choose evidence to cite…') };
    case 'add-lead':
      return { command: commands.addLead, title: l10n.t('Say who leads…') };
    case 'add-contributors':
      return { command: commands.addContributors, title: l10n.t('Say who took part…') };
    case 'write-answer':
      return { command: commands.writeAnswer, title: l10n.t('Write the answer') };
    case 'add-action':
      return { command: commands.addAction, title: l10n.t('Add an action…') };
    case 'accept-gap':
      return { command: commands.acceptGap, title: l10n.t('Accept this gap…') };
    case 'mark-agreed':
      return { command: commands.markAgreed, title: l10n.t('Say where it stands…') };
    default:
      return undefined;
  }
}

function fileCommands({ rule, key, path }: Finding, root: SefRoot): Command[] {
  const uri = uriIn(root, path);
  if (rule === 'SEF109' && root.checked.sef.files.has(key))
    return [
      { command: commands.tagFile, title: l10n.t('Say what “{0}” is…', key), arguments: [uriIn(root, key)] },
    ];
  if (rule === 'SEF114' && (key === 'not-utf-8' || key === 'utf-16'))
    return [{ command: 'workbench.action.editor.changeEncoding', title: l10n.t('Choose another encoding…') }];
  if (rule === 'SEF401')
    return [
      { command: commands.citeEvidence, title: l10n.t('Choose evidence to cite here…'), arguments: [uri] },
    ];
  return [];
}

/** In a page only: tables and settings hold no comments. */
function passingOver({ rule, path, span }: Finding, root: SefRoot): Command[] {
  if (!mayBeHidden(rule) || !/\.md$/i.test(path)) return [];
  const target = { uri: uriIn(root, path), rule, offset: span.start };
  return [
    { command: commands.passOver, title: l10n.t('Pass over this, with a reason…'), arguments: [target] },
  ];
}
