import { expect } from 'chai';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { commands as names } from '../../../src/extension/manifest.ts';
import { answering } from './answers.ts';
import { at, openSef, revert, until } from './sef.ts';

const page = 'sections/11-environment.md';

describe('Fixes', () => {
  let sef: SefApi;
  let document: TextDocument;
  before(async () => {
    sef = await openSef();
  });
  beforeEach(async () => {
    document = await workspace.openTextDocument(at(page));
    await window.showTextDocument(document);
  });
  afterEach(async () => {
    await revert(page);
    await sef.settled();
  });

  it('put everything right at once that can mean nothing else, when the source action is asked for', async () => {
    await replace('status: draft', 'Status: Draft');
    await replace('2026-09-09', '9 September 2026');
    await until(sef.onDidChange, 'both are found', () => rulesAt().includes('SEF105'));
    const [action] = await actionsFor(rangeOf('criterion'), CodeActionKind.SourceFixAll.append('sef'));
    if (!action?.edit) throw new Error('Nothing is offered.');
    await workspace.applyEdit(action.edit);
    expect(document.getText()).to.include('\nstatus: draft\n').and.include('\nreviewed: 2026-09-09\n');
    await sef.settled();
    expect(await actionsFor(rangeOf('criterion'), CodeActionKind.SourceFixAll)).to.deep.equal([]);
  });

  it('lead from a gap to the command that closes it', async () => {
    const titles = (await actionsFor(rangeOf('criterion: environment'))).map(({ title }) => title);
    expect(titles).to.include('Say who leads…').and.include('Pass over this, with a reason…');
  });

  it('pass over a finding once somebody has said why', async () => {
    const offered = await actionsFor(rangeOf('criterion: environment'));
    const passing = offered.flatMap(({ command }) =>
      command?.command === names.passOver ? (command.arguments ?? []) : [],
    );
    const target = passing.find(({ rule }) => rule === 'SEF301');
    await sef.author(names.passOver, target, answering({ reason: 'Being recruited' }));
    expect(document.getText()).to.include('<!-- sef-disable-file SEF301 -- Being recruited -->\n');
    await until(sef.onDidChange, 'it is passed over', () => !rulesAt().includes('SEF301'));
  });

  it('list evidence that no section uses in the section of a criterion that it names', async () => {
    const unused = await workspace.openTextDocument(at('evidence/multi-agency-audit.md'));
    const line = unused.lineAt(1).range;
    const actions = await actionsFor(line, CodeActionKind.QuickFix, unused.uri);
    const list = actions.find(({ title }) => title.startsWith('List it as support'));
    if (!list?.edit) throw new Error('Nothing is offered.');
    await workspace.applyEdit(list.edit);
    expect(document.getText()).to.match(/^supported-by:\s+\W*evidence\/multi-agency-audit\.md\W*$/m);
    const isUnused = () => languages.getDiagnostics(unused.uri).some(found => codeOf(found) === 'SEF208');
    await until(sef.onDidChange, 'it is used', () => !isUnused());
  });

  function rulesAt(): unknown[] {
    return languages.getDiagnostics(document.uri).map(codeOf);
  }

  function rangeOf(words: string): Range {
    const start = document.getText().indexOf(words);
    return document.lineAt(document.positionAt(start)).range;
  }

  async function replace(words: string, by: string): Promise<void> {
    const start = document.getText().indexOf(words);
    const range = new Range(document.positionAt(start), document.positionAt(start + words.length));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, range, by);
    await workspace.applyEdit(edit);
  }

  async function actionsFor(
    range: Range,
    kind = CodeActionKind.QuickFix,
    uri = document.uri,
  ): Promise<CodeAction[]> {
    const found = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind.value,
    );
    return found.filter(({ title }) => title !== '');
  }
});

function codeOf({ code }: { readonly code?: unknown }): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}
