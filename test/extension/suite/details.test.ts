import { expect } from 'chai';
import { commands, type Event, EventEmitter, window, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { DetailsSession } from '../../../src/extension/details-session.ts';
import type { Field, FromForm, ShowMessage, ToForm } from '../../../src/webview/protocol.ts';
import { at, openSef, readFile, revert, typeInto, until, writeFile } from './sef.ts';

const path = 'sections/03-right-help.md';
const other = 'sections/04-prepared.md';

/** What a form would see, and the words it would send. */
class Form {
  shown: ShowMessage | undefined;
  readonly refused: Extract<ToForm, { type: 'refused' }>[] = [];
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #session: DetailsSession;

  constructor(session: DetailsSession) {
    this.#session = session;
    session.onDidSend(message => {
      if (message.type === 'show') this.shown = message;
      if (message.type === 'refused') this.refused.push(message);
      this.#changed.fire();
    });
  }

  async open(file: string): Promise<void> {
    await window.showTextDocument(at(file));
    await this.#session.show();
    await until(this.onDidChange, `${file} is shown`, () => this.shown?.file.endsWith(file));
  }

  field(name: string): Field | undefined {
    const { details } = this.shown ?? {};
    const fields = details?.state === 'form' ? details.groups.flatMap(group => group.fields) : [];
    return fields.find(field => field.path.join('.') === name);
  }

  value(name: string): unknown {
    const field = this.field(name);
    return field && 'value' in field ? field.value : field?.kind === 'choices' ? field.values : undefined;
  }

  from(): { file: string; version: number } {
    return { file: this.shown?.file ?? '', version: this.shown?.version ?? 0 };
  }

  set(name: string, value: string, from = this.from()) {
    const [first = '', ...rest] = name.split('.');
    const was = String(this.value(name));
    return this.#session.receive({
      type: 'set',
      ...from,
      path: [first, ...rest],
      value,
      was,
    } satisfies FromForm);
  }

  dispose(): void {
    this.#session.dispose();
    this.#changed.dispose();
  }
}

const textOf = async (file: string) => (await workspace.openTextDocument(at(file))).getText();

function changedLines(before: string, after: string): string[] {
  const lines = new Set(before.split('\n'));
  return after.split('\n').filter(line => !lines.has(line));
}

describe('the form of details', () => {
  let sef: SefApi;
  let form: Form;
  let session: DetailsSession;

  before(async () => {
    sef = await openSef();
  });

  beforeEach(async () => {
    session = await sef.openDetails();
    form = new Form(session);
    await form.open(path);
  });

  afterEach(async () => {
    form.dispose();
    for (const file of [path, other]) await revert(file);
  });

  it('puts a value into the text as one line, which undo takes back, and shows both', async () => {
    const before = await textOf(path);
    expect(await form.set('lead.post', 'Director of Inclusion')).to.equal('done');
    const after = await textOf(path);
    expect(changedLines(before, after)).to.have.length(1);
    expect(changedLines(before, after)[0]).to.match(/^lead: .*Director of Inclusion/);
    await until(
      form.onDidChange,
      'the field says it',
      () => form.value('lead.post') === 'Director of Inclusion',
    );
    expect(await readFile(path)).to.equal(before);

    await window.showTextDocument(at(path));
    await commands.executeCommand('undo');
    await until(
      form.onDidChange,
      'the field says what it said',
      () => form.value('lead.post') !== 'Director of Inclusion',
    );
    expect(await textOf(path)).to.equal(before);
  });

  it('shows what is typed into the text, without waiting for the whole SEF to be checked', async () => {
    const document = await workspace.openTextDocument(at(path));
    const place = document.getText().indexOf('title: ') + 'title: '.length;
    const typed = until(form.onDidChange, 'the title shows', () =>
      String(form.value('title')).startsWith('Our '),
    );
    await typeInto(document, place, 'Our ');
    await typed;
  });

  it('ticks and unticks one of a list, and leaves the others as they are written', async () => {
    const before = await textOf(path);
    const chosen = form.value('contributors') as string[];
    const toggle = (on: boolean) =>
      session.receive({ type: 'toggle', ...form.from(), path: ['contributors'], option: 'voluntary', on });
    expect(chosen).not.to.include('voluntary');
    await toggle(true);
    await until(form.onDidChange, 'it is ticked', () =>
      (form.value('contributors') as string[]).includes('voluntary'),
    );
    expect(changedLines(before, await textOf(path))).to.have.length(1);
    await toggle(false);
    await until(
      form.onDidChange,
      'it is not',
      () => !(form.value('contributors') as string[]).includes('voluntary'),
    );
    expect(await textOf(path)).to.equal(before);
  });

  it('puts what is typed into the file it was typed for, when another is shown meanwhile', async () => {
    const before = await textOf(other);
    const from = form.from();
    const typed = form.set('title', 'Typed before turning away', from);
    await form.open(other);
    expect(await typed).to.equal('done');
    expect(await textOf(path)).to.contain('title: Typed before turning away');
    expect(await textOf(other)).to.equal(before);
  });

  it('overwrites nothing that the text says since: it says so instead', async () => {
    const was = String(form.value('title'));
    const from = form.from();
    const document = await workspace.openTextDocument(at(path));
    await typeInto(document, document.getText().indexOf('title: ') + 'title: '.length, 'Newer ');
    const received = await session.receive({ type: 'set', ...from, path: ['title'], value: 'Older', was });
    expect(received).to.equal('refused');
    expect(form.refused.at(-1)?.path).to.deep.equal(['title']);
    expect(document.getText()).to.contain('Newer ');
    expect(document.getText()).not.to.contain('Older');
  });

  it('ignores what is no message of its own, and changes nothing', async () => {
    const before = await textOf(path);
    const { file, version } = form.from();
    const foreign = [
      undefined,
      'set',
      { type: 'set', file, version, path: ['title'], value: 1, was: '' },
      { type: 'set', file: at('sef.yaml').toString(), version, path: ['area'], value: 'x', was: '' },
      { type: 'set', file, version, path: ['colour'], value: 'x', was: '' },
      { type: 'act', file, act: 'workbench.action.closeWindow' },
    ];
    for (const message of foreign) expect(await session.receive(message)).to.equal('ignored');
    expect(await textOf(path)).to.equal(before);
  });

  it('says that settings cannot be read, and opens the text there', async () => {
    const document = await workspace.openTextDocument(at(path));
    const place = document.getText().indexOf('title: ');
    await typeInto(document, place, 'status: "open\n');
    await until(form.onDidChange, 'it says so', () => form.shown?.details.state === 'message');
    const { details } = form.shown ?? {};
    expect(details?.state === 'message' && details.title).to.contain('cannot be read');
    await session.receive({ type: 'act', file: form.from().file, act: 'open-text' });
    expect(window.activeTextEditor?.selection.start.line).to.be.greaterThan(0);
  });

  it('comes back by itself when the settings can be read again', async () => {
    const document = await workspace.openTextDocument(at(path));
    await typeInto(document, document.getText().indexOf('title: '), 'status: "open\n');
    await until(form.onDidChange, 'it says so', () => form.shown?.details.state === 'message');
    await commands.executeCommand('undo');
    await until(form.onDidChange, 'it is back', () => form.value('title') !== undefined);
  });

  it('takes in what another program writes into the file', async () => {
    const before = await readFile(path);
    try {
      await writeFile(path, before.replace(/^title: .*$/m, 'title: From elsewhere'));
      await until(form.onDidChange, 'it shows', () => form.value('title') === 'From elsewhere');
    } finally {
      await writeFile(path, before);
      await until(form.onDidChange, 'it is gone', () => form.value('title') !== 'From elsewhere');
    }
  });

  it('has nothing to say of a page that is no part of the SEF but how to make it one', async () => {
    await form.open('README.md');
    expect(form.shown?.details.state).to.equal('message');
  });
});
