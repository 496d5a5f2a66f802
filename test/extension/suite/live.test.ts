import { expect } from 'chai';
import { commands, languages, window, workspace } from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import { at, findRow, openSef, readFile, typeInto, until, writeFile } from './sef.ts';

describe('what changes shows within a moment', () => {
  let sef: SefApi;
  let settings: string;
  before(async () => {
    sef = await openSef();
    settings = await readFile('sef.yaml');
  });
  // One test that fails must not make the next ones fail.
  afterEach(async () => {
    if ((await readFile('sef.yaml')) !== settings) await writeFile('sef.yaml', settings);
    await sef.settled();
  });

  const stateOf = async (label: string) => (await findRow(sef, label))?.row.icon;
  const becomes = (label: string, state: string) =>
    until(sef.onDidChange, `“${label}” is ${state}`, async () => (await stateOf(label)) === state);

  it('an edit that is not saved: citing current evidence covers a criterion', async () => {
    const document = await workspace.openTextDocument(at('sections/11-environment.md'));
    await window.showTextDocument(document);
    expect(await stateOf('11.')).to.equal('thin');
    const end = document.getText().length;
    await typeInto(
      document,
      end,
      '\nSee the [audit](../evidence/multi-agency-audit.md) and the [survey](../evidence/parent-carer-survey-2026.md).\n',
    );
    await becomes('11.', 'covered');
    expect(document.isDirty).to.equal(true);
    await commands.executeCommand('workbench.action.files.revert');
    await becomes('11.', 'thin');
  });

  it('a file that is created, renamed and deleted', async () => {
    const text =
      '---\nevidence: case-study\ntitle: Friends at last\nfoci: [outcomes/friends]\ndate: 2026-10-01\n---\n';
    await writeFile('evidence/friends.md', text);
    await becomes('Friends, feeling safe', 'thin');
    await workspace.fs.rename(at('evidence/friends.md'), at('evidence/friends-and-safety.md'));
    await until(
      sef.onDidChange,
      'the finding stands in the renamed file',
      () => languages.getDiagnostics(at('evidence/friends-and-safety.md')).length === 1,
    );
    expect(languages.getDiagnostics(at('evidence/friends.md'))).to.deep.equal([]);
    await workspace.fs.delete(at('evidence/friends-and-safety.md'));
    await becomes('Friends, feeling safe', 'missing');
  });

  it('a folder that is moved away and back', async () => {
    await workspace.fs.rename(at('evidence'), at('elsewhere'));
    await becomes('1. Needs identified', 'thin');
    await workspace.fs.rename(at('elsewhere'), at('evidence'));
    await becomes('1. Needs identified', 'covered');
  });

  it('changed settings', async () => {
    await writeFile('sef.yaml', settings.replace('quality-assurance: 12', 'quality-assurance: 36'));
    await until(
      sef.onDidChange,
      'the old survey is current',
      () => languages.getDiagnostics(at('evidence/practitioner-survey-2025.md')).length === 0,
    );
    await writeFile('sef.yaml', settings);
    await until(
      sef.onDidChange,
      'it is out of date again',
      () => languages.getDiagnostics(at('evidence/practitioner-survey-2025.md')).length === 1,
    );
  });

  it('a framework pack of one’s own, wrong and then right', async () => {
    await writeFile('our-pack.yaml', 'id: ours\n');
    await writeFile('sef.yaml', settings.replace('area-send@2025-06', './our-pack.yaml'));
    const found = () => languages.getDiagnostics(at('our-pack.yaml')).map(({ message }) => message);
    await until(sef.onDidChange, 'the pack is found wanting', () =>
      found().some(message => message.includes('“criteria” is missing')),
    );
    await writeFile('our-pack.yaml', ownPack);
    await until(
      sef.onDidChange,
      'the pack is used',
      async () => (await findRow(sef, '1. Our own')) !== undefined,
    );
    expect(found()).to.deep.equal([]);
    await writeFile('sef.yaml', settings);
    await workspace.fs.delete(at('our-pack.yaml'));
    await becomes('1. Needs identified', 'covered');
  });
});

const ownPack = `id: ours
title: Ours
in-force: "2026"
attribution: Ours
licence: https://example.org/
sources: {}
groups: [{ id: all, title: All, short: All, needs-foci: none, source: us, verified: false }]
criteria: [{ id: own, number: 1, group: all, wording: Our own criterion, short: Our own, source: us, verified: false }]
foci: []
evidence-types: [{ id: case-study, title: Case studies, short: Case study, hint: One, freshness: 12, source: us, verified: false }]
sectors: [{ id: education, title: Education, family: false, source: us, verified: false }]
key-questions: []
`;
