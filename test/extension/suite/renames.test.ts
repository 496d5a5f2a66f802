import { expect } from 'chai';
import { commands, extensions, type Location, Position, WorkspaceEdit, window, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, openSef, readFile, until, writeFile } from './sef.ts';

/** A page that cites one piece of evidence in every way, so that little has to be opened. */
const page = 'notes/page.md';
const item = 'notes/kept/item.md';
const table = 'notes/kept/table.csv';
const pageText = (folder: string, name: string) => `---
part: notes
---
[one](${folder}/${name}.md#x "t"), [63%](${folder}/table.csv#a.b), [two][l], [other](../sections/05-valued.md).

[l]: <${folder}/${name}.md>
`;
const listing = 'notes/listing.md';
const listingText = (folder: string) => `---
focus: outcomes
supported-by: ["${folder}/item.md"] # why
---
# Outcomes
`;

describe('renaming and moving files', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
    await writeFile(page, pageText('kept', 'item'));
    await writeFile(listing, listingText('kept'));
    await writeFile(item, '---\nevidence: case-study\ntitle: An item\nlocation: ./table.csv\n---\n');
    await writeFile(table, 'key,b\na,63\n');
    await until(sef.onDidChange, 'all of it is read', async () => (await namedIn(item)).length === 3);
  });
  after(() => workspace.fs.delete(at('notes'), { recursive: true }));

  /** Where a page of evidence is cited: only the SEF itself knows of listed paths. */
  const namedIn = async (path: string) => {
    const position = new Position(0, 0);
    return commands.executeCommand<Location[]>('vscode.executeReferenceProvider', at(path), position);
  };

  async function move(...moves: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const edit = new WorkspaceEdit();
    for (const [from, to] of moves) edit.renameFile(at(from), at(to));
    expect(await workspace.applyEdit(edit)).to.equal(true);
  }

  const shown = async (path: string) => (await workspace.openTextDocument(at(path))).getText();

  it('what moves takes along the citations and listed paths that lead to it', async () => {
    await move([item, 'notes/new/item.md'], [table, 'notes/new/table.csv']);
    expect(await shown(page)).to.equal(pageText('new', 'item'));
    expect(await shown(listing)).to.equal(listingText('new'));
    expect(await shown('notes/new/item.md')).to.include('location: ./table.csv');
    await move(['notes/new', 'notes/kept/deep']);
    expect(await shown(page)).to.equal(pageText('kept/deep', 'item'));
    await move(['notes/kept/deep/item.md', item], ['notes/kept/deep/table.csv', table]);
    expect(await shown(page)).to.equal(pageText('kept', 'item'));
    expect(await shown(item)).to.include('location: ./table.csv');
  });

  it('a page that moves keeps its own links', async () => {
    await move([page, 'notes/sub/page.md']);
    const text = pageText('../kept', 'item').replace('../sections', '../../sections');
    expect(await shown('notes/sub/page.md')).to.equal(text);
    await move(['notes/sub/page.md', page]);
    expect(await shown(page)).to.equal(pageText('kept', 'item'));
  });

  it('what the move changed is saved', async () => {
    await until(workspace.onDidSaveTextDocument, 'all is saved', () =>
      workspace.textDocuments.every(({ isDirty, uri }) => !isDirty || !uri.path.includes('/notes/')),
    );
    expect(await readFile(page)).to.equal(pageText('kept', 'item'));
  });

  it('F2 on a citation renames the file by its title and writes every citation anew', async () => {
    // Shown, as where somebody presses F2; what nobody shows may be closed and opened anew at any moment.
    await window.showTextDocument(at(listing), { preview: false });
    const { document } = await window.showTextDocument(at(page), { preview: false });
    const position = document.positionAt(document.getText().indexOf('kept/item') + 5);
    const rename = (name: string) =>
      commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        at(page),
        position,
        name,
      );
    const edit = await rename('What families say, 2026');
    expect(edit.get(at(page))).to.have.length(2);
    expect(edit.get(at(listing))).to.have.length(1);
    expect(await workspace.applyEdit(edit)).to.equal(true);
    expect(await shown(page)).to.equal(
      pageText('kept', 'item').replaceAll('item.md', 'what-families-say-2026.md'),
    );
    await move(['notes/kept/what-families-say-2026.md', item]);
    expect(await shown(page)).to.equal(pageText('kept', 'item'));
    await workspace.saveAll();
  });

  it('refuses to rename onto a file that is there, and out of the SEF', async () => {
    for (const name of ['../../evidence/therapy-waits', '../../../item', '  ']) {
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        at(item),
        new Position(0, 0),
        name,
      );
      expect(edit.size, name).to.equal(0);
    }
  });

  it('leaves the links of the prose to VS Code’s own markdown where that is told to keep them', async function () {
    // Beside a server it runs there, out of sight of a web worker; on a website it is in the same host.
    if (!extensions.getExtension('vscode.markdown-language-features')) this.skip();
    const settings = workspace.getConfiguration('markdown');
    await settings.update('updateLinksOnFileMove.enabled', 'prompt', false);
    try {
      await move([item, 'notes/new/item.md']);
      expect(await shown(page)).to.equal(pageText('kept', 'item'));
      expect(await shown(listing)).to.equal(listingText('new'));
      await move(['notes/new/item.md', item]);
    } finally {
      await settings.update('updateLinksOnFileMove.enabled', undefined, false);
    }
    expect(await shown(page)).to.equal(pageText('kept', 'item'));
    expect(await shown(listing)).to.equal(listingText('kept'));
  });
});
