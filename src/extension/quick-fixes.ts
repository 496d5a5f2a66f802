import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { Finding, Fix } from '../core/rules/finding.ts';
import { editorRange, shownRange } from './ranges.ts';
import type { SefRoot } from './sef-root.ts';
import { type SefStore, uriIn } from './sef-store.ts';

/** Everything in a file that can mean nothing else, put right at once. */
const fixAllKind = CodeActionKind.SourceFixAll.append('sef');

/** Offers what puts findings right: changes of exactly the words they name, and commands that ask for what is needed. */
export function offerFixes(store: SefStore): Disposable {
  return languages.registerCodeActionsProvider(
    // By name, because what language a .csv is depends on what else is installed.
    { pattern: '**/*.{md,MD,yaml,yml,csv,CSV,tsv,TSV}' },
    {
      async provideCodeActions(document, _range, { diagnostics, only }) {
        await store.settled();
        const at = store.locate(document.uri);
        if (!at) return [];
        if (only?.value && fixAllKind.intersects(only)) return fixAllOf(document, at.root, at.path);
        const ours = diagnostics.filter(({ source }) => source === 'SEF');
        const actions = at.root.checked.findings
          .filter(finding => finding.path === at.path)
          .map(finding => {
            const diagnostic = ours.find(shown => isShownBy(shown, finding, at.root));
            return diagnostic ? actionsFor(finding, at.root, diagnostic) : [];
          });
        return (await Promise.all(actions)).flat();
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  );
}

/** Two findings may say the same words of two places; each has a fix of its own. */
function isShownBy({ message, range }: Diagnostic, finding: Finding, { checked }: SefRoot): boolean {
  return message === finding.message && range.isEqual(shownRange(checked.sef, finding.path, finding.span));
}

async function actionsFor(finding: Finding, root: SefRoot, diagnostic: Diagnostic): Promise<CodeAction[]> {
  const { findingActions } = await import('./finding-actions.ts');
  const { listFixes } = await import('./list-fixes.ts');
  const commands = findingActions(finding, root).map(command => {
    const action = new CodeAction(command.title, CodeActionKind.QuickFix);
    action.command = command;
    return action;
  });
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0).map(fix => toAction(fix, root));
  const actions = [...fixes, ...(await listFixes(finding, root)), ...commands];
  for (const action of actions) action.diagnostics = [diagnostic];
  return actions;
}

/** A fix may be in another file than its finding: sef.yaml allows a setting. */
function toAction({ title, path, edits, isSure }: Fix, root: SefRoot): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.isPreferred = isSure === true;
  action.edit = new WorkspaceEdit();
  for (const { span, newText } of edits) {
    action.edit.replace(uriIn(root, path), editorRange(root.checked.sef, path, span), newText);
  }
  return action;
}

async function fixAllOf(document: TextDocument, { checked }: SefRoot, path: string): Promise<CodeAction[]> {
  const { fixAll } = await import('../core/rules/fix-all.ts');
  const { editsBetween } = await import('../core/text/edits-between.ts');
  const text = document.getText();
  const edits = editsBetween(text, fixAll(checked, path, text));
  if (edits.length === 0) return [];
  const action = new CodeAction(l10n.t('Put right what can mean nothing else'), fixAllKind);
  action.edit = new WorkspaceEdit();
  for (const { span, newText } of edits) {
    const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
    action.edit.replace(document.uri, range, newText);
  }
  return [action];
}
