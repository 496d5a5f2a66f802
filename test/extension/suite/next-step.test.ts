import { expect } from 'chai';
import { nextStep } from '../../../src/core/versions/next-step.ts';
import type { SefApi } from '../../../src/extension/activate.ts';
import { hasGit, type Shared, share } from './repositories.ts';
import { at, folder, openSef, readFile, until, writeFile } from './sef.ts';

const section = 'sections/04-prepared.md';

describe('the next step', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('is not spoken of where git keeps no versions', () =>
    until(sef.versions.onDidChange, 'git is forgotten', () => sef.versions.stateOf(folder()) === undefined));

  if (!hasGit) return;

  describe('where the SEF is shared', () => {
    let shared: Shared;
    before(async () => {
      shared = await share();
    });
    after(() => shared.remove());

    const step = () => {
      const state = sef.versions.stateOf(folder());
      return state && (nextStep(state)?.text ?? 'nothing');
    };

    it('follows what is changed, saved and sent', async () => {
      const { onDidChange } = sef.versions;
      await until(onDidChange, 'nothing waits', () => step() === 'nothing');
      await writeFile(section, `${await readFile(section)}\nWe will ask again.\n`);
      await shared.mine.status();
      await until(onDidChange, 'a version waits', () => step() === 'Save a version (commit): 1 file changed');
      await shared.mine.add([at(section).fsPath]);
      await shared.mine.commit('Say it');
      await until(onDidChange, 'sending waits', () => step() === 'Send for review (push): 1 version');
      await shared.mine.push('origin', 'main');
      await until(onDidChange, 'nothing waits again', () => step() === 'nothing');
    });

    it('warns of what somebody else has changed once it was fetched, by name and day', async () => {
      await shared.colleagueSends(section, text => `${text}\nTheirs.\n`, 'Change the section');
      expect(await sef.versions.othersChanged(at(section))).to.equal(undefined);
      await shared.mine.fetch();
      await until(
        sef.versions.onDidChange,
        'getting waits',
        () => step() === 'Get latest (pull): 1 change by others',
      );
      expect(await sef.versions.othersChanged(at(section))).to.match(
        /^Cleo Colleague changed this section on \d+ \w+ \d{4}; get the latest before you write \(pull\)\.$/,
      );
      expect(await sef.versions.othersChanged(at('sections/05-valued.md'))).to.equal(undefined);
    });
  });
});
