import { expect } from 'chai';
import { commands, TreeItemCollapsibleState, window } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { findRow, openSef, shownTree } from './sef.ts';

describe('the coverage tree of the sample', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('shows the two groups of criteria, then experiences and outcomes, each with its state in words', async () => {
    expect(await shownTree(sef, 2)).to.deep.equal([
      [
        'Children and young people | 3 of 5 criteria covered',
        [
          ['1. Needs identified | covered'],
          ['2. Taking part | covered'],
          ['3. Right help, right time | thin, 1 gap'],
          ['4. Next steps | covered'],
          ['5. Valued and included | missing, 2 gaps'],
        ],
      ],
      [
        'Leaders and partners | 2 of 6 criteria covered',
        [
          ['6. Ambitious leaders | thin, 3 gaps'],
          ['7. Engaging families | covered'],
          ['8. Shared understanding | thin, 2 gaps'],
          ['9. Commissioning | thin, 2 gaps'],
          ['10. Evaluating, improving | covered'],
          ['11. Multi-agency working | thin, 3 gaps'],
        ],
      ],
      [
        'Experiences | 3 of 4 statements covered',
        [
          ['Stable relationships | covered'],
          ['Community activities | thin'],
          ['Part in decisions | covered'],
          ['Support when needed | covered'],
        ],
      ],
      [
        'Outcomes | 2 of 3 statements covered',
        [
          ['Skills, independence | covered'],
          ['Self-esteem | covered'],
          ['Friends, feeling safe | missing, 1 gap'],
        ],
      ],
    ]);
  });

  it('shows the gaps of a criterion first, then its evidence by type, with how it is used and until when it is current', async () => {
    const row = await findRow(sef, '3. Right help');
    const kinds = row?.row.children.map(({ kind }) => kind);
    expect(kinds).to.deep.equal(['gap', 'gap', 'type', 'type', 'type']);
    expect(row?.row.children[0]?.label).to.equal('Nothing on outcomes');
    const evidence = row?.row.children.flatMap(({ children }) =>
      children.map(({ description }) => description),
    );
    expect(evidence?.[0]).to.match(/^current until \d+ \w+ \d{4}, (cited|listed|in the section)$/);
  });

  it('has words for those who hear the tree, and a shape for each state', async () => {
    const row = await findRow(sef, '5. Valued');
    const item = row && (await sef.tree.getTreeItem(row));
    expect(item?.accessibilityInformation?.label).to.equal('5. Valued and included, missing, 2 gaps');
    expect(item?.iconPath).to.have.property('id', 'circle-large-outline');
    expect(item?.collapsibleState).to.equal(TreeItemCollapsibleState.Collapsed);
  });

  it('leads from a gap to the line that closes it', async () => {
    const row = await findRow(sef, 'All evidence out of date');
    const item = row && (await sef.tree.getTreeItem(row));
    const [uri, span] = item?.command?.arguments ?? [];
    expect(uri?.path).to.match(/sections\/05-valued\.md$/);
    await commands.executeCommand(item?.command?.command ?? '', uri, span);
    expect(window.activeTextEditor?.document.uri.path).to.equal(uri.path);
    expect(window.activeTextEditor?.selection.active.line).to.equal(1);
  });

  it('can leave out everything but gaps', async () => {
    await commands.executeCommand('sef.showGapsOnly');
    const criteria = (await shownTree(sef, 2)).flatMap(([, rows]) => rows?.map(([text]) => text) ?? []);
    expect(criteria).to.have.length(7);
    expect(criteria.join()).not.to.match(/\| (covered|accepted)/);
    await commands.executeCommand('sef.showAll');
    expect((await shownTree(sef, 2)).flatMap(([, rows]) => rows ?? [])).to.have.length(18);
  });

  it('knows the parent of every row, so that a row can be revealed', async () => {
    const row = await findRow(sef, 'Quantitative data');
    const parent = row && (await sef.tree.getParent?.(row));
    expect(parent?.row.kind).to.equal('criterion');
  });

  it('says in the status bar how many criteria are covered', () => {
    expect(sef.status()?.text).to.equal('SEF 5 of 11 covered');
    expect(sef.status()?.tooltip).to.match(/^14 gaps\. /);
  });
});
