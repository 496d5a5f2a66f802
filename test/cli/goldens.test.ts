import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { assertGolden } from './golden.ts';
import { contents, filesIn, runSef, smallSef } from './run-sef.ts';

/** What people see, kept small enough to read before it is accepted. */
describe('goldens', () => {
  const sample = { files: nodeFiles, cwd: process.cwd() };
  const small = () => ({ files: filesIn(contents(smallSef)) });

  test('check', () => assertGolden('check.txt', runSef(['check'], small()).out));
  test('check in colour', () => assertGolden('check-colour.txt', runSef(['check', '--colour'], small()).out));
  test('check without UTF-8', () => {
    const { out } = runSef(['check'], { ...small(), unicode: false });
    assert.match(out, /^\p{ASCII}*$/u);
    assertGolden('check-ascii.txt', out);
  });
  test('check as markdown', () =>
    assertGolden('check-markdown.txt', runSef(['check', '--format', 'markdown'], small()).out));

  test('coverage', () => assertGolden('coverage.txt', runSef(['coverage', 'media/sample'], sample).out));
  test('coverage on a wide screen without UTF-8', () => {
    const { out } = runSef(['coverage'], { ...small(), width: 120, unicode: false });
    assertGolden('coverage-wide-ascii.txt', out);
  });
  test('coverage on a narrow screen', () =>
    assertGolden('coverage-narrow.txt', runSef(['coverage'], { ...small(), width: 44 }).out));
  test('coverage as markdown', () =>
    assertGolden(
      'coverage-markdown.txt',
      runSef(['coverage', 'media/sample', '--format', 'markdown'], sample).out,
    ));

  test('doctor', () => assertGolden('doctor.txt', runSef(['doctor'], small()).out));
  test('init', () =>
    assertGolden('init.txt', runSef(['init', 'north'], { files: filesIn(contents({})) }).out));
  test('help', () => {
    const verbs = ['check', 'coverage', 'history', 'explain', 'doctor', 'init'];
    assertGolden('help.txt', runSef(['--help'], small()).out);
    for (const verb of verbs) assertGolden(`help-${verb}.txt`, runSef(['help', verb], small()).out);
  });
});
