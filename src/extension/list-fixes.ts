import { CodeAction, CodeActionKind, l10n, Range, WorkspaceEdit, workspace } from 'vscode';
import type { Finding } from '../core/rules/finding.ts';
import type { SefRoot } from './sef-root.ts';
import { uriIn } from './sef-store.ts';

/** Evidence that no section uses can be listed in the sections of the criteria that it names. */
export async function listFixes({ rule, key }: Finding, { checked, uri }: SefRoot): Promise<CodeAction[]> {
  const { sef } = checked;
  const evidence = rule === 'SEF208' ? sef.evidence.get(key) : undefined;
  if (!evidence) return [];
  const { listEvidence } = await import('../core/edit/cite.ts');
  const actions: CodeAction[] = [];
  for (const { id } of evidence.criteria) {
    const section = [...sef.sections.values()].find(({ criterion }) => criterion === id);
    if (!section) continue;
    const document = await workspace.openTextDocument(uriIn({ uri }, section.path));
    const listed = listEvidence(document.getText(), section.path, evidence);
    if ('refused' in listed) continue;
    const action = new CodeAction(
      l10n.t('List it as support of “{0}”', section.title),
      CodeActionKind.QuickFix,
    );
    action.edit = new WorkspaceEdit();
    for (const { span, newText } of listed.edits) {
      const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
      action.edit.replace(document.uri, range, newText);
    }
    actions.push(action);
  }
  return actions;
}
