import { expect } from 'chai';
import { commands, languages, Position, WorkspaceEdit, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, openSef, readFile } from './sef.ts';

const survey = 'evidence/parent-carer-survey-2026.md';
const citing = ['sections/02-participate.md', 'sections/03-right-help.md'];

describe('renaming and moving files', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  const deadLinks = () =>
    languages
      .getDiagnostics()
      .flatMap(([, found]) => found)
      .filter(({ code }) => typeof code === 'object' && code.value === 'SEF108').length;

  async function move(...moves: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const edit = new WorkspaceEdit();
    for (const [from, to] of moves) edit.renameFile(at(from), at(to));
    expect(await workspace.applyEdit(edit)).to.equal(true);
    await sef.settled();
  }

  const textsOf = async (paths: readonly string[]) => {
    const texts = await Promise.all(
      paths.map(async path => (await workspace.openTextDocument(at(path))).getText()),
    );
    return texts.join('\n');
  };

  it('a piece of evidence that moves takes its citations along, and they are saved', async () => {
    const before = await textsOf(citing);
    await move([survey, 'evidence/2026/families.md']);
    const after = await textsOf(citing);
    expect(after).to.equal(
      before.replaceAll('../evidence/parent-carer-survey-2026.md', '../evidence/2026/families.md'),
    );
    expect(await readFile(citing[0] ?? '')).to.include('../evidence/2026/families.md');
    expect(deadLinks()).to.equal(0);
    await move(['evidence/2026/families.md', survey]);
    expect(await textsOf(citing)).to.equal(before);
    await workspace.fs.delete(at('evidence/2026'), { recursive: true });
  });

  it('a page that moves keeps its own links, and a folder takes along what is in it', async () => {
    const path = 'sections/03-right-help.md';
    const before = await textsOf([path]);
    await move([path, 'sections/children/03-right-help.md']);
    expect(await textsOf(['sections/children/03-right-help.md'])).to.equal(
      before.replaceAll('](../', '](../../'),
    );
    expect(deadLinks()).to.equal(0);
    await move(['sections/children/03-right-help.md', path], ['data', 'tables']);
    expect(await textsOf([path])).to.equal(before.replaceAll('../data/', '../tables/'));
    await move(['tables', 'data']);
    expect(await textsOf([path])).to.equal(before);
    await workspace.fs.delete(at('sections/children'), { recursive: true });
  });

  it('F2 on a citation renames the file by its title and writes every citation anew', async () => {
    const document = await workspace.openTextDocument(at('sections/03-right-help.md'));
    const position = document.positionAt(document.getText().indexOf('../evidence/parent-carer-survey') + 12);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'What families say, 2026',
    );
    expect(edit.size).to.be.greaterThan(1);
    const before = await textsOf(citing);
    expect(await workspace.applyEdit(edit)).to.equal(true);
    await sef.settled();
    expect(await textsOf(citing)).to.equal(
      before.replaceAll('parent-carer-survey-2026.md', 'what-families-say-2026.md'),
    );
    expect(deadLinks()).to.equal(0);
    await move(['evidence/what-families-say-2026.md', survey]);
    expect(await textsOf(citing)).to.equal(before);
    await workspace.saveAll();
  });

  it('refuses to rename onto a file that is there', async () => {
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      at(survey),
      new Position(0, 0),
      'Therapy waits',
    );
    expect(edit.size).to.equal(0);
  });
});
