import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyFolder, emptyRepository, git, plainEnvironment, write } from './git-repository.ts';
import { contents, filesIn, plainConfig, runSef, smallSef } from './run-sef.ts';

const item = (title: string, date = '2026-05-20') =>
  `---\nevidence: lived-experience\ntitle: ${title}\ndate: ${date}\nvoices: [parent-carers]\n---\n`;
const section = (settings: string, prose: string) =>
  `---\ncriterion: engage\n${settings}---\n# Engage\n${prose}\n`;
const first = {
  'area/sef.yaml': plainConfig,
  'area/sections/07.md': section('position: mixed\n', 'Families say so ([survey](../evidence/survey.md)).'),
  'area/evidence/survey.md': item('Parent survey'),
};

function repository(context: TestContext, ...args: readonly string[]): string {
  const folder = emptyRepository(context, ...args);
  commit(folder, first);
  return folder;
}

/** As somebody standing in the SEF's folder types it. */
function compareIn(folder: string, ...args: readonly string[]) {
  const host = { files: nodeFiles, history: nodeHistory(plainEnvironment, folder), cwd: folder };
  return runSef(['compare', ...args], host);
}

function jsonOf(folder: string, ...args: readonly string[]) {
  const { out, err } = compareIn(folder, ...args, '--format', 'json', '--fail-on', 'never');
  assert.equal(err, '');
  return JSON.parse(out);
}

describe('sef compare', () => {
  test('holds the files as they are, saved or not, against a branch', context => {
    const folder = repository(context);
    write(folder, 'area/sections/07.md', section('position: strength\n', 'Nothing.'));
    const { code, out, err } = compareIn(join(folder, 'area'), 'main', '--fail-on', 'never');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^sef compare: Exampleshire, from main \([0-9a-f]{7}\) to the files as they are\n/);
    assert.match(
      out.replace(/\s+/g, ' '),
      /Opens 1 gap: 7\. Engaging families .*position of 7\. Engaging families changed from mixed to strength, reason given: yes; 1 evidence item lost the last section that used it/,
    );
  });

  test('compares two versions, and a file that moved is the same file', context => {
    const folder = repository(context);
    git(folder, 'tag', 'v1');
    rmSync(join(folder, 'area/evidence/survey.md'));
    commit(folder, {
      'area/evidence/2026/enquête “x”.md': item('Parent survey'),
      'area/sections/07.md': first['area/sections/07.md'].replace(
        'evidence/survey',
        'evidence/2026/enquête%20“x”',
      ),
    });
    const { base, head, evidence, closed, opened, findings } = jsonOf(join(folder, 'area'), 'v1', 'main');
    assert.match(`${base} ${head}`, /^v1 \(.{7}\) main \(.{7}\)$/);
    assert.deepEqual(evidence.moved, [
      {
        id: 'evidence/2026/enquête “x”.md',
        title: 'Parent survey',
        type: 'lived-experience',
        from: 'evidence/survey.md',
      },
    ]);
    assert.deepEqual(
      [closed, opened, evidence.added, evidence.removed, findings.new, findings.fixed],
      [[], [], [], [], [], []],
    );
  });

  test('“main...” leaves out what happened on main since', context => {
    const folder = repository(context);
    git(folder, 'checkout', '-q', '-b', 'topic');
    commit(folder, { 'area/evidence/audit.md': item('Audit') });
    git(folder, 'checkout', '-q', 'main');
    commit(folder, { 'area/evidence/other.md': item('Other') });
    git(folder, 'checkout', '-q', 'topic');
    const titles = (comparison: { evidence: Record<string, { title: string }[]> }) =>
      [comparison.evidence.added, comparison.evidence.removed].map(list => list?.map(({ title }) => title));
    assert.deepEqual(titles(jsonOf(join(folder, 'area'), 'main')), [['Audit'], ['Other']]);
    assert.deepEqual(titles(jsonOf(join(folder, 'area'), 'main...')), [['Audit'], []]);
    assert.deepEqual(titles(jsonOf(join(folder, 'area'), 'main...topic')), [['Audit'], []]);
  });

  test('compares two folders without any git', () => {
    const one = Object.fromEntries(
      Object.entries(smallSef).map(([path, text]) => [path.replace('/area/', '/old/'), text]),
    );
    const { '/area/evidence/survey.md': _, ...rest } = smallSef;
    const files = filesIn(contents({ ...one, ...rest }));
    const { code, out } = runSef(['compare', '/old', '--root', '/area'], { files, cwd: '/' });
    assert.equal(code, 1);
    assert.match(out, /Evidence taken out\n {2}Parent \| carer <survey> 2026\n {6}evidence\/survey\.md/);
  });

  test('fails on new findings alone', context => {
    const folder = repository(context);
    commit(folder, {
      'area/sections/07.md': `${first['area/sections/07.md']}\n[gone](../evidence/gone.md)\n`,
    });
    const area = join(folder, 'area');
    assert.deepEqual([compareIn(area, 'main~1').code, compareIn(area, 'main').code], [1, 0]);
    assert.equal(compareIn(area, 'main~1', '--fail-on', 'never').code, 0);
  });

  test('says in markdown what a comment needs, with nothing that would break its table', context => {
    const folder = repository(context);
    write(folder, 'area/evidence/new.md', item('"A | <b> `x` @team"'));
    const { out } = compareIn(join(folder, 'area'), 'main', '--format', 'markdown');
    assert.match(
      out,
      /^<!-- Written by sef compare -->\n## SEF changes: Exampleshire\n\n1 evidence item added/,
    );
    assert.match(out, /^\| A \\\| &lt;b> \\`x\\` @team \| evidence\/new\.md \|$/m);
  });
});

describe('sef compare, as a reviewer reads it', () => {
  test('what is wrong comes first and is never folded away', context => {
    const folder = repository(context);
    const links = Array.from({ length: 12 }, (_, index) => `[gone ${index}](../evidence/gone-${index}.md)\n`);
    write(folder, 'area/sections/07.md', `${first['area/sections/07.md']}\n${links.join('\n')}`);
    for (let index = 0; index < 12; index += 1)
      write(folder, `area/evidence/${index}.md`, item(`Item ${index}`));
    const { out } = compareIn(join(folder, 'area'), 'main', '--format', 'markdown', '--fail-on', 'never');
    assert.match(out, /\n- 12 evidence items added\.\n- 12 new errors\.\n/);
    assert.match(out, /\n### New errors\n\n\| What \| Rule \| What next \| File \|\n/);
    assert.ok(out.indexOf('### New errors') < out.indexOf('<summary>Evidence added: 12</summary>'));
  });

  test('evidence that was out of date before it moved is not told of as new, nor as put right', context => {
    const folder = repository(context);
    commit(folder, { 'area/evidence/old.md': item('Old survey', '2023-05-20') });
    rmSync(join(folder, 'area/evidence/old.md'));
    write(folder, 'area/evidence/2023/old.md', item('Old survey', '2023-05-20'));
    const { evidence, findings } = jsonOf(join(folder, 'area'), 'main');
    assert.equal(evidence.moved.length, 1);
    assert.deepEqual([findings.new, findings.fixed], [[], []]);
  });

  test('many positions are counted in the summary, and those without a reason with them', context => {
    const folder = repository(context);
    const names = ['identified', 'participate', 'prepared', 'valued'];
    for (const name of names)
      write(folder, `area/sections/${name}.md`, `---\ncriterion: ${name}\nposition: mixed\n---\nWords.\n`);
    const { out } = compareIn(join(folder, 'area'), 'main', '--format', 'markdown', '--fail-on', 'never');
    assert.match(out, /^- 4 positions changed, none without a reason in the text\.$/m);
  });

  test('a version named by its whole number is named once, and short', context => {
    const folder = repository(context);
    const { out } = compareIn(join(folder, 'area'), git(folder, 'rev-parse', 'HEAD'), '--format', 'markdown');
    assert.match(out, /^From [0-9a-f]{7} to the files as they are/m);
  });
});

describe('sef compare, where there is nothing to compare with', () => {
  const cases: readonly [name: string, args: readonly string[], said: RegExp][] = [
    [
      'a name that git does not know',
      ['nowhere'],
      /^git knows no branch, tag or version “nowhere”, and no folder/,
    ],
    ['a name that looks like an option', ['--', '--output=x'], /^git knows no branch.*“--output=x”/],
    ['a name with marks of a shell', ['$(touch x); `y`'], /^git knows no branch.*“\$\(touch x\); `y`”/],
    ['no name', [], /needs one or two names/],
    ['three names', ['a', 'b', 'c'], /needs one or two names/],
  ];
  for (const [name, args, said] of cases) {
    test(`${name} is told in a sentence`, context => {
      const folder = join(repository(context), 'area');
      const { code, out, err } = compareIn(folder, ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });
  }

  test('a branch may be called almost anything', context => {
    const folder = repository(context);
    const name = `-;$(x)'"&|é`.replace('-', 'f');
    git(folder, 'branch', name);
    const { code, out } = compareIn(join(folder, 'area'), name);
    assert.equal(code, 0);
    assert.match(out, /Nothing that the SEF covers or says of itself is different/);
  });

  test('a shallow clone says what to fetch', context => {
    const folder = repository(context);
    const old = git(folder, 'rev-parse', 'HEAD');
    commit(folder, { 'area/evidence/audit.md': item('Audit') });
    const clone = emptyFolder(context);
    git(clone, 'clone', '-q', '--depth', '1', `file://${folder}`, 'x');
    const { code, err } = compareIn(join(clone, 'x', 'area'), old);
    assert.equal(code, 2);
    assert.match(err, /holds only the end of the history\. Fetch the rest first/);
  });

  test('unrelated histories have no fork, but can be compared themselves', context => {
    const folder = repository(context);
    git(folder, 'checkout', '-q', '--orphan', 'other');
    commit(folder, { 'area/evidence/audit.md': item('Audit') });
    const area = join(folder, 'area');
    assert.match(compareIn(area, 'main...').err, /the two have no version in common/);
    assert.equal(jsonOf(area, 'main').evidence.added.length, 1);
  });

  test('a base without a SEF, and one of another framework, are told of', context => {
    const folder = emptyRepository(context);
    commit(folder, { 'README.md': '# Nothing yet\n' });
    git(folder, 'tag', 'empty');
    commit(folder, { ...first, 'area/sef.yaml': 'framework: local-area-send@2016\narea: X\n' });
    git(folder, 'tag', 'old');
    commit(folder, first);
    const area = join(folder, 'area');
    assert.deepEqual(jsonOf(area, 'empty').limits, ['no-sef-before']);
    assert.deepEqual(jsonOf(area, 'old').limits, ['other-framework']);
    const { code, err } = compareIn(area, 'old', 'empty');
    assert.equal(code, 2);
    assert.match(err, /^There is no SEF in empty \(.{7}\)/);
  });

  test('binary in place of a page is a finding, and nothing is lost', context => {
    const folder = repository(context);
    write(folder, 'area/sections/07.md', Uint8Array.of(0xff, 0xfe, 0, 1, 2, 0xd8));
    const { opened, findings } = jsonOf(join(folder, 'area'), 'main');
    assert.ok(opened.some(({ id }: { id: string }) => id === 'engage'));
    assert.ok(findings.new.length > 0);
  });

  test('personal details on either side are masked wherever they are quoted', context => {
    const folder = emptyRepository(context);
    commit(folder, { ...first, 'area/evidence/case.md': item('About 943 476 5919') });
    rmSync(join(folder, 'area/evidence/case.md'));
    for (const format of ['text', 'markdown', 'json']) {
      const { out } = compareIn(join(folder, 'area'), 'main', '--format', format);
      assert.match(out, /About/);
      assert.doesNotMatch(out, /476|5919(?!\d)/, format);
    }
  });

  test('of several SEFs one has to be named', context => {
    const folder = repository(context);
    write(folder, 'north/sef.yaml', plainConfig);
    assert.match(compareIn(folder, 'main').err, /There are several SEFs here \(area, north\)\. Name one/);
    assert.equal(compareIn(folder, 'main', '--root', 'area').code, 0);
  });
});
