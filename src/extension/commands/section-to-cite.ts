import { l10n, commands as vscodeCommands, window } from 'vscode';
import type { Section } from '../../core/sef/record.ts';
import { type Sef, sectionsOfCriterion, sectionsOfFocus } from '../../core/sef/sef.ts';
import { commands } from '../manifest.ts';
import type { RowNode } from '../row-nodes.ts';
import type { SefStore } from '../sef-store.ts';

/** The criterion or statement that a row of the coverage is about: its own, or that of the row it stands under. */
export function subjectOf(node: RowNode | undefined): RowNode | undefined {
  if (!node || node.row.kind === 'criterion' || node.row.kind === 'statement') return node;
  return subjectOf(node.parent);
}

/** The section to cite evidence in for a row; where a criterion has none yet, it is offered to be made. */
export async function sectionToCite(store: SefStore, subject: RowNode): Promise<Section | undefined> {
  const found = sectionOf(subject.root.checked.sef, subject);
  if (found || !subject.row.missingSection) return found ?? tellNoSection(subject);
  await vscodeCommands.executeCommand(commands.createSection, subject);
  await store.settled();
  const root = store.roots.find(({ uri }) => uri.toString() === subject.root.uri.toString());
  return root && sectionOf(root.checked.sef, subject);
}

function sectionOf(sef: Sef, { row }: RowNode): Section | undefined {
  const id = row.id.slice(row.id.indexOf('/') + 1);
  const criterion = sef.framework.criteria.find(criterion => criterion.id === id);
  if (row.kind === 'criterion') return criterion && sectionsOfCriterion(sef, criterion.id)[0];
  const statement = sef.framework.statements.find(statement => statement.id === id);
  return statement && sectionsOfFocus(sef, statement.focus)[0];
}

function tellNoSection({ row }: RowNode): undefined {
  void window.showInformationMessage(
    l10n.t(
      '“{0}” has no section of its own yet that could cite evidence. Drop it onto a criterion instead, or make the section first.',
      row.label,
    ),
  );
}
