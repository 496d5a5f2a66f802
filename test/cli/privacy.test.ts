import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate/browser';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyFolder, emptyRepository, git, plainEnvironment, write } from './git-repository.ts';
import { plainConfig, runSefSlowly } from './run-sef.ts';

/** The published example of domain knowledge everywhere; its check digit holds, and nobody has it. */
const number = '943 476 5919';
const page = `---\ncriterion: 3\n---\n# x\n\nHer NHS number is ${number}.\n`;

function privacy(folder: string, ...args: readonly string[]) {
  const history = nodeHistory(plainEnvironment, folder);
  return runSefSlowly(['privacy', ...args], { files: nodeFiles, cwd: folder, history });
}

function assertHidden(...texts: readonly string[]): void {
  for (const text of texts) {
    assert.ok(!text.replaceAll(/\D/g, '').includes('9434765919'), text);
    assert.ok(!text.includes('434 476'), text);
  }
}

describe('sef privacy', () => {
  test('looks into every file of the SEF, excluded ones too, and says where and what next', async context => {
    const folder = emptyFolder(context);
    write(folder, 'sef.yaml', `${plainConfig}exclude: ["drafts/**"]\n`);
    write(folder, 'sections/03.md', '---\ncriterion: 3\n---\n# x\n');
    write(folder, 'drafts/notes.md', page);
    const { code, out } = await privacy(folder);
    assert.equal(code, 1);
    assert.match(out, /^sef privacy: the files of the SEF\n/);
    assert.match(out, /\ndrafts\/notes\.md\n {2}6:19 +✖ error SEF501 /);
    assert.match(out, /Next: Take it out/);
    assertHidden(out);
  });

  test('finds nothing, and ends with 0', async context => {
    const folder = emptyFolder(context);
    write(folder, 'sef.yaml', plainConfig);
    const { code, out } = await privacy(folder);
    assert.equal(code, 0);
    assert.match(out, /Found: nothing found\./);
  });

  test('passes over what sef.yaml allows with a reason', async context => {
    const folder = emptyFolder(context);
    const allow = 'privacy: { allow: [{ rule: SEF501, path: "notes.md", reason: an order number }] }\n';
    write(folder, 'sef.yaml', plainConfig + allow);
    write(folder, 'notes.md', page);
    write(folder, 'other.md', page);
    const { code, out } = await privacy(folder);
    assert.equal(code, 1);
    assert.ok(!out.includes('notes.md') && out.includes('other.md'));
  });

  test('weighs: test numbers alone end with 0, or with 1 where that is asked for', async context => {
    const folder = emptyFolder(context);
    write(folder, 'sef.yaml', plainConfig);
    write(folder, 'notes.md', 'The NHS number 999 000 0018 is made up.\n');
    assert.equal((await privacy(folder)).code, 0);
    assert.equal((await privacy(folder, '--fail-on', 'info')).code, 1);
  });

  test('refuses what it cannot do in a sentence, with 2', async context => {
    const folder = emptyFolder(context);
    write(folder, 'sef.yaml', plainConfig);
    const cases: [args: string[], sentence: RegExp][] = [
      [['--staged'], /^This folder is in no git repository/],
      [['--history'], /^This folder is in no git repository/],
      [['--staged', '--history'], /^Choose one of --staged and --history/],
      [['a', 'b'], /looks at one folder at a time/],
      [['--format', 'sarif'], /--format cannot be “sarif”/],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await privacy(folder, ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    }
    const none = await runSefSlowly(['privacy', '--staged'], { files: nodeFiles, cwd: folder });
    assert.match(none.err, /^git is not installed/);
  });
});

describe('sef privacy --staged', () => {
  test('looks at what is staged, not at what is not, as JSON too', async context => {
    const top = emptyRepository(context);
    commit(top, { 'sef.yaml': plainConfig, 'old.md': page });
    write(top, 'sections/ü 3.md', page);
    git(top, 'add', '--all');
    write(top, 'sections/ü 3.md', 'nothing');
    write(top, 'not-staged.md', page);
    const { code, out } = await privacy(top, '--staged', '--format', 'json');
    assert.equal(code, 1);
    const { schemaVersion, at, files, findings } = JSON.parse(out);
    assert.deepEqual([schemaVersion, at, files], [1, 'staged', 1]);
    assert.deepEqual(
      findings.map(({ rule, path, line, severity }: Record<string, unknown>) => [rule, path, line, severity]),
      [['SEF501', 'sections/ü 3.md', 6, 'error']],
    );
    assertHidden(out);
  });

  test('stops a commit as a hook, with a real git', async context => {
    const top = emptyRepository(context);
    commit(top, { 'sef.yaml': plainConfig });
    const sef = join(process.cwd(), 'dist', 'sef.cjs');
    write(top, '.git/hooks/pre-commit', `#!/bin/sh\nexec "${process.execPath}" "${sef}" privacy --staged\n`);
    chmodSync(join(top, '.git/hooks/pre-commit'), 0o755);
    write(top, 'page.md', page);
    git(top, 'add', '--all');
    assert.throws(
      () => git(top, 'commit', '--quiet', '--message', 'x'),
      (error: Error) => !error.message.includes(number),
    );
    write(top, 'page.md', 'no number');
    git(top, 'add', '--all');
    git(top, 'commit', '--quiet', '--message', 'x');
    assert.equal(git(top, 'rev-list', '--count', 'HEAD'), '2');
  });
});

describe('sef privacy --history', () => {
  test('finds what was deleted, says which commit brought it, and counts its versions', async context => {
    const top = emptyRepository(context);
    commit(top, { 'sef.yaml': plainConfig });
    const brought = commit(top, { 'page.md': page, 'other.md': page.replace('x', 'other') });
    commit(top, { 'page.md': `${page}And more.\n` });
    commit(top, { 'page.md': 'gone', 'other.md': 'gone' });
    const { code, out } = await privacy(top, '--history');
    assert.equal(code, 1);
    assert.match(out, /\npage\.md\n {2}6:19 +✖ error SEF501 /);
    assert.match(out, /In 2 versions of this file; commit [0-9a-f]{12} brought one of them\./);
    assert.ok(out.includes(`Brought by commit ${brought.slice(0, 12)}.`), out);
    assert.match(out, /Deleting a file does not take it out of the history\./);
    assertHidden(out);
  });

  test('looks on other branches, in what no branch leads to any more, and outside the SEF', async context => {
    const top = emptyRepository(context);
    commit(top, { 'area/sef.yaml': plainConfig });
    git(top, 'checkout', '--quiet', '-b', 'other');
    commit(top, { 'on-a-branch.txt': page });
    git(top, 'checkout', '--quiet', 'main');
    commit(top, { 'undone.md': page.replace('x', 'y') });
    git(top, 'reset', '--quiet', '--hard', 'HEAD~1');
    git(top, 'reflog', 'expire', '--expire=now', '--all');
    const { out } = await privacy(top, '--history', '--format', 'json');
    const paths = JSON.parse(out).findings.map(({ path }: { path: string }) => path);
    assert.deepEqual(paths, ['on-a-branch.txt', 'undone.md']);
  });

  test('looks into tables, Word and Excel files, and past pictures', async context => {
    const top = emptyRepository(context);
    const word = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>NHS number ${number}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });
    commit(top, {
      'sef.yaml': plainConfig,
      'report.docx': word,
      'data/pupils.csv': `name,NHS number\nA,${number}\nB,${number}\n`,
      'picture.png': `NHS number ${number}`,
      'binary.dat': `NHS number ${number}\0`,
    });
    const { out } = await privacy(top, '--history', '--format', 'json');
    const found = JSON.parse(out).findings.map((one: Record<string, string>) => `${one.path} ${one.rule}`);
    assert.deepEqual(
      [...new Set(found)],
      ['data/pupils.csv SEF509', 'data/pupils.csv SEF501', 'report.docx SEF501'],
    );
    assertHidden(out);
  });

  test('streams what is too large to be held, and says the line', async context => {
    const top = emptyRepository(context);
    const rows = Array.from({ length: 250_000 }, (_, i) => `2026-Q1,area ${i},12345`);
    rows[240_000] = `2026-Q1,${number},12345`;
    commit(top, { 'sef.yaml': plainConfig, 'large.csv': `period,NHS number,count\n${rows.join('\n')}\n` });
    const { out } = await privacy(top, '--history', '--format', 'json');
    const found = JSON.parse(out).findings.filter(({ rule }: { rule: string }) => rule === 'SEF501');
    assert.deepEqual(
      found.map(({ path, line }: Record<string, unknown>) => [path, line]),
      [['large.csv', 240_002]],
    );
    assertHidden(out);
  });
});
