import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  languages,
  WorkspaceEdit,
} from 'vscode';
import type { Finding, Fix } from '../core/rules/finding.ts';
import { editorRange, shownRange } from './ranges.ts';
import type { SefRoot } from './sef-root.ts';
import { type SefStore, uriIn } from './sef-store.ts';

/** Offers the fixes that findings carry, each a change of exactly the words it names. */
export function offerFixes(store: SefStore): Disposable {
  return languages.registerCodeActionsProvider(
    // By name, because what language a .csv is depends on what else is installed.
    { pattern: '**/*.{md,MD,yaml,yml,csv,CSV,tsv,TSV}' },
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        await store.settled();
        const at = store.locate(document.uri);
        if (!at) return [];
        const ours = diagnostics.filter(({ source }) => source === 'SEF');
        return at.root.checked.findings
          .filter(finding => finding.path === at.path)
          .flatMap(finding => {
            const diagnostic = ours.find(shown => isShownBy(shown, finding, at.root));
            return diagnostic ? finding.fixes.map(fix => toAction(fix, at.root, diagnostic)) : [];
          });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

/** Two findings may say the same words of two places; each has a fix of its own. */
function isShownBy({ message, range }: Diagnostic, finding: Finding, { checked }: SefRoot): boolean {
  return message === finding.message && range.isEqual(shownRange(checked.sef, finding.path, finding.span));
}

/** A fix may be in another file than its finding: sef.yaml allows a setting. */
function toAction({ title, path, edits }: Fix, root: SefRoot, diagnostic: Diagnostic): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new WorkspaceEdit();
  for (const { span, newText } of edits) {
    action.edit.replace(uriIn(root, path), editorRange(root.checked.sef, path, span), newText);
  }
  return action;
}
