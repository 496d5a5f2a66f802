import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundledFrameworkIds } from '../../src/core/framework/packs.ts';
import { type Contents, contents, filesIn, plainConfig, runSef } from './run-sef.ts';

const sef = (files: Contents, ...args: string[]) => runSef(args, { files: filesIn(files) });

function reportOf(files: Contents) {
  return JSON.parse(sef(files, 'check', '--format', 'json').out);
}

describe('sef init', () => {
  for (const framework of bundledFrameworkIds) {
    test(`a new SEF of ${framework} has gaps and no errors`, () => {
      const files = contents({});
      assert.equal(sef(files, 'init', '--area', 'Exampleshire', '--framework', framework).code, 0);
      const report = reportOf(files);
      assert.equal(report.framework, framework);
      assert.equal(report.area, 'Exampleshire');
      assert.equal(report.summary.sections > 0, true);
      const rules = new Set(report.findings.map(({ rule }: { rule: string }) => rule));
      // Only what people have to fill in: not one about wording, settings or missing sections.
      for (const rule of rules) assert.match(String(rule), /^SEF(113|20[2-6]|30\d)$/);
      assert.equal(report.summary.criteria.missing, report.coverage.criteria.length);
    });
  }

  test('has eleven criteria in the framework’s words and its key questions, each with a note', () => {
    const files = contents({});
    sef(files, 'init');
    const text = String(files.get('/area/sections/03-right-help.md'));
    assert.match(text, /^---\ncriterion: right-help\n/);
    assert.match(text, /^# Children and young people receive the right help at the right time$/m);
    for (const question of ['What do we know\\?', 'What does it mean\\?', 'What next\\?'])
      assert.match(text, new RegExp(`^## ${question}\n\n<!-- .* -->$`, 'm'));
    assert.equal([...files.keys()].filter(path => /sections\/\d\d-/.test(path)).length, 11);
    assert.match(String(files.get('/area/sections/outcomes.md')), /Have developed their self-esteem/);
  });

  test('any name is an area’s name', () => {
    for (const area of ['Isle of Wight', 'No', '12', 'A: "B" # C', "King's Lynn & West", 'Ynys Môn', '- x']) {
      const files = contents({});
      assert.equal(sef(files, 'init', `--area=${area}`).code, 0);
      assert.equal(reportOf(files).area, area);
    }
  });

  test('never changes what is there, and says so', () => {
    const own = {
      '/area/sef.yaml': 'framework: area-send@2023-01\narea: Mine\n',
      '/area/.gitignore': 'mine\n',
      '/area/sections/01-identified.md': 'my words\n',
    };
    const files = contents(own);
    const { out } = sef(files, 'init', '--area', 'Other');
    for (const [path, text] of Object.entries(own)) assert.equal(files.get(path), text);
    assert.match(out, /left as they are:\n {2}sef\.yaml\n {2}sections\/01-identified\.md\n {2}\.gitignore\n/);
    assert.match(out, /Created:\n {2}sections\/02-participate\.md\n/);

    const before = new Map(files);
    const again = sef(files, 'init');
    assert.deepEqual(files, before);
    assert.doesNotMatch(again.out, /Created:/);
  });

  test('leaves the settings, the README and the rest of a folder that is in use as they are', () => {
    const own = {
      '/area/README.md': '# Ours\n',
      '/area/.gitattributes': '* -text\n',
      '/area/.vscode/settings.json': '{}\n',
      '/area/.vscode/extensions.json': '{}\n',
    };
    const files = contents(own);
    const { out } = sef(files, 'init');
    for (const [path, text] of Object.entries(own)) {
      assert.equal(files.get(path), text);
      assert.match(out, new RegExp(`left as they are:\\n(?:.*\\n)*? {2}${path.slice('/area/'.length)}\\n`));
    }
    assert.match(out, /Put the name of your area .* in sef\.yaml\.\n$/);
  });

  test('says nothing of the pages that tell people how to take part', () => {
    const files = contents({});
    sef(files, 'init');
    const paths = reportOf(files).findings.map(({ path }: { path: string }) => path);
    assert.deepEqual(
      paths.filter((path: string) => !path.startsWith('sections/')),
      [],
    );
  });

  test('does not write a section that another file already is', () => {
    for (const config of [{}, { '/area/sef.yaml': plainConfig }]) {
      const files = contents({
        ...config,
        '/area/help.md': '---\ncriterion: 3\n---\n',
        '/area/out.md': '---\nfocus: outcomes\n---\n',
      });
      const { out } = sef(files, 'init');
      assert.match(
        out,
        /another file is that section already:\n {2}sections\/03-right-help\.md\n {2}sections\/outcomes\.md\n/,
      );
      assert.ok(!files.has('/area/sections/03-right-help.md'));
      assert.equal(reportOf(files).summary.findings.error, 0);
    }
  });

  test('keeps lists of children out of git', () => {
    const files = contents({});
    sef(files, 'init');
    const lines = String(files.get('/area/.gitignore')).split('\n');
    for (const line of ['cases/', 'annex-a-person-level/', '*.xlsx', '*.ods'])
      assert.ok(lines.includes(line));
    assert.ok(lines.every(line => line === '' || line.startsWith('#') || !/csv|md/.test(line)));
  });

  test('asks for the area’s name where it was not given', () => {
    assert.match(
      sef(contents({}), 'init').out,
      /^Put the name of your area where it says “Name of your area”: in sef\.yaml and README\.md\.$/m,
    );
    assert.doesNotMatch(sef(contents({}), 'init', '--area', 'X').out, /Put the name/);
  });

  test('refuses what it cannot do, in one sentence', () => {
    const outer = contents({ '/area/sef.yaml': plainConfig });
    assert.equal(sef(outer, 'init', 'sections').err, '“sections” is already part of the SEF in ..\n');
    assert.match(
      sef(contents({}), 'init', '--framework', 'area-send@2025-6').err,
      /did you mean area-send@2025-06\?\n$/,
    );
    assert.match(sef(contents({}), 'init', '--area', '').err, /needs the name of your area/);
    assert.match(sef(contents({}), 'init', 'a', 'b').err, /one folder at a time/);
    assert.equal(outer.size, 1);
  });
});
