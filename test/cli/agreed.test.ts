import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyRepository, git, plainEnvironment, write } from './git-repository.ts';
import { plainConfig, runSef } from './run-sef.ts';

const page = (status: string, words: string) =>
  `---\ncriterion: engage\n${status}\n---\n# Engage\n\n${words}\n`;
const path = 'area/sections/07 “ü”.md';

/** A SEF in a folder of a repository whose one section was a draft, and was then agreed. */
function agreedSection(context: TestContext): string {
  const folder = emptyRepository(context);
  commit(folder, { 'area/sef.yaml': plainConfig, [path]: page('status: draft', 'Families say so.') });
  commit(folder, { [path]: page('status: agreed', 'Families say so.') });
  return folder;
}

function run(folder: string, ...args: readonly string[]) {
  const cwd = join(folder, 'area');
  const { out, err } = runSef([...args, '--format', 'json', '--fail-on', 'never'], {
    files: nodeFiles,
    history: nodeHistory(plainEnvironment, cwd),
    cwd,
  });
  assert.equal(err, '');
  return JSON.parse(out);
}

function said(folder: string): string[] {
  const { findings } = run(folder, 'check') as { findings: { rule: string; message: string }[] };
  return findings.filter(({ rule }) => rule === 'SEF305').map(({ message }) => message);
}

describe('a section that was agreed', () => {
  test('counts as in review once its words change, saved as a version or not, and git says who agreed', context => {
    const folder = agreedSection(context);
    const version = git(folder, 'rev-parse', '--short=7', 'HEAD').trim();
    assert.deepEqual(said(folder), []);
    write(folder, path, page('status: agreed', 'Families say so often.'));
    const [message = '', ...others] = said(folder);
    assert.ok(message.includes(`version ${version})`), message);
    assert.match(message, /^This section was agreed on \d+ \w+ \d{4} \(by .+, version/);
    assert.deepEqual(others, []);
    commit(folder, {});
    assert.equal(said(folder).length, 1);
  });

  test('stays agreed when its settings, its line breaks or its name change', context => {
    const folder = agreedSection(context);
    renameSync(join(folder, path), join(folder, 'area/sections/7.md'));
    commit(folder, {});
    const changed = page('title: Engaging\nstatus: agreed', 'Families\nsay  so.').replaceAll('\n', '\r\n');
    writeFileSync(join(folder, 'area/sections/7.md'), changed);
    assert.deepEqual(said(folder), []);
    const more = page('title: Engaging\nstatus: agreed', 'Families say more.');
    writeFileSync(join(folder, 'area/sections/7.md'), more);
    assert.equal(said(folder).length, 1, 'its history goes on under the new name');
  });

  test('is agreed anew when the day of its review is set with the new words', context => {
    const folder = agreedSection(context);
    commit(folder, { [path]: page('status: agreed\nreviewed: 2026-11-02', 'Families say so often.') });
    assert.deepEqual(said(folder), []);
    write(folder, path, page('status: agreed\nreviewed: 2026-11-20', 'Families say more.'));
    assert.deepEqual(said(folder), [], 'it is being agreed just now');
    write(folder, path, page('status: agreed\nreviewed: 2026-11-02', 'Families say more.'));
    assert.equal(said(folder).length, 1);
  });

  test('stays agreed when an action is ticked, a quotation is broken elsewhere or what a link leads to is renamed', context => {
    const folder = emptyRepository(context);
    commit(folder, { 'area/sef.yaml': plainConfig });
    const words =
      '> They said\n> so.\n\n- [ ] Ask again\n\nSee [it](<../notes/old name.md> "t") and [that](../x(1).md).';
    commit(folder, { [path]: page('status: agreed', words) });
    const same = '> They\n> said so.\n\n* [x] Ask again\n\nSee [it](../notes/new.md) and [that](../y.md).';
    write(folder, path, page('status: agreed', same));
    assert.deepEqual(said(folder), []);
    write(folder, path, page('status: agreed', same.replace('again', 'often')));
    assert.equal(said(folder).length, 1);
  });

  test('is known in files with the line ends of Windows too', context => {
    const folder = emptyRepository(context);
    const windows = (words: string) =>
      page('status: agreed\nreviewed: 2026-11-02', words).replaceAll('\n', '\r\n');
    commit(folder, { 'area/sef.yaml': plainConfig, [path]: windows('Families say so.') });
    write(folder, path, windows('Families say more.'));
    assert.equal(said(folder).length, 1);
  });

  test('is not said to have been agreed by a version that says something else', context => {
    const folder = emptyRepository(context);
    const first = page('status: in-review\nreviewed: 2026-11-02', 'Draft.');
    commit(folder, { 'area/sef.yaml': plainConfig, [path]: first });
    commit(folder, { [path]: page('status: agreed\nreviewed: 2026-11-02', 'Families say so.') });
    assert.deepEqual(said(folder), []);
  });

  test('stands for any of the versions that may have been the last to agree, whatever their clocks said', context => {
    const folder = agreedSection(context);
    write(folder, path, page('status: agreed\nreviewed: 2026-11-02', 'Families say so often.'));
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Agree', '--date', '2020-01-01T00:00:00Z');
    assert.deepEqual(said(folder), []);
  });

  test('a version of an impossible time stops nothing', context => {
    const folder = emptyRepository(context);
    write(folder, 'area/sef.yaml', plainConfig);
    write(folder, path, page('status: agreed', 'Families say so.'));
    git(folder, 'add', '--all');
    const tree = git(folder, 'write-tree');
    const raw = `tree ${tree}\nauthor A <a@example.org> 9999999999999 +0000\ncommitter A <a@example.org> 1790000000 +0000\n\nx\n`;
    write(folder, 'raw', raw);
    git(folder, 'update-ref', 'refs/heads/main', git(folder, 'hash-object', '-t', 'commit', '-w', 'raw'));
    write(folder, path, page('status: agreed', 'Families say more.'));
    assert.equal(said(folder).length, 1);
  });

  test('is told of in a comparison as falling back to in review', context => {
    const folder = agreedSection(context);
    git(folder, 'tag', 'agreed');
    commit(folder, { [path]: page('status: agreed', 'Families say so often.') });
    git(folder, 'tag', 'changed');
    for (const head of [[], ['changed']]) {
      const { statuses, findings } = run(folder, 'compare', 'agreed', ...head);
      assert.deepEqual(
        statuses.map(({ from, to }: { from: string; to: string }) => [from, to]),
        [['agreed', 'in-review']],
      );
      assert.deepEqual(
        findings.new.map(({ rule }: { rule: string }) => rule),
        ['SEF305'],
      );
    }
    assert.deepEqual(run(folder, 'compare', 'changed').statuses, []);
  });

  test('says nothing where git does not know the file', context => {
    const folder = emptyRepository(context);
    commit(folder, { 'area/sef.yaml': plainConfig });
    write(folder, path, page('status: agreed', 'Families say so.'));
    assert.deepEqual(said(folder), []);
  });
});
