import { expect } from 'chai';
import {
  commands,
  Range,
  TabInputText,
  TabInputTextDiff,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { BaseOffer } from '../../../src/extension/commands/choose-base.ts';
import { hasGit, type Repository, type Shared, share } from './repositories.ts';
import { at, findRow, openSef, readFile, revert, type Shown, shownTree, until, writeFile } from './sef.ts';

const section = 'sections/04-prepared.md';
const plan = 'evidence/preparing-for-adulthood-plan.md';
const title = 'Preparing for adulthood plan';

describe('the changes view', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('has no rows where git keeps no versions, and says which it is', async () => {
    const { tree, said } = sef.changes;
    await until(tree.onDidChangeTreeData ?? sef.onDidChange, 'git has looked', async () => {
      expect(await tree.getChildren()).to.deep.equal([]);
      return said().state !== 'looking';
    });
    expect(said()).to.deep.equal({
      state: hasGit ? 'no-repository' : 'no-git',
      description: '',
      message: '',
    });
  });

  if (!hasGit) return;

  describe('in a repository', function () {
    // Editors are opened, and versions made, in turn; a busy machine needs more than the usual time.
    this.timeout(60_000);
    let shared: Shared;
    let mine: Repository;
    before(async () => {
      shared = await share();
      mine = shared.mine;
      await mine.setConfig('user.email', 'tester@example.org');
    });
    after(() => shared.remove());
    beforeEach(() => choose(({ choice }) => choice?.kind === 'shared'));
    afterEach(async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
    });

    async function choose(wanted: (offer: BaseOffer) => unknown): Promise<BaseOffer | undefined> {
      let found: BaseOffer | undefined;
      await sef.changes.chooseBase(async offers => {
        found = offers.find(wanted);
        return found?.choice;
      });
      return found;
    }

    const rows = async (): Promise<Shown[]> => {
      await sef.settled();
      return shownTree(sef, 2, undefined, sef.changes.tree);
    };
    const groups = async () => (await rows()).map(([text]) => text.replace(/ \|.*/, ''));
    const untilRows = (what: string, holds: (shown: Shown[]) => unknown) =>
      until(sef.changes.tree.onDidChangeTreeData ?? sef.onDidChange, what, async () => holds(await rows()));

    async function open(label: string): Promise<void> {
      const row = await findRow(sef, label, undefined, sef.changes.tree);
      if (!row) throw new Error(`There is no row “${label}”.`);
      const { command } = await sef.changes.tree.getTreeItem(row);
      await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    }

    async function save(sentence: string): Promise<string> {
      await mine.status();
      const { workingTreeChanges, untrackedChanges = [] } = mine.state;
      const changed = [...workingTreeChanges, ...(untrackedChanges as { uri: Uri }[])];
      await mine.add(changed.map(({ uri }) => uri.fsPath));
      await mine.commit(sentence);
      const [version] = await mine.log({ maxEntries: 1 });
      return version?.hash ?? '';
    }

    const input = () => window.tabGroups.activeTabGroup.activeTab?.input;
    const shownLine = () => {
      const editor = window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text;
    };

    it('says that nothing is different, and what it is compared with', async () => {
      expect(await rows()).to.deep.equal([]);
      const { description, message, state } = sef.changes.said();
      expect(state).to.equal('yes');
      expect(description).to.match(/^compared with origin\/main \([0-9a-f]{7}\)$/);
      expect(message).to.match(
        /^Nothing that the SEF covers or says of itself is different\. Compared with origin\/main \([0-9a-f]{7}\)\.$/,
      );
    });

    it('follows what is typed and not saved, and opens the difference at its line', async () => {
      const document = await workspace.openTextDocument(at(section));
      await window.showTextDocument(document);
      const text = document.getText();
      const edit = new WorkspaceEdit();
      const start = text.indexOf('position: mixed') + 'position: '.length;
      edit.replace(
        document.uri,
        new Range(document.positionAt(start), document.positionAt(start + 'mixed'.length)),
        'strength',
      );
      await workspace.applyEdit(edit);
      await untilRows('the position is told of', shown => shown.length > 0);
      expect(await rows()).to.deep.equal([
        ['Positions | 1', [['4. Next steps | mixed → strength, no reason given']]],
      ]);
      const row = await findRow(sef, '4. Next steps', undefined, sef.changes.tree);
      expect(row?.row.spoken).to.equal(
        `4. Next steps, from mixed to strength, no reason given in the text, ${section}`,
      );
      await open('4. Next steps');
      const shown = input();
      if (!(shown instanceof TabInputTextDiff)) throw new Error('No difference was opened.');
      expect([shown.original.scheme, shown.original.path]).to.deep.equal(['git', at(section).path]);
      expect(shown.modified.toString()).to.equal(at(section).toString());
      expect(shownLine()).to.equal('position: strength');
      const then = await workspace.openTextDocument(shown.original);
      expect(then.getText()).to.equal(text);
      await revert(section);
      await untilRows('nothing is different', left => left.length === 0);
    });

    it('tells of a file that moved to a name that git quotes, not of one lost and one added', async () => {
      const moved = `evidence/Übergänge “2026” – sarah's ${process.platform === 'win32' ? '' : '"quoted"'} page.md`;
      const text = await readFile(section);
      await workspace.fs.rename(at(plan), at(moved));
      const address = `../${moved.replaceAll(' ', '%20').replaceAll('"', '%22')}`;
      await writeFile(section, text.replace(`../${plan}`, address));
      await untilRows('it moved', shown => shown.some(([group]) => group === 'Evidence moved | 1'));
      expect(await groups()).to.deep.equal(['Evidence moved']);
      await open(title);
      const shown = input();
      if (!(shown instanceof TabInputTextDiff)) throw new Error('No difference was opened.');
      expect([shown.original.path, shown.modified.path]).to.deep.equal([at(plan).path, at(moved).path]);
      await save('Move a page');
      // Read anew, now that git knows the file.
      await commands.executeCommand('sef.compareAgain');
      expect(await groups()).to.deep.equal(['Evidence moved']);
      await workspace.fs.rename(at(moved), at(plan));
      await writeFile(section, text);
      await save('Move it back');
      await untilRows('nothing is different', left => left.length === 0);
    });

    it('opens what was taken out as it was, and what is new by itself', async () => {
      const text = await readFile(plan);
      await workspace.fs.delete(at(plan));
      const fresh = 'evidence/neu & "frisch".md';
      await writeFile(fresh, text.replace(/^title:.*$/m, 'title: Something else').replace('outcomes', 'x'));
      await untilRows('both are told of', shown => {
        const told = shown.map(([group]) => group);
        return told.includes('Evidence added | 1') && told.includes('Evidence taken out | 1');
      });
      await open(title);
      const then = input();
      if (!(then instanceof TabInputText)) throw new Error('No page was opened.');
      expect([then.uri.scheme, then.uri.path]).to.deep.equal(['git', at(plan).path]);
      expect(window.activeTextEditor?.document.getText()).to.equal(text);
      await open('Something else');
      const now = input();
      if (!(now instanceof TabInputText)) throw new Error('No page was opened.');
      expect(now.uri.toString()).to.equal(at(fresh).toString());
      await workspace.fs.delete(at(fresh));
      await writeFile(plan, text);
      await untilRows('nothing is different', left => left.length === 0);
    });

    describe('on a branch that took a link out, while others went on', () => {
      const others = 'sections/05-valued.md';
      let text: string;
      let kept: string;
      let hash: string;
      before(async () => {
        text = await readFile(section);
        kept = await readFile(others);
        await mine.createBranch('topic', true);
        await writeFile(section, text.replace(`(../${plan})`, '(https://example.org)'));
        hash = await save('Take a link out');
        await shared.colleagueSends(others, before => before.replace(/^position:.*\n/m, ''), 'Theirs');
        await mine.fetch();
        await commands.executeCommand('sef.refresh');
      });
      after(async () => {
        await choose(({ choice }) => choice?.kind === 'shared');
        // Later tests meet the page as it was.
        await shared.colleagueSends(others, () => kept, 'As before');
        await mine.fetch();
        await mine.checkout('main');
        await mine.deleteBranch('topic', true);
        await mine.merge('origin/main');
        // What git writes, VS Code tells of when it comes to it.
        await commands.executeCommand('sef.refresh');
        await untilRows('nothing is different', left => left.length === 0);
      });

      const lost = (shown: Shown[]) =>
        shown.some(([group]) => group.startsWith('Evidence that no section uses any more'));

      it('tells of this branch’s own changes alone, and opens the section that lost the link', async () => {
        await untilRows('the link is missed', lost);
        expect(JSON.stringify(await rows())).not.to.contain('5. Valued');
        await open(title);
        const shown = input();
        if (!(shown instanceof TabInputTextDiff)) throw new Error('No difference was opened.');
        expect(shown.modified.path).to.equal(at(section).path);
      });

      it('tells the same of a version that is checked out without a branch, as a pull request may be', async () => {
        const before = await rows();
        await mine.checkout(hash);
        expect(mine.state.HEAD?.name).to.equal(undefined);
        await commands.executeCommand('sef.compareAgain');
        expect(await rows()).to.deep.equal(before);
        expect(sef.changes.said().description).to.match(/^compared with origin\/main /);
      });

      it('reads the earlier version right while VS Code has yet to notice that other files were checked out', async () => {
        await mine.checkout('main');
        await commands.executeCommand('sef.compareAgain');
        void sef.changes.tree.getChildren();
        await mine.checkout('topic');
        await commands.executeCommand('sef.compareAgain');
        await sef.changes.tree.getChildren();
        await commands.executeCommand('sef.refresh');
        await untilRows('the link is missed', lost);
        expect(JSON.stringify(await rows())).not.to.contain('5. Valued');
      });

      it('can be compared with what is saved, a version or a branch, whatever that is called', async () => {
        await choose(({ choice }) => choice?.kind === 'saved');
        expect(await rows()).to.deep.equal([]);
        const name = '$(alert)\'"&;|%7B{0}';
        await mine.createBranch(name, false);
        const offer = await choose(({ label }) => label === name);
        expect(offer?.choice).to.deep.equal({ kind: 'branch', ref: `refs/heads/${name}` });
        expect(await rows()).to.deep.equal([]);
        expect(sef.changes.said().description).to.equal(`compared with ${name} (${hash.slice(0, 7)})`);
        await mine.deleteBranch(name, true);
        await commands.executeCommand('sef.compareAgain');
        expect(await rows()).to.deep.equal([]);
        expect(sef.changes.said().state).to.equal('gone');
        const earlier = await choose(({ choice }) => choice?.kind === 'version');
        expect(earlier?.label).to.match(/^“.+”$/);
        await untilRows('the link is missed', lost);
      });
    });

    describe('whose settings were others', () => {
      const config = 'sef.yaml';
      let text: string;
      const versionOf = (sentence: string) => choose(({ label }) => label === `“${sentence}”`);
      before(async () => {
        text = await readFile(config);
        await mine.createBranch('settings', true);
        await writeFile(config, text.replace('area-send@2025-06', 'area-send@2023-01'));
        await save('Another framework');
        await workspace.fs.delete(at(config));
        await save('No settings');
        await writeFile(config, text);
        await save('The settings again');
        await until(sef.onDidChange, 'the SEF is back', () => sef.state() === 'ready');
      });
      after(async () => {
        await mine.checkout('main');
        await mine.deleteBranch('settings', true);
      });

      it('compares only what both frameworks ask for, and says so', async () => {
        await versionOf('Another framework');
        await rows();
        expect(sef.changes.said().message).to.match(/another framework before; only what both ask for/);
      });

      it('takes everything for new where there was no SEF', async () => {
        await versionOf('No settings');
        expect(await groups()).to.include('Evidence added');
        expect(sef.changes.said().message).to.match(/^There was no SEF before, so everything is new\./);
      });

      it('finds nothing different between equal versions, however they are read', async () => {
        const offer = await choose(({ label }) => label === '“The beginning”');
        expect(offer?.choice?.kind).to.equal('version');
        await writeFile(config, `${text}\n# A remark.\n`);
        await until(sef.onDidChange, 'the settings are read', () => true);
        await commands.executeCommand('sef.compareAgain');
        const differ = (await rows()).filter(([group]) => !/5\. Valued/.test(group));
        expect(
          differ.flatMap(([, below = []]) => below).filter(([row]) => !row.startsWith('5. Valued')),
        ).to.deep.equal([]);
        await writeFile(config, text);
      });
    });

    it('puts new personal details first, hides them, and is copied as the command line writes it', async () => {
      const text = await readFile(section);
      await writeFile(section, `${text}\nNHS number 943 476 5919.\n\n[gone](../evidence/gone.md)\n`);
      // The section was agreed, so other words in it put it back in review.
      await untilRows('it is told of', shown => shown.length === 3);
      expect(await groups()).to.deep.equal(['New findings about privacy', 'Status', 'Other new findings']);
      const markdown = await sef.changes.asMarkdown();
      expect(markdown).to.match(/^<!-- .*-->\n## SEF changes: Exampleshire\n/);
      expect(`${markdown}${JSON.stringify(await rows())}`.replaceAll(/[^\d]/g, '')).not.to.contain(
        '9434765919',
      );
      await writeFile(section, text);
      await untilRows('nothing is different', left => left.length === 0);
    });
  });
});
