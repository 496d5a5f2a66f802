import { expect } from 'chai';
import {
  type CodeLens,
  commands,
  type DocumentLink,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type Position,
  type SymbolInformation,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { at, folder, openSef } from './sef.ts';

const section = 'sections/03-right-help.md';
const survey = 'evidence/parent-carer-survey-2026.md';

describe('finding one’s way', () => {
  before(openSef);

  const open = (path: string) => workspace.openTextDocument(at(path));
  const pathOf = (uri: Uri) => uri.path.slice(folder().path.length + 1);

  async function placeIn(path: string, words: string): Promise<readonly [Uri, Position, TextDocument]> {
    const document = await open(path);
    const offset = document.getText().indexOf(words);
    expect(offset, words).to.be.at.least(0);
    return [document.uri, document.positionAt(offset + 1), document];
  }

  async function hoverOn(path: string, words: string): Promise<string> {
    const [uri, position] = await placeIn(path, words);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
    return hovers.flatMap(({ contents }) => contents.map(part => (part as MarkdownString).value)).join('\n');
  }

  async function placesFrom(command: string, path: string, words: string): Promise<string[]> {
    const [uri, position] = await placeIn(path, words);
    const found = await commands.executeCommand<(Location | LocationLink)[]>(command, uri, position);
    return found.map(place =>
      'uri' in place
        ? `${pathOf(place.uri)}:${place.range.start.line + 1}`
        : `${pathOf(place.targetUri)}:${place.targetRange.start.line + 1}`,
    );
  }

  it('a hover says what a criterion, a sector, a citation and a setting of sef.yaml mean', async () => {
    expect(await hoverOn(section, 'right-help')).to.match(/receive the right help at the right time/);
    expect(await hoverOn(section, 'social-care')).to.match(/\*\*Social care\*\*/);
    expect(await hoverOn(section, '[parent carer survey]')).to.match(
      /Parent carer survey.*current until.*Also used by/s,
    );
    expect(await hoverOn('sef.yaml', 'understand')).to.match(/\*\*8\. .*In this SEF/s);
  });

  it('over the title stand evidence, gaps and actions, each with a command of its own', async () => {
    await Promise.all([open(section), open(survey)]);
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', at(section));
    expect(lenses.map(({ command }) => command?.title)).to.deep.equal(['Evidence 3', 'Gaps 1', 'Actions 3']);
    const known = await commands.getCommands(true);
    for (const { command } of lenses) expect(known).to.include(command?.command);
    const [used] = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', at(survey));
    expect(used?.command?.title).to.match(/^Used by \d+ sections$/);
  });

  it('a citation leads to its page, a figure to its cell, a criterion to its section', async () => {
    const definition = 'vscode.executeDefinitionProvider';
    const cited = await placesFrom(definition, section, '../evidence/parent-carer-survey');
    expect(new Set(cited)).to.deep.equal(new Set([`${survey}:1`]));
    expect(await placesFrom(definition, section, '[68.9%]')).to.include('data/therapy-waits.csv:6');
    expect(await placesFrom(definition, 'evidence/therapy-waits.md', 'right-help')).to.deep.equal([
      `${section}:2`,
    ]);
  });

  it('a page of evidence is led to from everywhere, each place once', async () => {
    const found = await placesFrom('vscode.executeReferenceProvider', survey, 'evidence: ');
    expect(found).to.include(`${section}:26`);
    expect(new Set(found).size).to.equal(found.length);
    const from = await placesFrom(
      'vscode.executeReferenceProvider',
      section,
      '../evidence/parent-carer-survey',
    );
    expect(new Set(from)).to.deep.equal(new Set(found));
  });

  it('where evidence is kept can be followed', async () => {
    const document = await open('evidence/therapy-waits.md');
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const link = links.find(({ range }) => document.getText(range) === '../data/therapy-waits.csv');
    expect(link?.target && pathOf(link.target)).to.equal('data/therapy-waits.csv');
  });

  it('sections and evidence are found by their titles', async () => {
    const find = async (query: string) =>
      (
        await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
      ).map(({ name, containerName }) => `${name} | ${containerName}`);
    expect(await find('3. The right')).to.include('3. The right help at the right time | Section');
    expect((await find('carer survey')).join()).to.match(/arent carer survey.*\| Lived experience/);
  });

  it('the settings of a page can be folded away', async () => {
    const ranges = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      at(section),
    );
    expect(ranges.map(({ start, end }) => [start, end])).to.deep.include([0, 8]);
  });
});
