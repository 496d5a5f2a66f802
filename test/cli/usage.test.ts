import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commands } from '../../src/cli/commands.ts';
import { contents, filesIn, plainConfig, runSef, smallSef } from './run-sef.ts';

const small = { files: filesIn(contents(smallSef)) };

describe('sef', () => {
  test('tells how it is used', () => {
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { out, code } = runSef(args, small);
      assert.equal(code, 0);
      for (const { name, summary } of commands)
        assert.ok(out.includes(`  ${name} `) && out.includes(summary));
    }
    for (const { name, load } of commands)
      for (const args of [
        ['help', name],
        [name, '--help'],
        [name, '-h'],
      ])
        assert.equal(runSef(args, small).out, load().help);
  });

  test('every help text fits 80 columns and names its exit codes', () => {
    for (const { name, load } of commands) {
      const { help } = load();
      assert.ok(help.startsWith(`Usage: sef ${name} `));
      assert.match(help, /^Exit code: 0/m);
      assert.deepEqual(
        help.split('\n').filter(line => line.length > 88),
        [],
      );
    }
  });

  test('tells its version', () => assert.match(runSef(['--version'], small).out, /^\d+\.\d+\.\d+\n$/));

  const refused: [args: string[], sentence: RegExp][] = [
    [['chek'], /^There is no command “chek”\. Did you mean “sef check”\?$/],
    [['frobnicate'], /^There is no command “frobnicate”\. “sef --help” lists the commands\.$/],
    [['help', 'covrage'], /Did you mean “sef coverage”\?$/],
    [['--quiet'], /^There is no option --quiet before a command/],
    [['check', '--fromat', 'json'], /^There is no option --fromat\. Did you mean --format\?$/],
    [['check', '-x'], /^There is no option -x\.$/],
    [['check', '--format'], /^--format needs a value after it\.$/],
    [['check', '--colour=yes'], /^--colour takes no value\.$/],
    [['check', '--format', 'jsn'], /^--format cannot be “jsn”: did you mean json\?$/],
    [
      ['check', '--format', 'pdf'],
      /^--format cannot be “pdf”: choose text, json, markdown, github, sarif, junit, codequality or csv\.$/,
    ],
    [['check', '--format', '__proto__'], /^--format cannot be “__proto__”/],
    [['check', '--fail-on', 'fatal'], /^--fail-on cannot be “fatal”/],
    [
      ['check', '--today', 'yesterday'],
      /^--today needs a date that exists, such as 2026-11-22, not “yesterday”\.$/,
    ],
    [['check', '--today', '2026-02-30'], /^--today needs a date that exists/],
    [['check', '--today', '2026-02'], /^--today needs a date that exists/],
    [['coverage', '--fail-on', 'error'], /^There is no option --fail-on\.$/],
    [['check', 'nowhere'], /^There is no folder “nowhere”\.$/],
    [
      ['check', 'sections'],
      /^“sections” has no sef\.yaml, so it is not a SEF\. It belongs to the SEF in \.\.$/,
    ],
  ];
  for (const [args, sentence] of refused) {
    test(`refuses: sef ${args.join(' ')}`, () => {
      const { code, out, err } = runSef(args, small);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err.trimEnd(), sentence);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }

  test('where there is no SEF, or one that cannot be opened', () => {
    const none = runSef(['check'], { files: filesIn(contents({ '/elsewhere/a.md': '' })) });
    assert.equal(none.code, 2);
    assert.match(none.err, /^There is no SEF here: neither \/area nor .*“sef init” starts one\.\n$/);

    const files = filesIn(contents({ '/area/sef.yaml': plainConfig }));
    const closed = runSef(['check'], { files: { ...files, read: () => undefined } });
    assert.equal(closed.code, 2);
    assert.equal(closed.err, 'The sef.yaml in . cannot be opened.\n');
  });

  test('what nobody expected is not swallowed', () => {
    const list = () => {
      throw new TypeError('a mistake of ours');
    };
    assert.throws(() => runSef(['check'], { files: { ...small.files, list } }), /a mistake of ours/);
  });
});
