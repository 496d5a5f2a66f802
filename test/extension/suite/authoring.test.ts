import { expect } from 'chai';
import { commands, window, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { CoverageNode } from '../../../src/extension/coverage-view.ts';
import { answering, asOffered } from './answers.ts';
import { at, findRow, openSef, readFile, revert } from './sef.ts';

describe('writing by questions', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });
  const made: string[] = [];
  const changed = new Set<string>();
  afterEach(async () => {
    for (const path of changed) await revert(path);
    changed.clear();
    for (const path of made.splice(0)) await workspace.fs.delete(at(path));
    await commands.executeCommand('workbench.action.closeAllEditors');
    await sef.settled();
  });

  async function gapIn(row: string, label: string): Promise<CoverageNode> {
    const node = await findRow(sef, row);
    const gap = node && (await findRow(sef, label, node));
    if (!gap) throw new Error(`There is no gap “${label}” in “${row}”.`);
    return gap;
  }

  async function textOf(path: string): Promise<string> {
    return (await workspace.openTextDocument(at(path))).getText();
  }

  it('makes evidence from a gap: its page is ready to write, its section uses it, and the gap is gone', async () => {
    const gap = await gapIn('Friends, feeling safe', 'No evidence');
    const ask = answering({
      title: 'Young people’s survey: friends & feeling safe',
      type: 'Lived experience',
      criteria: ['5. Valued'],
      foci: asOffered,
      voices: ['oung people'],
      source: 'Exampleshire Youth Service',
      date: '20/05/2026',
      sections: asOffered,
    });
    const path = await sef.author('sef.addEvidence', gap, ask);
    made.push(String(path));
    changed.add('sections/outcomes.md');
    expect(path).to.equal('evidence/young-peoples-survey-friends-and-feeling-safe.md');
    expect(await readFile(String(path))).to.match(
      /^---\nevidence: lived-experience\ntitle: "?Young people’s survey: friends & feeling safe"?\ncriteria: \[valued\]\nfoci: \[outcomes\/friends\]\nvoices: \[young-people\]\nsource: Exampleshire Youth Service\ndate: 2026-05-20\n---\n/,
    );
    expect(window.activeTextEditor?.document.uri.path).to.match(/friends-and-feeling-safe\.md$/);
    expect(window.activeTextEditor?.document.getText(window.activeTextEditor.selection)).to.match(
      /^<!-- What does it show/,
    );
    expect(await textOf('sections/outcomes.md')).to.contain(`../${path}`);
    await sef.settled();
    const row = await findRow(sef, 'Friends, feeling safe');
    expect(row?.row.description).to.equal('covered');
  });
});
