import { expect } from 'chai';
import type { Outgoing } from '../../../src/core/versions/outgoing.ts';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { ReviewQuestions } from '../../../src/extension/commands/ask-about-review.ts';
import { hasGit, type Shared, share } from './repositories.ts';
import { at, openSef, readFile, writeFile } from './sef.ts';

const section = 'sections/04-prepared.md';
const number = '943 476 5919';

/** Agrees to everything that may be agreed to, and keeps what was said. */
function agreeing() {
  const heard = { stops: [] as string[], outgoing: [] as Outgoing[], names: [] as string[] };
  const ask: ReviewQuestions = {
    while: (_, work) => work(),
    mayGoOn: async stop => {
      heard.stops.push(`${stop.title}\n${stop.detail}`);
      return stop.mayGoOn;
    },
    workName: async (proposal, branchOf) => {
      heard.names.push(`${proposal} → ${branchOf(proposal)}`);
      return proposal;
    },
    maySend: async outgoing => {
      heard.outgoing.push(outgoing);
      return true;
    },
  };
  return { ask, heard };
}

describe('sending for review', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('says what is missing where git keeps no versions', async () => {
    const { ask, heard } = agreeing();
    const answer = await sef.sendForReview(ask);
    expect(answer?.sent).to.equal(false);
    expect(answer?.words).to.match(/^Git does not keep versions of this folder/);
    expect(heard.outgoing).to.deep.equal([]);
  });

  if (!hasGit) return;

  describe('to where the SEF is shared', () => {
    let shared: Shared;
    before(async () => {
      shared = await share();
    });
    after(() => shared.remove());

    /** What stands at the place itself, as the colleague sees it. */
    async function branchesThere() {
      await shared.theirs.fetch();
      const refs = await shared.theirs.getRefs({ pattern: 'refs/remotes/origin/' });
      return new Map(refs.map(({ name = '', commit }) => [name.replace('origin/', ''), commit]));
    }

    async function saveAs(sentence: string, change: (text: string) => string) {
      await writeFile(section, change(await readFile(section)));
      await shared.mine.add([at(section).fsPath]);
      await shared.mine.commit(sentence);
    }

    it('says so when there is nothing to send', async () => {
      const { ask, heard } = agreeing();
      const answer = await sef.sendForReview(ask);
      expect(answer?.sent).to.equal(false);
      expect(answer?.words).to.match(/^There is no version that was not sent already/);
      expect(heard.outgoing).to.deep.equal([]);
    });

    it('names what would leave, and sends nothing before it may', async () => {
      await saveAs('Say what comes next', text => `${text}\nWe will ask again in May.\n`);
      await writeFile(
        'sections/05-valued.md',
        `${await readFile('sections/05-valued.md')}\nNot a version yet.\n`,
      );
      const before = await branchesThere();
      const { ask, heard } = agreeing();
      const shy = { ...ask, maySend: async (outgoing: Outgoing) => (await ask.maySend(outgoing)) && false };
      expect(await sef.sendForReview(shy)).to.equal(undefined);
      expect(await branchesThere()).to.deep.equal(before);
      expect(shared.mine.state.HEAD?.name).to.equal('main');
      const [outgoing] = heard.outgoing;
      expect(outgoing?.sentences.map(said => said.trim())).to.deep.equal(['Say what comes next']);
      expect(outgoing?.files).to.deep.equal([section]);
      expect(outgoing?.others).to.deep.equal([]);
      expect(outgoing?.unsaved).to.equal(1);
      expect(outgoing?.address).to.match(/shared\.git$/);
    });

    it('sends it on a branch of its own, and never on the one that everybody shares', async () => {
      const before = await branchesThere();
      const { ask, heard } = agreeing();
      const answer = await sef.sendForReview(ask);
      expect(answer?.words).to.match(
        /^Sent: 1 version to .*shared\.git, on the branch “.+”\. Tell whoever agrees to changes/,
      );
      expect(answer?.page).to.equal(undefined);
      const branch = heard.names[0]?.split(' → ')[1] ?? '';
      const after = await branchesThere();
      expect(after.get('main')).to.equal(before.get('main'));
      await shared.mine.status();
      expect(after.get(branch)).to.equal(shared.mine.state.HEAD?.commit);
      expect([shared.mine.state.HEAD?.name, shared.mine.state.HEAD?.upstream?.name]).to.deep.equal([
        branch,
        branch,
      ]);
      expect(await readFile('sections/05-valued.md')).to.match(/Not a version yet\.\n$/);
    });

    it('goes on with the same branch, without asking for a name again', async () => {
      await saveAs('Say it better', text => `${text}\nAnd in June.\n`);
      const { ask, heard } = agreeing();
      expect((await sef.sendForReview(ask))?.sent).to.equal(true);
      expect(heard.names).to.deep.equal([]);
      expect(heard.outgoing[0]?.isNew).to.equal(false);
      expect((await branchesThere()).get(heard.outgoing[0]?.branch ?? '')).to.equal(
        shared.mine.state.HEAD?.commit,
      );
    });

    it('never forces: what somebody else has sent to the branch stays, and words say what to do', async () => {
      const branch = shared.mine.state.HEAD?.name ?? '';
      await shared.theirs.fetch();
      await shared.theirs.createBranch(branch, true, `origin/${branch}`);
      await shared.colleagueSends('evidence/new.md', () => '# New\n', 'Add to the review', branch);
      const theirs = (await branchesThere()).get(branch);
      await saveAs('And once more', text => `${text}\nAnd in July.\n`);
      const answer = await sef.sendForReview(agreeing().ask);
      expect(answer?.sent).to.equal(false);
      expect(answer?.words).to.match(/^Somebody else has sent versions to the same branch/);
      expect((await branchesThere()).get(branch)).to.equal(theirs);
    });

    it('stops personal details in an older version, though they were taken out since', async () => {
      await saveAs('Write of a visit', text => `${text}\nNHS number ${number}\n`);
      await saveAs('Take it out', text => text.replace(`\nNHS number ${number}\n`, ''));
      const before = await branchesThere();
      const { ask, heard } = agreeing();
      expect(await sef.sendForReview(ask)).to.equal(undefined);
      expect(heard.stops).to.have.length(1);
      expect(heard.stops[0]).to.match(/^Nothing was sent\./);
      expect(heard.stops[0]).to.match(
        /An NHS number: sections\/04-prepared\.md, line \d+ \(in the version “Write of a visit”\)/,
      );
      expect(heard.stops[0]).to.match(/“Undo Last Commit” 2 times/);
      expect(heard.stops[0]?.replaceAll(/\D/g, '')).not.to.contain('9434765919');
      expect(heard.outgoing).to.deep.equal([]);
      expect(await branchesThere()).to.deep.equal(before);
    });
  });
});
