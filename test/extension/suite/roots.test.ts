import { expect } from 'chai';
import { commands, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, openSef, readFile, shownTree, until, writeFile } from './sef.ts';

describe('which SEF there is', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });

  it('says that sef.yaml cannot be read, and shows no coverage it cannot vouch for', async () => {
    const settings = await readFile('sef.yaml');
    await writeFile('sef.yaml', 'area: [\n');
    await until(sef.onDidChange, 'the state is unreadable', () => sef.state() === 'unreadable');
    expect(await sef.tree.getChildren()).to.deep.equal([]);
    expect(sef.status()).to.equal(undefined);
    await writeFile('sef.yaml', settings);
    await until(sef.onDidChange, 'it is ready again', () => sef.state() === 'ready');
  });

  it('says that there is no SEF when sef.yaml is gone', async () => {
    const settings = await readFile('sef.yaml');
    await workspace.fs.delete(at('sef.yaml'));
    await until(sef.onDidChange, 'there is no SEF', () => sef.state() === 'no-sef');
    await writeFile('sef.yaml', settings);
    await until(sef.onDidChange, 'it is ready again', () => sef.state() === 'ready');
  });

  it('shows several areas each under its name, and keeps their files apart', async () => {
    await writeFile('areas/north/sef.yaml', 'framework: area-send@2025-06\narea: Northshire\n');
    await writeFile('areas/north/sections/01.md', '---\ncriterion: 1\n---\n# One\n');
    await until(
      sef.onDidChange,
      'there are two areas',
      async () => (await sef.tree.getChildren())?.length === 2,
    );
    const names = (await shownTree(sef, 1)).map(([text]) => text.replace(/\d+/, 'n'));
    expect(names).to.deep.equal(['Exampleshire | n gaps', 'Northshire | n gaps']);
    const why = await commands.executeCommand<string>('sef.whyNotIncluded', at('areas/north/sections/01.md'));
    expect(why).to.equal('areas/north/sections/01.md is included, as a criterion section.');
    await workspace.fs.delete(at('areas'), { recursive: true });
    await until(
      sef.onDidChange,
      'there is one area',
      async () => (await sef.tree.getChildren())?.length === 4,
    );
  });
});

describe('“Why is this file not included?”', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });
  const why = async (path: string) => commands.executeCommand<string>('sef.whyNotIncluded', at(path));

  it('names the reason for each kind of file', async () => {
    expect(await why('sections/01-identified.md')).to.match(/is included, as a criterion section\.$/);
    expect(await why('README.md')).to.match(/should say what it is, with one of these: “criterion:”, /);
    expect(await why('data/ehc-timeliness.csv')).to.match(/is no page of the SEF, but it is looked into/);
    expect(await why('.gitignore')).to.match(/only markdown files/);
  });

  it('names the exclusion for names with spaces, brackets, # & and é', async () => {
    const path = 'drafts/Café (Team #1) & co [x].md';
    await writeFile(path, '---\ncriterion: 1\n---\n');
    await until(sef.onDidChange, 'the file is seen', async () => /exclude/.test(await why(path)));
    expect(await why(path)).to.match(/“exclude” in sef\.yaml leaves it out/);
    await workspace.fs.delete(at('drafts'), { recursive: true });
  });
});
