import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyRepository, git, plainEnvironment } from './git-repository.ts';
import { contents, filesIn, runSef } from './run-sef.ts';

const config = `framework: area-send@2025-06
area: Exampleshire
owners:
  Head of SEND: "@exampleshire/send-leads"
  designated clinical officer: ["@dco", dco@example.org]
  "*": "@exampleshire/board"
`;
const section = (criterion: string, lead: string) => `---\ncriterion: ${criterion}\n${lead}---\nx\n`;
const sef = {
  '/area/sef.yaml': config,
  '/area/sections/01.md': section('identified', 'lead: { post: Head of SEND, sector: education }\n'),
  '/area/sections/02 [two] #1*.md': section('participate', 'lead: { post: Designated Clinical Officer }\n'),
};

describe('sef codeowners', () => {
  test('asks who stands behind the post that leads on a section, and escapes what means something', () => {
    const { out, err, code } = runSef(['codeowners'], { files: filesIn(contents(sef)) });
    assert.deepEqual([err, code], ['', 0]);
    assert.deepEqual(
      out.split('\n').filter(line => /^[/*]/.test(line)),
      [
        '* @exampleshire/board',
        '/sections/01.md @exampleshire/send-leads',
        '/sections/02\\ \\[two\\]\\ \\#1\\*.md @dco dco@example.org',
      ],
    );
  });

  test('names from the top of the repository, and holds for git, which reads patterns the same way', context => {
    const folder = emptyRepository(context);
    const files = Object.entries(sef).map(([path, text]) => [`areas/a b${path}`, text]);
    commit(folder, Object.fromEntries(files));
    const replaced: string[] = [];
    const host = {
      files: nodeFiles,
      history: nodeHistory(plainEnvironment, folder),
      cwd: folder,
      replace: (path: string) => replaced.push(path),
    };
    const { code } = runSef(['codeowners', '--output', 'CODEOWNERS'], host);
    assert.equal(code, 0);
    const written = readFileSync(join(folder, 'CODEOWNERS'), 'utf8');
    const patterns = written.split('\n').flatMap(line => /^(\/.+?(?:\.md|\/)) @/.exec(line)?.[1] ?? []);
    assert.equal(patterns.length, 3);
    assert.equal(patterns.shift(), '/areas/a\\ b/area/', 'for everything else');
    commit(folder, { '.git/info/exclude': patterns.join('\n') });
    const paths = Object.keys(sef).map(path => `areas/a b${path}`);
    const found = git(folder, 'check-ignore', '--no-index', '--', ...paths);
    assert.deepEqual(found.split('\n').length, 2);
    assert.equal(runSef(['codeowners', '--output', 'CODEOWNERS'], host).code, 0);
    assert.deepEqual(replaced, [join(folder, 'CODEOWNERS')], 'it may be written again');
  });

  test('says which sections nobody is asked about, in the file too, with 1', () => {
    const files = {
      ...sef,
      '/area/sef.yaml': config.replace(/.*board.*\n/, ''),
      '/area/sections/03.md': section('right-help', 'lead: { post: "Head of\\nNothing @all" }\n'),
      '/area/sections/04.md': section('prepared', ''),
    };
    const { out, err, code } = runSef(['codeowners'], { files: filesIn(contents(files)) });
    assert.equal(code, 1);
    assert.match(err, /^Nobody is asked about 2 sections yet\.\nGive each section a lead/);
    const held = contents(files);
    const toFile = runSef(['codeowners', '--output', 'OWNERS'], { files: filesIn(held) });
    const written = String(held.get('/area/OWNERS'));
    assert.equal(written, out);
    for (const text of [written, toFile.err]) {
      assert.match(text, /3\. .*\(sections\/03\.md\): no owner for “Head of Nothing @all”/);
      assert.match(text, /4\. .*\(sections\/04\.md\): no System Lead/);
    }
    assert.ok(
      out.split('\n').every(line => /^(#|\/|\*|$)/.test(line)),
      'no words of a file become a rule',
    );
  });

  test('asks the owners of everything else about a section that has none of its own', () => {
    const files = { ...sef, '/area/sections/04.md': section('prepared', '') };
    const { out, err, code } = runSef(['codeowners'], { files: filesIn(contents(files)) });
    assert.deepEqual([err, code], ['', 0]);
    assert.match(out, /# Only the owners of everything else are asked about these:\n# - 4\. /);
  });

  test('replaces no file that a person wrote', () => {
    const files = filesIn(contents({ ...sef, '/area/CODEOWNERS': '* @me\n' }));
    const { code, err } = runSef(['codeowners', '--output', 'CODEOWNERS'], { files });
    assert.equal(code, 2);
    assert.match(err, /not an earlier report/);
  });

  test('an owner that is none is found in sef.yaml', () => {
    const files = { ...sef, '/area/sef.yaml': config.replace('@exampleshire/send-leads', 'Jo; rm -rf') };
    const { out } = runSef(['check', '--format', 'json', '--fail-on', 'never'], {
      files: filesIn(contents(files)),
    });
    const [finding] = JSON.parse(out).findings.filter(({ rule }: { rule: string }) => rule === 'SEF111');
    assert.match(finding.message, /is not a name or team such as “?"@exampleshire\/send-leads"/);
  });
});
