import { window } from 'vscode';
import { newSection } from '../../core/edit/new-sef.ts';
import type { CoverageNode } from '../coverage-view.ts';
import { uriIn } from '../sef-store.ts';
import { createFile } from './create-file.ts';
import { openPlace } from './open-place.ts';

/** Makes the section that a criterion lacks, once asked for; a file that is there stays as it is. */
export async function createSection(node: CoverageNode | undefined): Promise<void> {
  const criterion = node?.root.checked.sef.framework.criteria.find(
    ({ id }) => id === node.row.missingSection,
  );
  if (!node || !criterion) return;
  const { path, text } = newSection(criterion, node.root.checked.sef.framework);
  const create = 'Create the section';
  const question = `Create ${path} for criterion ${criterion.number}, “${criterion.short}”?`;
  if ((await window.showInformationMessage(question, create)) !== create) return;
  const uri = uriIn(node.root, path);
  if (!(await createFile(uri, text))) {
    void window.showWarningMessage(
      `${path} is already there, so nothing was written. Does it begin with “criterion: ${criterion.id}”?`,
    );
  }
  await openPlace(uri, { start: 0, end: 0 });
}
