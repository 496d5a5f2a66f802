import { expect } from 'chai';
import { extensions, type Uri, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { VersionQuestions } from '../../../src/extension/commands/ask-about-version.ts';
import { at, folder, openSef, readFile, until, writeFile } from './sef.ts';

/** What these tests use of the API of VS Code's own git extension. */
interface Repository {
  readonly rootUri: Uri;
  status(): Promise<void>;
  add(paths: string[]): Promise<void>;
  setConfig(key: string, value: string): Promise<string>;
  log(options?: { maxEntries: number }): Promise<{ readonly message: string }[]>;
  readonly state: {
    readonly HEAD?: { readonly commit?: string };
    readonly workingTreeChanges: readonly unknown[];
    readonly untrackedChanges?: readonly unknown[];
    readonly indexChanges: readonly unknown[];
  };
}
interface Git {
  init(root: Uri): Promise<Repository | null>;
}

const hasGit = typeof process === 'object';

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
      const git = await extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git')?.activate();
      const found = await git?.getAPI(1).init(folder());
      if (!found) throw new Error('There is no git in this host.');
      repository = found;
      await repository.setConfig('user.name', 'A Tester');
      await repository.setConfig('user.email', 'tester@example.org');
    });
    after(async () => {
      await workspace.fs.delete(at('.git'), { recursive: true });
    });

    it('commits what changed, and says that it stays on this computer', async () => {
      const { ask, heard } = agreeing();
      const answer = await sef.saveVersion(ask);
      expect(answer?.words).to.match(/^Saved as a version with \d+ files\. It is on this computer only/);
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
      expect(answer?.words).to.match(/^Saved as a version with 1 file\./);
      expect(heard.prompts[0]).to.match(/1 section/);
    });
  });
});
