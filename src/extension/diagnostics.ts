import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  Location,
  languages,
  Uri,
} from 'vscode';
import type { Finding } from '../core/rules/finding.ts';
import { linesOf } from '../core/sef/lines-of.ts';
import { groupsOf } from '../core/text/groups.ts';
import type { LineIndex } from '../core/text/line-index.ts';
import type { Severity } from '../core/text/severity.ts';
import { commands } from './manifest.ts';
import { editorRange, shownRange } from './ranges.ts';
import type { SefRoot } from './sef-root.ts';
import { type SefStore, uriIn } from './sef-store.ts';

/** What stands in Problems for one file, and what it was made of. */
interface Shown {
  readonly uri: Uri;
  readonly findings: readonly Finding[];
  readonly lines: LineIndex;
  readonly signature: string;
}

/** Shows every finding in Problems, whether its file is open or not. */
export function showDiagnostics(store: SefStore): Disposable {
  const collection = languages.createDiagnosticCollection('sef');
  const shown = new Map<string, Shown>();
  const presenting = store.present(function* (roots) {
    const gone = new Set(shown.keys());
    for (const root of roots) {
      for (const [path, findings] of groupsOf(root.checked.findings, ({ path }) => path)) {
        const name = `${root.uri.toString()}/${path}`;
        gone.delete(name);
        const before = shown.get(name);
        const after = showFile(path, findings, root, before, collection);
        if (after === before) continue;
        shown.set(name, after);
        yield;
      }
    }
    for (const name of gone) {
      const uri = shown.get(name)?.uri;
      if (uri) collection.delete(uri);
      shown.delete(name);
    }
  });
  return Disposables.from(collection, presenting);
}

/** Each keystroke leaves nearly every file as it was; those are neither worked out nor sent again. */
function showFile(
  path: string,
  findings: readonly Finding[],
  root: SefRoot,
  before: Shown | undefined,
  collection: DiagnosticCollection,
): Shown {
  const lines = linesOf(root.checked.sef, path);
  if (before?.lines === lines && areSame(before.findings, findings)) return before;
  const uri = before?.uri ?? uriIn(root, path);
  const diagnostics = findings.map(finding => toDiagnostic(finding, root));
  const signature = JSON.stringify(diagnostics);
  if (before?.signature !== signature) collection.set(uri, diagnostics);
  return { uri, findings, lines, signature };
}

/** Findings that point into other files too are always worked out again. */
function areSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  return (
    before.length === after.length &&
    after.every((finding, index) => finding === before[index] && finding.related.length === 0)
  );
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(finding: Finding, root: SefRoot): Diagnostic {
  const range = shownRange(root.checked.sef, finding.path, finding.span);
  const diagnostic = new Diagnostic(range, finding.message, severities[finding.severity]);
  diagnostic.source = 'SEF';
  diagnostic.code = { value: finding.rule, target: rulePageLink(finding.rule) };
  diagnostic.relatedInformation = finding.related.map(({ message, path, span }) => {
    const location = new Location(uriIn(root, path), editorRange(root.checked.sef, path, span));
    return new DiagnosticRelatedInformation(location, message);
  });
  return diagnostic;
}

/** The page is shown by a command, because no address leads into an extension in every host. */
export function rulePageLink(code: string): Uri {
  return Uri.parse(`command:${commands.explainRule}?${encodeURIComponent(JSON.stringify([code]))}`);
}
