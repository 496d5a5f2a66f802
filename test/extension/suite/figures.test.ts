import { expect } from 'chai';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Hover,
  languages,
  type MarkdownString,
  workspace,
} from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, openSef, readFile, revert, typeInto, until, writeFile } from './sef.ts';

const section = 'sections/03-right-help.md';
const table = 'data/therapy-waits.csv';

describe('figures tied to data', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  const wrong = (): Diagnostic[] =>
    languages
      .getDiagnostics(at(section))
      .filter(({ code }) => typeof code === 'object' && code.value === 'SEF407');

  async function hoverAt(words: string): Promise<string> {
    const document = await workspace.openTextDocument(at(section));
    const position = document.positionAt(document.getText().indexOf(words) + 2);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      at(section),
      position,
    );
    return hovers.flatMap(({ contents }) => contents.map(part => (part as MarkdownString).value)).join('\n');
  }

  it('show their row and a chart where the pointer rests, and nothing beside them', async () => {
    const shown = await hoverAt('[68.9%]');
    expect(shown).to.match(/slt\\_within\\_18\\_weeks/);
    expect(shown).to.match(/\| 2026-Q3 \|/);
    expect(shown).to.match(/!\[[^\]]*\]\(data:image\/svg\+xml/);
    expect(await hoverAt('Help comes sooner')).not.to.match(/data:image/);
  });

  it('are mended by a fix that changes the figure alone', async () => {
    const uri = at(section);
    const document = await workspace.openTextDocument(uri);
    const before = document.getText();
    const [diagnostic] = wrong();
    if (!diagnostic) throw new Error('The sample has lost its slip.');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      diagnostic.range,
    );
    const fix = actions.find(({ title }) => title === 'Change to “57.6%”');
    if (!fix?.edit) throw new Error(`There is no fix among ${actions.map(({ title }) => title)}.`);
    await workspace.applyEdit(fix.edit);
    expect(document.getText()).to.equal(before.replace('[56.7%]', '[57.6%]'));
    await until(sef.onDidChange, 'the figure is right', () => wrong().length === 0);
    await revert(section);
    await until(sef.onDidChange, 'the slip is back', () => wrong().length === 1);
  });

  it('are compared again when their table changes', async () => {
    const text = await readFile(table);
    const before = wrong().length;
    await writeFile(table, text.replace('968,68.9', '968,70.2'));
    await until(sef.onDidChange, 'one more figure is wrong', () => wrong().length === before + 1);
    expect(
      wrong()
        .map(({ message }) => message)
        .join(),
    ).to.match(/the table says “70\.2”/);
    await writeFile(table, text);
    await until(sef.onDidChange, 'it is right again', () => wrong().length === before);
  });

  it('a setting of one’s own is allowed by one line of sef.yaml', async () => {
    const path = 'evidence/peer-challenge-2026.md';
    const document = await workspace.openTextDocument(at(path));
    await typeInto(document, document.getText().indexOf('title:'), 'board-date: 2026-04\n');
    const unknown = () =>
      languages
        .getDiagnostics(at(path))
        .find(({ code }) => typeof code === 'object' && code.value === 'SEF106');
    await until(sef.onDidChange, 'it is unknown', unknown);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      at(path),
      unknown()?.range,
    );
    const fix = actions.find(({ title }) => title === 'Allow “board-date” in sef.yaml');
    if (!fix?.edit) throw new Error(`There is no fix among ${actions.map(({ title }) => title)}.`);
    const settings = await workspace.openTextDocument(at('sef.yaml'));
    const before = settings.getText();
    await workspace.applyEdit(fix.edit);
    expect(settings.getText()).to.equal(`${before}allow-keys: [board-date]\n`);
    await until(sef.onDidChange, 'it is allowed', () => !unknown());
    await revert('sef.yaml');
    await revert(path);
    expect(settings.getText()).to.equal(before);
    await until(sef.onDidChange, 'all is as it was', () => languages.getDiagnostics(at(path)).length === 0);
  });
});
