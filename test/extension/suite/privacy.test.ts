import { expect } from 'chai';
import { commands, type Diagnostic, DiagnosticSeverity, languages, window, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, openSef, typeInto, until, writeFile } from './sef.ts';

/** The published example of an NHS number; its check digit holds, and nobody has it. */
const number = '943 476 5919';

describe('the privacy guard', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  const found = (path: string, rule: string): Diagnostic[] =>
    languages.getDiagnostics(at(path)).filter(({ code }) => typeof code === 'object' && code.value === rule);

  for (const path of ['sections/04-prepared.md', 'README.md', 'data/therapy-waits.csv']) {
    it(`reports an NHS number as an error while it is typed into ${path}, and never prints it`, async () => {
      const document = await workspace.openTextDocument(at(path));
      await window.showTextDocument(document);
      await typeInto(document, document.getText().length, `\nNHS number ${number}\n`);
      await until(sef.onDidChange, 'it is found', () => found(path, 'SEF501').length === 1);
      expect(document.isDirty).to.equal(true);
      const [diagnostic] = found(path, 'SEF501');
      expect(diagnostic?.severity).to.equal(DiagnosticSeverity.Error);
      expect(diagnostic && document.getText(diagnostic.range)).to.equal(number);
      expect(JSON.stringify(diagnostic)).not.to.match(/943 ?476 ?5919/);
      await commands.executeCommand('workbench.action.files.revert');
      await until(sef.onDidChange, 'it is gone', () => found(path, 'SEF501').length === 0);
    });
  }

  it('names a new workbook that nobody can look into, and says no more of it once it is gone', async () => {
    const path = 'data/pupils.xlsx';
    // How a file with a password begins, and what it says inside.
    const encrypted = [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0]);
    const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    await workspace.fs.writeFile(
      at(path),
      Uint8Array.from([...start, ...new Array(600).fill(0), ...encrypted]),
    );
    await until(sef.onDidChange, 'it is named', () => found(path, 'SEF511').length === 1);
    await workspace.fs.delete(at(path));
    await until(sef.onDidChange, 'it is gone', () => found(path, 'SEF511').length === 0);
  });

  it('passes over a claim where a comment gives the reason, and reports the comment once it has nothing to do', async () => {
    const path = 'sections/06-ambitious.md';
    const claims = () => found(path, 'SEF401').length;
    expect(claims()).to.be.greaterThan(0);
    const document = await workspace.openTextDocument(at(path));
    await window.showTextDocument(document);
    const place = document.offsetAt(document.positionAt(document.getText().indexOf('## What do we know?')));
    const comment = '<!-- sef-disable-file SEF401 -- we publish the evidence in May -->\n\n';
    await typeInto(document, place, comment);
    await until(sef.onDidChange, 'the claims are passed over', () => claims() === 0);
    expect(found(path, 'SEF117')).to.deep.equal([]);
    await commands.executeCommand('workbench.action.files.revert');
    await until(sef.onDidChange, 'the claims are back', () => claims() > 0);
    await writeFile('notes.md', '<!-- sef-disable-file SEF506 -- the office -->\n');
    await until(
      sef.onDidChange,
      'an idle comment is reported',
      () => found('notes.md', 'SEF117').length === 1,
    );
    await workspace.fs.delete(at('notes.md'));
    await until(sef.onDidChange, 'it is gone', () => found('notes.md', 'SEF117').length === 0);
  });
});
