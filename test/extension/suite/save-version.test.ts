import { expect } from 'chai';
import { ConfigurationTarget, window, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { VersionQuestions } from '../../../src/extension/commands/ask-about-version.ts';
import { hasGit, openRepository, type Repository, removeRepository } from './repositories.ts';
import { at, folder, openSef, readFile, until, writeFile } from './sef.ts';

/** Answers as a person would who agrees to everything that may be agreed to, and keeps what was said. */
function agreeing() {
  const heard = { stops: [] as string[], prompts: [] as string[] };
  const ask: VersionQuestions = {
    mayStore: async () => true,
    mayGoOn: async stop => {
      heard.stops.push(`${stop.title}\n${stop.detail}`);
      return stop.mayGoOn;
    },
    ownBranch: async () => 'here',
    identity: async () => undefined,
    sentence: async (proposal, prompt) => {
      heard.prompts.push(`${proposal}\n${prompt}`);
      return proposal;
    },
  };
  return { ask, heard };
}

describe('saving a version', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('says what is missing where git keeps no versions', async () => {
    const { ask, heard } = agreeing();
    const answer = await sef.saveVersion(ask);
    expect(answer?.saved).to.equal(false);
    expect(answer?.words).to.match(/^Git does not keep versions of this folder/);
    expect(heard.stops).to.deep.equal([]);
  });

  // A browser has no git, and the test above is what it can show.
  if (!hasGit) return;

  describe('in a repository', () => {
    const number = '943 476 5919';
    let repository: Repository;

    before(async () => {
      repository = await openRepository(folder());
      await repository.setConfig('user.name', 'A Tester');
      await repository.setConfig('user.email', 'tester@example.org');
    });
    after(() => removeRepository(repository));

    it('commits what changed, and says that it stays on this computer', async () => {
      const { ask, heard } = agreeing();
      const answer = await sef.saveVersion(ask);
      expect(answer?.words).to.match(/^Saved on this computer only, and not sent anywhere: \d+ files\./);
      expect(answer?.saved).to.equal(true);
      expect(heard.prompts[0]).to.match(/files go into this version/);
      await repository.status();
      expect(repository.state.workingTreeChanges).to.have.length(0);
      expect((await repository.log({ maxEntries: 5 })).length).to.equal(1);
    });

    it('says so when nothing has changed', async () => {
      const answer = await sef.saveVersion(agreeing().ask);
      expect(answer?.words).to.match(/^Nothing has changed since the last version/);
    });

    it('stops before personal details get into the history, and says where without saying what', async () => {
      const path = 'sections/04-prepared.md';
      const before = await readFile(path);
      await writeFile(path, `${before}\nNHS number ${number}\n`);
      await until(sef.onDidChange, 'it is seen', () => true);
      const { ask, heard } = agreeing();
      const head = (await repository.log({ maxEntries: 1 }))[0]?.message;
      expect(await sef.saveVersion(ask)).to.equal(undefined);
      expect(heard.stops).to.have.length(1);
      expect(heard.stops[0]).to.match(/sections\/04-prepared\.md/);
      expect(heard.stops[0]?.replaceAll(/\D/g, '')).not.to.contain('9434765919');
      expect(heard.prompts).to.deep.equal([]);
      await repository.status();
      expect((await repository.log({ maxEntries: 1 }))[0]?.message).to.equal(head);
      expect(repository.state.indexChanges).to.have.length(0);
      await writeFile(path, before);
    });

    it('commits a changed page alone, with a sentence that says what it is', async () => {
      const path = 'sections/04-prepared.md';
      await writeFile(path, `${await readFile(path)}\nWe will ask again in May.\n`);
      const { ask, heard } = agreeing();
      const answer = await sef.saveVersion(ask);
      expect(answer?.words).to.match(/^Saved on this computer only, and not sent anywhere: 1 file\./);
      expect(heard.prompts[0]).to.match(/1 section/);
    });

    const section = 'sections/04-prepared.md';
    const add = async (path: string, text: string) => writeFile(path, `${await readFile(path)}\n${text}\n`);
    const headOf = async () => (await repository.getCommit('HEAD')).hash;
    const setting = (name: string, value: unknown) =>
      workspace.getConfiguration('git').update(name, value, ConfigurationTarget.Global);

    describe('beside another SEF', () => {
      const foreign = 'area-b/sef.yaml';
      const roots = async () =>
        (await sef.tree.getChildren())?.filter(({ row }) => row.kind === 'root').length;
      before(async () => {
        await writeFile(foreign, 'framework: area-send@2025-06\narea: Exampleton\n');
        await until(sef.onDidChange, 'there are two', async () => (await roots()) === 2);
      });
      after(async () => {
        await workspace.fs.delete(at('area-b'), { recursive: true });
        await until(sef.onDidChange, 'there is one', async () => (await roots()) === 0);
      });

      it('does not begin where files of the other are staged, which would get into the version', async () => {
        await window.showTextDocument(at(section));
        await add(section, 'And in August.');
        await repository.add([at(foreign).fsPath]);
        const { ask, heard } = agreeing();
        const answer = await sef.saveVersion(ask);
        await repository.revert([at(foreign).fsPath]);
        expect(answer?.words).to.match(
          /no part of this SEF are staged already .*: .*area-b\/sef\.yaml\. In Source Control/,
        );
        expect(heard.prompts).to.deep.equal([]);
      });
    });

    it('does not save what was written into a file while the sentence was', async () => {
      await add(section, 'We asked in May.');
      const before = await readFile(section);
      const head = await headOf();
      const { ask } = agreeing();
      const answer = await sef.saveVersion({
        ...ask,
        sentence: async proposal => {
          await add(section, `NHS number ${number}`);
          return proposal;
        },
      });
      expect(answer?.saved).to.equal(false);
      expect(answer?.words).to.match(/^A file was changed while you wrote and now holds personal details/);
      expect(await headOf()).to.equal(head);
      await repository.status();
      expect(repository.state.indexChanges).to.have.length(0);
      await writeFile(section, before);
    });

    it('asks who saves where git does not know, and keeps that for this folder', async () => {
      // What is set last counts; a name of nothing but a space is none.
      await repository.setConfig('user.name', ' ');
      const head = await headOf();
      expect(await sef.saveVersion(agreeing().ask)).to.equal(undefined);
      expect(await headOf()).to.equal(head);
      const identity = async () => ({ name: 'Ann Example', email: 'ann@example.org' });
      expect((await sef.saveVersion({ ...agreeing().ask, identity }))?.saved).to.equal(true);
      expect((await repository.getCommit('HEAD')).authorName).to.equal('Ann Example');
    });

    it('saves on a branch of its own where this one is protected and that is wanted', async () => {
      await setting('branchProtection', ['main']);
      await add(section, 'And in June.');
      const head = await headOf();
      const answer = await sef.saveVersion({
        ...agreeing().ask,
        ownBranch: async (branch, _, branchOf) => ({ words: `${branch} ${branchOf('Work in May')}` }),
      });
      await setting('branchProtection', undefined);
      expect(answer?.words).to.match(/: 1 file\. You are on the branch “main-work-in-may” now\.$/);
      expect(repository.state.HEAD?.name).to.equal('main-work-in-may');
      await repository.checkout('main');
      expect(await headOf()).to.equal(head);
    });

    it('says which new files are not in the version, where new files are hidden', async () => {
      await setting('untrackedChanges', 'hidden');
      const known = sef.status()?.tooltip;
      await writeFile('evidence/hidden.md', '---\nevidence: case-study\ntitle: New\n---\n');
      await until(sef.onDidChange, 'it is read', () => sef.status()?.tooltip !== known);
      await add(section, 'And in July.');
      const { ask, heard } = agreeing();
      const answer = await sef.saveVersion(ask);
      await setting('untrackedChanges', undefined);
      expect(heard.prompts[0]).to.contain('Not in it: evidence/hidden.md, because new files are hidden');
      expect(answer?.words).to.match(/: 1 file\. Not in it: evidence\/hidden\.md/);
      await workspace.fs.delete(at('evidence/hidden.md'));
    });

    it('ends a merge once both wordings are one, and not before', async () => {
      const before = await readFile(section);
      await repository.createBranch('other', true);
      await add(section, 'One wording.');
      await repository.add([at(section).fsPath]);
      await repository.commit('One');
      await repository.checkout('main');
      await writeFile(section, `${before}\nAnother wording.\n`);
      await repository.add([at(section).fsPath]);
      await repository.commit('Another');
      await repository.merge('other').catch(() => undefined);
      const refusal = await sef.saveVersion(agreeing().ask);
      expect(refusal?.words).to.match(
        /^Two wordings still stand in sections\/04-prepared\.md, so the version was not saved/,
      );
      await writeFile(section, `${before}\nOne wording and another.\n`);
      const { ask, heard } = agreeing();
      expect((await sef.saveVersion(ask))?.words).to.match(/^Saved on this computer only/);
      expect(heard.prompts[0]).to.match(/^Bring together what others and I have changed/);
      expect((await repository.getCommit('HEAD')).parents).to.have.length(2);
    });
  });
});
