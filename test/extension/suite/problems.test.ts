import { expect } from 'chai';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { JsonReport } from '../../../src/core/report/json.ts';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, folder, openSef, readFile, typeInto, until } from './sef.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

describe('Problems', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('holds the same findings as `sef check --format json` says of the same folder', async () => {
    const report: JsonReport = JSON.parse(await readFile('.expected/check.json'));
    const expected = report.findings.map(({ path, rule, severity, message, range }) => {
      return `${path}:${range.start.line}:${range.start.column} ${severities[severity]} ${rule} ${message}`;
    });
    const shown = () =>
      ours().map(([path, diagnostic]) => {
        const { start } = diagnostic.range;
        return `${path}:${start.line + 1}:${start.character + 1} ${diagnostic.severity} ${codeOf(diagnostic)} ${diagnostic.message}`;
      });
    const only = (here: string[], there: string[]) => here.filter(text => !there.includes(text)).join('\n');
    // What an earlier test put back may still be on its way; what stays different is told below.
    const isSame = () => only(shown(), expected) + only(expected, shown()) === '';
    await until(sef.onDidChange, 'both say the same', isSame).catch(() => undefined);
    expect(only(shown(), expected), 'only in the editor').to.equal('');
    expect(only(expected, shown()), 'only on the command line').to.equal('');
    expect(shown().length).to.equal(expected.length);
    expect(expected.length).to.be.greaterThan(20);
  });

  it('covers files that nobody has opened', () => {
    const opened = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    const unopened = ours().filter(([path]) => !opened.has(at(path).toString()));
    expect(unopened.length).to.be.greaterThan(5);
  });

  it('links each code to the page of its rule, which opens without a network', async () => {
    const diagnostic = ours().find(([, { message }]) => message.includes('comission'))?.[1];
    const target = typeof diagnostic?.code === 'object' ? diagnostic.code.target : undefined;
    expect(target?.scheme).to.equal('command');
    const page = await workspace.openTextDocument(Uri.parse('sef-rule:/SEF102.md'));
    expect(page.getText()).to.match(/^# SEF102 unknown-criterion/);
    await commands.executeCommand('sef.explainRule', 'SEF102');
  });

  it('keeps to what a file’s bytes say when the editor could not decode them', async () => {
    const path = 'evidence/caf\u00e9.md';
    const text = '---\nevidence: case-study\ntitle: Caf\u00e9\ndate: 2026-10\n---\n';
    await workspace.fs.writeFile(
      at(path),
      Uint8Array.from(text, letter => letter.charCodeAt(0)),
    );
    const unreadable = () => languages.getDiagnostics(at(path)).some(found => codeOf(found) === 'SEF114');
    await until(sef.onDidChange, 'it is said to be unreadable', unreadable);
    const document = await workspace.openTextDocument(at(path));
    await typeInto(document, document.getText().length, 'x');
    await sef.settled();
    expect(unreadable()).to.equal(true);
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
    await workspace.fs.delete(at(path));
    await until(sef.onDidChange, 'it is gone', () => !unreadable());
  });

  it('offers to correct a misspelt criterion, changing that word alone', async () => {
    const uri = at('evidence/ap-quality-visits.md');
    const document = await workspace.openTextDocument(uri);
    const before = document.getText();
    const diagnostic = languages.getDiagnostics(uri).find(found => codeOf(found) === 'SEF102');
    if (!diagnostic) throw new Error('The sample has lost its misspelt criterion.');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      diagnostic.range,
    );
    const fix = actions.find(({ title }) => title === 'Change to “commission”');
    if (!fix?.edit) throw new Error('There is no fix.');
    await workspace.applyEdit(fix.edit);
    expect(document.getText()).to.equal(before.replace('comission', 'commission'));
    await until(sef.onDidChange, 'the finding is gone', () =>
      languages.getDiagnostics(uri).every(found => codeOf(found) !== 'SEF102'),
    );
    await commands.executeCommand('workbench.action.files.revert', uri);
    await commands.executeCommand('undo');
  });
});

function ours(): [string, Diagnostic][] {
  const root = `${folder().path}/`;
  return languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ source }) => source === 'SEF')
        .map((diagnostic): [string, Diagnostic] => [uri.path.slice(root.length), diagnostic]),
    );
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
