import { expect } from 'chai';
import { commands, Selection, window, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { CoverageNode } from '../../../src/extension/coverage-view.ts';
import { goBack } from '../../../src/extension/questions.ts';
import { answering, asOffered } from './answers.ts';
import { at, findRow, openSef, readFile, revert, until, writeFile } from './sef.ts';

describe('writing by questions', () => {
  let sef: SefApi;
  before(async () => {
    sef = await openSef();
  });
  const made: string[] = [];
  const changed = new Set<string>();
  afterEach(async () => {
    for (const path of changed) await revert(path);
    changed.clear();
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of made.splice(0)) await workspace.fs.delete(at(path));
    await until(sef.onDidChange, 'the SEF is as it was', () => sef.status()?.tooltip.startsWith('14 gaps. '));
  });

  async function gapIn(row: string, label: string): Promise<CoverageNode> {
    const node = await findRow(sef, row);
    const gap = node && (await findRow(sef, label, node));
    if (!gap) throw new Error(`There is no gap “${label}” in “${row}”.`);
    return gap;
  }

  async function textOf(path: string): Promise<string> {
    return (await workspace.openTextDocument(at(path))).getText();
  }

  it('makes evidence from a gap: its page is ready to write, its section uses it, and the gap is gone', async () => {
    const gap = await gapIn('Friends, feeling safe', 'No evidence');
    const ask = answering({
      title: 'Young people’s survey: friends & feeling safe',
      type: 'Lived experience',
      criteria: ['5. Valued'],
      foci: asOffered,
      voices: ['oung people'],
      source: 'Exampleshire Youth Service',
      date: '20/05/2026',
      sections: asOffered,
    });
    made.push('evidence/young-peoples-survey-friends-and-feeling-safe.md');
    changed.add('sections/outcomes.md');
    const path = await sef.author('sef.addEvidence', gap, ask);
    expect(path).to.equal(made[0]);
    expect(await readFile(String(path))).to.match(
      /^---\nevidence: lived-experience\ntitle: "?Young people’s survey: friends & feeling safe"?\ncriteria: \[valued\]\nfoci: \[outcomes\/friends\]\nvoices: \[young-people\]\nsource: Exampleshire Youth Service\ndate: 2026-05-20\n---\n/,
    );
    expect(window.activeTextEditor?.document.uri.path).to.match(/friends-and-feeling-safe\.md$/);
    expect(window.activeTextEditor?.document.getText(window.activeTextEditor.selection)).to.match(
      /^<!-- What does it show/,
    );
    expect(await textOf('sections/outcomes.md')).to.contain(`../${path}`);
    await sef.settled();
    const row = await findRow(sef, 'Friends, feeling safe');
    expect(row?.row.description).to.equal('covered');
  });

  it('leaves everything untouched when a question is left unanswered, and goes back one question at a time', async () => {
    const before = await workspace.findFiles('evidence/*.md');
    const ask = answering({ title: 'Survey', type: 'Case study' });
    const seen: unknown[] = [];
    const text: typeof ask.text = async question => {
      seen.push([question.id, question.step?.number, question.value]);
      return ask.text(question);
    };
    let types = 0;
    const one: typeof ask.one = async question => (types++ === 0 ? goBack : ask.one(question));
    const path = await sef.author('sef.addEvidence', undefined, {
      ...ask,
      text,
      one,
      many: async () => undefined,
    });
    expect(path).to.equal(undefined);
    expect(seen).to.deep.equal([
      ['title', 1, ''],
      ['title', 1, 'Survey'],
    ]);
    expect(await workspace.findFiles('evidence/*.md')).to.have.length(before.length);
  });

  it('refuses personal details in a title, without repeating them, and dates that leave doubt', async () => {
    const ask = answering({});
    const troubles: (string | undefined)[] = [];
    const text: typeof ask.text = async ({ id, trouble }) => {
      if (id !== 'title') return undefined;
      troubles.push(trouble?.('Case study NHS number 943 476 5919'), trouble?.(' '), trouble?.('Audit'));
      return undefined;
    };
    await sef.author('sef.addEvidence', undefined, { ...ask, text });
    expect(troubles[0]).to.match(/NHS number.*Leave it out/);
    expect(troubles[0]).not.to.match(/476|5919/);
    expect(troubles.slice(1)).to.deep.equal(['Write what people call it.', undefined]);
  });

  it('cites evidence from a gap by its title, and says so on its page where that closes the gap', async () => {
    const gap = await gapIn('Friends, feeling safe', 'No evidence');
    const ask = answering({ evidence: 'Holiday activities', shows: asOffered });
    const words = await sef.author('sef.citeEvidence', gap, ask);
    changed.add('sections/outcomes.md').add('evidence/holiday-activities-2025.md');
    expect(words).to.match(/listed as evidence of sections\/outcomes\.md/);
    expect(await textOf('evidence/holiday-activities-2025.md')).to.match(/^foci: .*outcomes\/friends/m);
    expect(await textOf('sections/outcomes.md')).to.contain('evidence/holiday-activities-2025.md');
  });

  it('cites evidence where a person stands in the text of a section', async () => {
    const path = 'sections/05-valued.md';
    const editor = await window.showTextDocument(at(path));
    const line = editor.document.getText().split('\n').indexOf('## What do we know?') + 2;
    editor.selection = new Selection(line, 0, line, 0);
    changed.add(path);
    const words = await sef.author(
      'sef.citeEvidence',
      undefined,
      answering({ evidence: 'Practitioner survey' }),
    );
    expect(words).to.match(/is linked in the text/);
    expect(editor.document.lineAt(line).text).to.match(
      /^\[Practitioner survey[^\]]*\]\(\.\.\/evidence\/practitioner-survey-2025\.md\)/,
    );
    await commands.executeCommand('undo');
    expect(editor.document.isDirty).to.equal(false);
  });

  it('says who leads, one line changed, and the gap is gone', async () => {
    const gap = await gapIn('11. Multi-agency', 'No System Lead');
    const before = (await textOf('sections/11-environment.md')).split('\n');
    changed.add('sections/11-environment.md');
    await sef.author('sef.addLead', gap, answering({ post: 'Director of Education', sector: 'Education' }));
    const after = (await textOf('sections/11-environment.md')).split('\n');
    const added = after.filter(line => !before.includes(line));
    expect(added).to.deep.equal(['lead: { post: Director of Education, sector: education }']);
    expect(after).to.have.length(before.length + 1);
    await sef.settled();
    expect(await findRow(sef, 'No System Lead')).to.equal(undefined);
  });

  it('accepts a gap with a reason, a post and a day, in sef.yaml', async () => {
    const gap = await gapIn('Friends, feeling safe', 'No evidence');
    changed.add('sef.yaml');
    const answers = {
      reason: 'A survey is planned, for May',
      owner: 'Head of Youth Service',
      until: '31/05/2027',
    };
    const words = await sef.author('sef.acceptGap', gap, answering(answers));
    expect(words).to.match(/accepted until 31 May 2027/);
    await sef.settled();
    expect((await findRow(sef, 'Friends, feeling safe'))?.row.description).to.equal('accepted gap');
  });

  it('marks a section as agreed once its gaps were read, with today’s date', async () => {
    const row = await findRow(sef, '5. Valued');
    changed.add('sections/05-valued.md');
    const ask = answering({ status: 'Agreed', agree: true });
    let detail = '';
    const confirm: typeof ask.confirm = async question => {
      detail = question.detail;
      return ask.confirm(question);
    };
    expect(await sef.author('sef.markAgreed', row, { ...ask, confirm })).to.equal('agreed');
    expect(detail).to.match(/^• All evidence out of date\n/);
    const text = await textOf('sections/05-valued.md');
    expect(text).to.match(/^status: agreed$/m);
    expect(text).to.match(/^reviewed: \d{4}-\d{2}-\d{2}$/m);
    await revert('sections/05-valued.md');
    const declined = answering({ status: 'Agreed', agree: false });
    expect(await sef.author('sef.markAgreed', row, declined)).to.equal(undefined);
    expect(await textOf('sections/05-valued.md')).not.to.match(/^status: agreed$/m);
  });

  it('tags a file that says nothing of itself', async () => {
    await writeFile('notes.md', '# Notes of the board\n');
    made.push('notes.md');
    await sef.settled();
    const uri = at('notes.md');
    changed.add('notes.md');
    const ask = answering({ kind: 'Another part', value: 'board notes' });
    expect(await sef.author('sef.tagFile', uri, ask)).to.equal('part');
    expect(await textOf('notes.md')).to.equal('---\npart: board notes\n---\n\n# Notes of the board\n');
  });

  it('writes an answer and an action under their questions, at the first place that is free', async () => {
    const path = 'sections/05-valued.md';
    changed.add(path);
    await sef.author('sef.writeAnswer', at(path), answering({}));
    const editor = window.activeTextEditor;
    expect(editor?.document.uri.path).to.match(/05-valued\.md$/);
    expect(editor?.document.lineAt(editor.selection.active.line).text).to.equal('');
    const action = { what: 'Ask families', owner: 'Head of SEND', due: 'March 2027', measure: '' };
    await sef.author('sef.addAction', at(path), answering(action));
    expect(await textOf(path)).to.contain('\n- [ ] Ask families (owner: Head of SEND; due: 2027-03)');
  });

  it('makes a new section in the right file and opens it where the writing begins', async () => {
    const gone = 'sections/10-evaluate.md';
    const kept = await readFile(gone);
    await workspace.fs.delete(at(gone));
    await sef.settled();
    await until(
      sef.onDidChange,
      'the section is gone',
      async () => (await findRow(sef, '10.'))?.row.missingSection,
    );
    try {
      const ask = answering({ section: '10. Evaluating' });
      expect(await sef.author('sef.newSection', undefined, ask)).to.equal(gone);
      const editor = window.activeTextEditor;
      expect(editor?.document.getText(editor.selection)).to.match(/^<!-- What do families/);
    } finally {
      await writeFile(gone, kept);
      await sef.settled();
    }
  });

  it('sets up nothing over what is there', async () => {
    const before = await readFile('sef.yaml');
    const created = await sef.author('sef.setUp', undefined, answering({}));
    for (const path of created as string[]) made.push(path);
    expect(await readFile('sef.yaml')).to.equal(before);
    expect((created as string[]).filter(path => /^sections/.test(path))).to.deep.equal([]);
  });
});
