import { expect } from 'chai';
import { languages, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { hasGit, type Shared, share } from './repositories.ts';
import { at, openSef, readFile, revert, typeInto, until, writeFile } from './sef.ts';

const section = 'sections/07-engage.md';

describe('a section that was agreed', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  const said = () =>
    languages
      .getDiagnostics(at(section))
      .filter(({ code }) => typeof code === 'object' && code.value === 'SEF305');

  it('is taken at its word where nothing tells of its history', async () => {
    const document = await workspace.openTextDocument(at(section));
    await typeInto(document, document.getText().length, '\nFamilies agree to more.\n');
    await sef.settled();
    expect(said()).to.deep.equal([]);
    await revert(section);
  });

  if (!hasGit) return;

  describe('where git keeps its versions', () => {
    let shared: Shared;
    before(async () => {
      shared = await share();
    });
    after(() => shared.remove());

    it('counts as in review while its words are others, and git says who agreed', async () => {
      const document = await workspace.openTextDocument(at(section));
      await typeInto(document, document.getText().length, '\nFamilies agree to more.\n');
      await until(sef.onDidChange, 'the change is told of', () => said().length === 1);
      const [finding] = said();
      expect(finding?.message).to.match(/^This section was agreed on \d+ \w+ \d{4} \(by .+, version \w{7}\)/);
      expect(finding && document.getText(finding.range)).to.equal('agreed');
      await revert(section);
      await until(sef.onDidChange, 'nothing is said any more', () => said().length === 0);
    });

    it('is agreed anew by the version that says so', async () => {
      const before = await readFile(section);
      const more = `${before}\nFamilies agree to more.\n`;
      await writeFile(section, more);
      await until(sef.onDidChange, 'the change is told of', () => said().length === 1);
      await writeFile(section, more.replace(/^reviewed: .*$/m, 'reviewed: 2026-11-22'));
      await shared.mine.status();
      await until(sef.onDidChange, 'it is being agreed', () => said().length === 0);
      await shared.mine.add([at(section).fsPath]);
      await shared.mine.commit('Agree to it');
      await sef.settled();
      expect(said()).to.deep.equal([]);
    });
  });
});
