import { expect } from 'chai';
import { workspace } from 'vscode';
import type { Incoming } from '../../../src/core/versions/incoming.ts';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { LatestQuestions } from '../../../src/extension/commands/ask-about-latest.ts';
import { hasGit, type Shared, share } from './repositories.ts';
import { at, openSef, readFile, writeFile } from './sef.ts';

const section = 'sections/04-prepared.md';
const other = 'sections/05-valued.md';

/** Agrees to everything, and keeps what was said; what to do with a conflict is said beforehand. */
function agreeing(conflict?: 'undo') {
  const heard = { incoming: [] as Incoming[], conflicts: [] as string[] };
  const ask: LatestQuestions = {
    mayStore: async () => true,
    while: (_, work) => work(),
    mayGet: async incoming => {
      heard.incoming.push(incoming);
      return true;
    },
    aboutConflict: async names => {
      heard.conflicts.push(...names);
      return conflict;
    },
    identity: async () => undefined,
  };
  return { ask, heard };
}

describe('getting the latest', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('says what is missing where git keeps no versions', async () => {
    const answer = await sef.getLatest(agreeing().ask);
    expect(answer?.got).to.equal(false);
    expect(answer?.words).to.match(/^Git does not keep versions of this folder/);
  });

  if (!hasGit) return;

  describe('from where the SEF is shared', () => {
    let shared: Shared;
    before(async () => {
      shared = await share();
    });
    after(() => shared.remove());

    it('says so when there is nothing new', async () => {
      const { ask, heard } = agreeing();
      expect((await sef.getLatest(ask))?.words).to.match(/^You have the latest already/);
      expect(heard.incoming).to.deep.equal([]);
    });

    it('says what would come, of whom, and takes nothing before it may', async () => {
      await shared.colleagueSends(other, text => `${text}\nWe asked again.\n`, 'Say that we asked again');
      const before = await readFile(other);
      const { ask, heard } = agreeing();
      const shy = { ...ask, mayGet: async (incoming: Incoming) => (await ask.mayGet(incoming)) && false };
      expect(await sef.getLatest(shy)).to.equal(undefined);
      expect(await readFile(other)).to.equal(before);
      expect(heard.incoming[0]?.files).to.deep.equal([other]);
      expect(
        heard.incoming[0]?.versions.map(({ author, message }) => [author, message.trim()]),
      ).to.deep.equal([['Cleo Colleague', 'Say that we asked again']]);
      const answer = await sef.getLatest(ask);
      expect(answer?.words).to.equal('You have the latest now: 1 change by 1 person to 1 file of this SEF.');
      expect(await readFile(other)).to.match(/We asked again\.\n$/);
    });

    it('keeps what is not saved as a version, and does not begin where it would be touched', async () => {
      const typed = `${await readFile(section)}\nNot saved as a version yet.\n`;
      await writeFile(section, typed);
      await shared.colleagueSends(section, text => `${text}\nTheirs.\n`, 'Change the same section');
      const { ask, heard } = agreeing();
      const answer = await sef.getLatest(ask);
      expect(answer?.got).to.equal(false);
      expect(answer?.words).to.contain(`Others have changed ${section} too`);
      expect(answer?.words).to.contain('Choose “Save a version” first');
      expect(heard.incoming).to.deep.equal([]);
      expect(await readFile(section)).to.equal(typed);
    });

    it('explains where two people changed the same lines, and undoes the getting when asked', async () => {
      await shared.mine.add([at(section).fsPath]);
      await shared.mine.commit('Mine');
      const mine = await readFile(section);
      const { hash } = await shared.mine.getCommit('HEAD');
      const { ask, heard } = agreeing('undo');
      const answer = await sef.getLatest(ask);
      expect(heard.conflicts).to.deep.equal([section]);
      expect(answer?.words).to.equal('The getting was undone. Everything is as it was before.');
      expect(await readFile(section)).to.equal(mine);
      expect((await shared.mine.getCommit('HEAD')).hash).to.equal(hash);
    });

    it('leaves a conflict to be worked out, and asks about it again until it is', async () => {
      const { ask, heard } = agreeing();
      const answer = await sef.getLatest(ask);
      expect(answer?.conflicts?.map(uri => workspace.asRelativePath(uri))).to.deep.equal([section]);
      expect(await readFile(section)).to.contain('<<<<<<<');
      expect((await sef.getLatest(agreeing('undo').ask))?.words).to.match(/^The getting was undone/);
      expect(await readFile(section)).not.to.contain('<<<<<<<');
      expect(heard.incoming).to.have.length(1);
    });
  });
});
