import { expect } from 'chai';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  type TreeItem,
  window,
  workspace,
} from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { RowNode } from '../../../src/extension/row-nodes.ts';
import { at, findRow, openSef, readFile, revert, shownTree, typeInto, until, writeFile } from './sef.ts';

describe('the evidence view of the sample', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  const inLog = async (label: string): Promise<RowNode> => {
    const row = await findRow(sef, label, undefined, sef.evidence);
    if (!row) throw new Error(`The log has no “${label}”.`);
    return row;
  };

  it('shows the evidence by type, and says in words what is old and what is not used', async () => {
    expect(await shownTree(sef, 1, undefined, sef.evidence)).to.deep.equal([
      ['Lived experience | 4 items, 1 out of date'],
      ['Case study | 5 items'],
      ['Quantitative data | 8 items, 2 out of date'],
      ['Quality assurance | 7 items, 1 out of date, 1 not used'],
      ['Policy or plan | 5 items, 2 out of date'],
    ]);
    const lived = await inLog('Lived experience');
    expect(await shownTree(sef, 2, lived, sef.evidence)).to.deep.equal([
      [
        'Clubs, parks and getting about, spring 2025 | out of date since 30 April 2026, used by 2 sections',
        [['5. Valued and included | cited'], ['Experiences | cited']],
      ],
      [
        'Parent carer survey 2026 | current until 20 May 2027, used by 4 sections',
        [
          ['2. Taking part | cited'],
          ['3. Right help, right time | cited'],
          ['7. Engaging families | cited'],
          ['Experiences | cited'],
        ],
      ],
      [
        'What families brought to SENDIASS, 2025/26 | current until 31 July 2027, used by 2 sections',
        [['2. Taking part | cited'], ['10. Evaluating, improving | cited']],
      ],
      [
        "Young people's SEND assembly 2026 | current until 18 March 2027, used by 4 sections",
        [
          ['2. Taking part | cited'],
          ['7. Engaging families | cited'],
          ['Experiences | cited'],
          ['Outcomes | cited'],
        ],
      ],
    ]);
  });

  it('gives what is out of date and what is not used a shape and words of its own', async () => {
    const stale = await sef.evidence.getTreeItem(await inLog('Clubs, parks and getting about'));
    const current = await sef.evidence.getTreeItem(await inLog('Parent carer survey 2026'));
    expect([stale, current].map(({ iconPath }) => iconPath)).to.deep.equal([
      { id: 'history', color: { id: 'list.warningForeground' } },
      { id: 'file', color: undefined },
    ]);
    const unused = await sef.evidence.getTreeItem(await inLog('Multi-agency practice audit'));
    expect(unused.iconPath).to.have.property('id', 'debug-disconnect');
    expect(unused.description).to.match(/, not used by any section$/);
    expect(stale.accessibilityInformation?.label).to.equal(
      'Clubs, parks and getting about, spring 2025, out of date since 30 April 2026, used by 2 sections',
    );
  });

  it('opens an item’s page, and from a section below it the place where it is cited', async () => {
    const survey = await inLog('Parent carer survey 2026');
    const follow = async ({ command }: TreeItem) => {
      await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
      return window.activeTextEditor;
    };
    expect((await follow(await sef.evidence.getTreeItem(survey)))?.document.uri.path).to.match(
      /parent-carer-survey-2026\.md$/,
    );
    const [, help] = (await sef.evidence.getChildren(survey)) ?? [];
    if (!help) throw new Error('Two sections and more use the survey.');
    const editor = await follow(await sef.evidence.getTreeItem(help));
    const line = editor?.document.lineAt(editor.selection.active.line).text;
    expect(line).to.contain('(../evidence/parent-carer-survey-2026.md)');
  });
});

describe('evidence dragged onto the coverage', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  const section = 'sections/05-valued.md';
  const list = (text: string) => /^supported-by:\n(?: +- .*\n)+/m.exec(text)?.[0].split('\n').slice(1, -1);
  const inLog = (label: string) => findRow(sef, label, undefined, sef.evidence);

  async function drop(labels: readonly string[], target: string): Promise<void> {
    const nodes = (await Promise.all(labels.map(inLog))).filter(node => node !== undefined);
    const transfer = new DataTransfer();
    const { token } = new CancellationTokenSource();
    await sef.drag.handleDrag?.(nodes, transfer, token);
    await sef.drag.handleDrop?.(await findRow(sef, target), transfer, token);
    await sef.settled();
  }

  it('is listed by the section of the criterion, which is saved where nobody has it open', async () => {
    const before = await readFile(section);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await drop(['Parent carer survey 2026'], '5. Valued');
    const after = await readFile(section);
    expect(list(after)).to.deep.equal(['  - ../evidence/parent-carer-survey-2026.md']);
    expect(after.replace(/^supported-by:\n.*\n/m, '')).to.equal(before);
    const row = await findRow(sef, '5. Valued');
    expect(row?.row.description).to.match(/^thin/);
    await drop(['Parent carer survey 2026'], '5. Valued');
    expect(await readFile(section), 'it is not listed twice').to.equal(after);
    await writeFile(section, before);
    await until(sef.onDidChange, 'all is as it was', async () =>
      (await findRow(sef, '5. Valued'))?.row.description?.startsWith('missing'),
    );
  });

  it('is not saved where the section is open, and can be undone', async () => {
    const document = await workspace.openTextDocument(at(section));
    await window.showTextDocument(document);
    const before = document.getText();
    await drop(['Parent carer survey 2026', 'Short breaks'], 'All evidence out of date');
    expect(list(document.getText())).to.have.length(2);
    expect(document.isDirty).to.equal(true);
    await commands.executeCommand('undo');
    expect(document.getText()).to.equal(before);
    await revert(section);
    await sef.settled();
  });

  it('keeps what is typed and not saved', async () => {
    const document = await workspace.openTextDocument(at(section));
    await window.showTextDocument(document);
    await typeInto(document, document.getText().length, '\nMore.\n');
    await drop(['Parent carer survey 2026'], '5. Valued');
    expect(document.getText()).to.match(/supported-by:\n {2}- \S+2026\.md\n.*\nMore\.\n$/s);
    await revert(section);
    await sef.settled();
  });

  it('is listed by the section on outcomes when it is dropped on one of their statements', async () => {
    const path = 'sections/outcomes.md';
    const before = await readFile(path);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await drop(['Parent carer survey 2026'], 'Friends, feeling safe');
    expect(list(await readFile(path))).to.include('  - ../evidence/parent-carer-survey-2026.md');
    await writeFile(path, before);
    await commands.executeCommand('sef.refresh');
  });

  it('may come as a file from the explorer; a file that is no evidence changes nothing', async () => {
    const before = await readFile(section);
    await commands.executeCommand('workbench.action.closeAllEditors');
    const transfer = new DataTransfer();
    const files = ['README.md', 'evidence/parent-carer-survey-2026.md', 'sections/01-identified.md'].map(at);
    transfer.set('text/uri-list', new DataTransferItem(files.join('\r\n')));
    const { token } = new CancellationTokenSource();
    await sef.drag.handleDrop?.(await findRow(sef, '5. Valued'), transfer, token);
    expect(list(await readFile(section))).to.deep.equal(['  - ../evidence/parent-carer-survey-2026.md']);
    await writeFile(section, before);
    await commands.executeCommand('sef.refresh');
  });
});
