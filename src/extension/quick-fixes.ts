import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { findingsOf } from '../core/rules/check.ts';
import type { Fix } from '../core/rules/finding.ts';
import type { SefStore } from './sef-store.ts';

/** Offers the fixes that findings carry, each a change of exactly the words it names. */
export function offerFixes(store: SefStore): Disposable {
  return languages.registerCodeActionsProvider(
    [{ language: 'markdown' }, { language: 'yaml' }, { pattern: '**/sef.yaml' }],
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        await store.settled();
        const at = store.locate(document.uri);
        if (!at) return [];
        const ours = diagnostics.filter(({ source }) => source === 'SEF');
        return findingsOf(at.root.checked)
          .filter(finding => finding.path === at.path)
          .flatMap(finding => {
            const diagnostic = ours.find(shown => isShownBy(shown, finding.message));
            return diagnostic ? finding.fixes.map(fix => toAction(fix, document, diagnostic)) : [];
          });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function isShownBy(diagnostic: Diagnostic, message: string): boolean {
  return diagnostic.message === message;
}

function toAction({ title, edits }: Fix, document: TextDocument, diagnostic: Diagnostic): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new WorkspaceEdit();
  for (const { span, newText } of edits) {
    action.edit.replace(
      document.uri,
      new Range(document.positionAt(span.start), document.positionAt(span.end)),
      newText,
    );
  }
  return action;
}
