import { expect } from 'chai';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, openSef, revert, typeInto } from './sef.ts';

const page = 'sections/11-environment.md';

describe('Completion', () => {
  let sef: SefApi;
  let document: TextDocument;
  before(async () => {
    sef = await openSef();
  });
  beforeEach(async () => {
    document = await workspace.openTextDocument(at(page));
    await window.showTextDocument(document);
  });
  afterEach(async () => {
    await revert(page);
    await sef.settled();
  });

  /** What is offered behind a text that is typed before another, without waiting for anything to be taken in. */
  async function offeredBehind(typed: string, before: string): Promise<CompletionItem[]> {
    const offset = document.getText().indexOf(before);
    await typeInto(document, offset, typed);
    return offeredAt(document, document.positionAt(offset + typed.length));
  }

  it('knows the settings that a section has not yet, and its criterion’s wording', async () => {
    const names = labels(await offeredBehind('\n', '\ntitle: '));
    expect(names).to.include('lead').and.not.include('title');
    const [first] = await offeredAt(document, document.positionAt(document.getText().indexOf('environment')));
    expect(documentationOf(first)).to.match(/Wording (not|from)/);
  });

  it('offers evidence behind a bracket, and makes a whole link of it', async () => {
    const items = await offeredBehind('[', 'Practitioners value');
    const survey = items.find(item => labelOf(item).startsWith('Parent carer survey'));
    expect(survey?.insertText).to.equal(
      '[Parent carer survey 2026](../evidence/parent-carer-survey-2026.md)',
    );
    expect(survey?.detail).to.match(/^Lived experience, current until /);
  });

  it('offers the rows and columns of a table, with what they say', async () => {
    const rows = await offeredBehind('[x](../data/therapy-waits.csv#', 'Practitioners value');
    expect(labels(rows)).to.include('2026-Q3');
    await revert(page);
    const columns = await offeredBehind('[x](../data/therapy-waits.csv#2026-Q3.', 'Practitioners value');
    expect(columns.map(({ label }) => label)).to.deep.include({
      label: 'slt_within_18_weeks',
      description: '68.9',
    });
  });

  it('offers the checks in sef.yaml', async () => {
    const config = await workspace.openTextDocument(at('sef.yaml'));
    await window.showTextDocument(config);
    await typeInto(config, config.getText().length, '\nrules: { ');
    const names = labels(await offeredAt(config, config.positionAt(config.getText().length)));
    expect(names).to.include('SEF206');
    await revert('sef.yaml');
  });
});

async function offeredAt({ uri }: TextDocument, position: Position): Promise<CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    // What is said about them comes only when it is looked at.
    50,
  );
  // Words of the text and what other extensions offer come besides.
  return items.filter(({ sortText }) => sortText?.startsWith('!'));
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

const labels = (items: readonly CompletionItem[]) => items.map(labelOf);

function documentationOf(item: CompletionItem | undefined): string {
  const { documentation } = item ?? {};
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}
