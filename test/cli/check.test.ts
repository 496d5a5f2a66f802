import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { contents, filesIn, plainConfig, runSef, smallSef } from './run-sef.ts';

const small = () => ({ files: filesIn(contents(smallSef)) });

describe('sef check', () => {
  test('exits by the worst finding and the level asked for', () => {
    const code = (level: string) => runSef(['check', '--fail-on', level], small()).code;
    assert.equal(runSef(['check'], small()).code, 1);
    assert.deepEqual(['error', 'warning', 'info', 'never'].map(code), [1, 1, 1, 0]);

    const lenient = { ...smallSef, '/area/evidence/audit.md': '# An audit\n' };
    const without = (level: string) =>
      runSef(['check', '--fail-on', level], { files: filesIn(contents(lenient)) }).code;
    assert.deepEqual(['error', 'warning', 'info', 'never'].map(without), [0, 1, 1, 0]);
  });

  test('reckons the age of evidence on the day asked for', () => {
    const rules = (day: string) =>
      rulesIn(runSef(['check', '--format', 'json', '--today', day], small()).out);
    assert.ok(!rules('2027-05-20').includes('SEF207'));
    assert.ok(rules('2027-05-21').includes('SEF207'));
  });

  test('keeps to the width of the terminal', () => {
    for (const width of [60, 80, 120]) {
      const { out } = runSef(['check', 'media/sample'], { files: nodeFiles, cwd: process.cwd(), width });
      const long = out.split('\n').filter(line => Array.from(line).length > width);
      assert.deepEqual(long, [], `at ${width} columns`);
    }
  });

  test('says the same with and without colour', () => {
    const coloured = runSef(['check', '--color'], small()).out;
    assert.ok(coloured.includes('\u001b['));
    assert.equal(coloured.replace(/\p{Cc}\[\d+m/gu, ''), runSef(['check'], small()).out);
    for (const off of ['--no-colour', '--no-color'])
      assert.ok(!runSef(['check', off], { ...small(), colour: true }).out.includes('\u001b'));
  });

  test('says why a rule matters once, and what to do next every time', () => {
    const { out } = runSef(['check'], small());
    assert.equal(out.split('Inspectors evaluate every criterion').length - 1, 1);
    assert.equal(out.match(/ Next: /g)?.length, 6);
  });

  test('prints nothing that a file could steer the terminal with', () => {
    const steering = {
      '/area/sef.yaml': 'framework: area-send@2025-06\narea: "A\\e[2Jrea \\u202Eback"\n',
      '/area/sections/\u001b[31mred.md': '---\ncriterion: "\\e]0;title\\a"\n---\n',
    };
    for (const command of ['check', 'coverage', 'doctor']) {
      const { out } = runSef([command], { files: filesIn(contents(steering)) });
      assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}|\u202e/u, command);
    }
  });

  test('a table in markdown stays one whatever is in the files', () => {
    const { out } = runSef(['check', '--format', 'markdown', '--today', '2027-11-22'], small());
    const row = out.split('\n').find(line => line.includes('SEF207'));
    assert.match(row ?? '', /Parent \\\| carer &lt;survey> 2026/);
    assert.equal(row?.split(/(?<!\\)\|/).length, 7);
  });
});

describe('which SEF is meant', () => {
  const region = {
    '/region/areas/north/sef.yaml': plainConfig,
    '/region/areas/north/sections/deep/x.md': '',
    '/region/areas/south/sef.yaml': plainConfig,
    '/region/node_modules/pack/sef.yaml': plainConfig,
    '/region/docs/readme.md': '',
  };
  const rootsFrom = (cwd: string, ...args: string[]) => {
    const { out, err } = runSef(['coverage', '--format', 'json', ...args], {
      files: filesIn(contents(region)),
      cwd,
    });
    assert.equal(err, '');
    return [JSON.parse(out)].flat().map(({ root }) => root);
  };

  test('the folder itself, or the nearest above', () => {
    assert.deepEqual(rootsFrom('/region/areas/north'), ['.']);
    assert.deepEqual(rootsFrom('/region/areas/north/sections/deep'), ['../..']);
  });
  test('else all below, but not in folders of tools', () => {
    assert.deepEqual(rootsFrom('/region'), ['areas/north', 'areas/south']);
  });
  test('the folders named, once each, by folder or by sef.yaml', () => {
    assert.deepEqual(rootsFrom('/region', 'areas/south', 'areas/north/', './areas/south/sef.yaml'), [
      'areas/south',
      'areas/north',
    ]);
    assert.deepEqual(rootsFrom('/region/docs', '../areas'), ['../areas/north', '../areas/south']);
  });
  test('several roots are an array of reports, in every format', () => {
    const host = { files: filesIn(contents(region)), cwd: '/region' };
    const many = JSON.parse(runSef(['check', '--format', 'json'], host).out);
    assert.equal(many.length, 2);
    const text = runSef(['check'], host).out;
    assert.match(text, /^sef check: Exampleshire \(areas\/north\)\n/);
    assert.match(text, /\nsef check: Exampleshire \(areas\/south\)\n/);
    assert.equal(runSef(['check', '--format', 'markdown'], host).out.match(/^## /gm)?.length, 2);
  });
});

function rulesIn(json: string): string[] {
  return JSON.parse(json).findings.map(({ rule }: { rule: string }) => rule);
}
