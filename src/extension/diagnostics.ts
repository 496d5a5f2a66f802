import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  Location,
  languages,
  Range,
  Uri,
} from 'vscode';
import { findingsOf } from '../core/rules/check.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Severity } from '../core/sef/severity.ts';
import { commands } from './manifest.ts';
import { editorRange } from './ranges.ts';
import type { SefRoot } from './sef-root.ts';
import { type SefStore, uriIn } from './sef-store.ts';

/** Shows every finding in Problems, whether its file is open or not. */
export function showDiagnostics(store: SefStore): Disposable {
  const collection = languages.createDiagnosticCollection('sef');
  const shown = new Map<string, string>();
  const show = () => {
    const byFile = new Map<string, [Uri, Diagnostic[]]>();
    for (const root of store.roots) {
      for (const finding of findingsOf(root.checked)) {
        const uri = uriIn(root, finding.path);
        const entry = byFile.get(uri.toString()) ?? [uri, []];
        entry[1].push(toDiagnostic(finding, root));
        byFile.set(uri.toString(), entry);
      }
    }
    collection.forEach(uri => {
      if (byFile.has(uri.toString())) return;
      collection.delete(uri);
      shown.delete(uri.toString());
    });
    for (const [name, [uri, diagnostics]] of byFile) {
      // Each keystroke leaves nearly every file as it was; those need not be sent again.
      const signature = JSON.stringify(diagnostics);
      if (shown.get(name) !== signature) collection.set(uri, diagnostics);
      shown.set(name, signature);
    }
  };
  show();
  return Disposables.from(collection, store.onDidChange(show));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(finding: Finding, root: SefRoot): Diagnostic {
  const range = visible(editorRange(root.checked.sef, finding.path, finding.span));
  const diagnostic = new Diagnostic(range, finding.message, severities[finding.severity]);
  diagnostic.source = 'SEF';
  diagnostic.code = { value: finding.rule, target: rulePageLink(finding.rule) };
  diagnostic.relatedInformation = finding.related.map(({ message, path, span }) => {
    const location = new Location(uriIn(root, path), editorRange(root.checked.sef, path, span));
    return new DiagnosticRelatedInformation(location, message);
  });
  return diagnostic;
}

/** A finding about what does not exist stands on an empty place; the rest of its line makes it seen. */
function visible(range: Range): Range {
  return range.isEmpty
    ? new Range(range.start, range.start.with(undefined, range.start.character + 1))
    : range;
}

/** The page is shown by a command, because no address leads into an extension in every host. */
export function rulePageLink(code: string): Uri {
  return Uri.parse(`command:${commands.explainRule}?${encodeURIComponent(JSON.stringify([code]))}`);
}
