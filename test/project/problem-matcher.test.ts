import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { contents, filesIn, plainConfig, runSef } from '../cli/run-sef.ts';
import { read } from './sources.ts';

const [matcher] = JSON.parse(read('package.json')).contributes.problemMatchers;
const pattern: Readonly<Record<string, number>> = matcher.pattern;
const regexp = new RegExp(matcher.pattern.regexp);

/** What VS Code makes of the lines, one after the other. */
function problemsIn(text: string) {
  return text.split(/\r?\n/).flatMap(line => {
    const match = regexp.exec(line);
    const at = (name: string) => match?.[pattern[name] ?? -1] ?? '';
    return match
      ? [{ severity: at('severity'), code: at('code'), file: at('file'), line: Number(at('line')) }]
      : [];
  });
}

const cases: readonly (readonly [
  name: string,
  args: readonly string[],
  files: Parameters<typeof runSef>[1],
])[] = [
  ['the sample', ['media/sample'], { files: nodeFiles, cwd: process.cwd() }],
  [
    'a SEF in which every rule finds something',
    ['test/fixtures/every-rule'],
    { files: nodeFiles, cwd: process.cwd() },
  ],
  [
    'names with marks in them',
    [],
    {
      files: filesIn(
        contents({
          '/area/sef.yaml': plainConfig,
          '/area/1,2 é,no,3.md': '---\ncriterion: nothing\n---\n[“a”, "b",no](gone,9.md)\n',
        }),
      ),
    },
  ],
];

describe('the problem matcher', () => {
  for (const [name, args, host] of cases) {
    test(`finds in the report on ${name} what JSON says`, () => {
      const report = (format: string) =>
        runSef(['check', ...args, '--format', format, '--fail-on', 'never'], host).out;
      const root = args[0] === undefined ? '' : `${args[0]}/`;
      const expected = JSON.parse(report('json')).findings.map(
        (found: { severity: string; rule: string; path: string; range: { start: { line: number } } }) => ({
          severity: found.severity,
          code: found.rule,
          file: `${root}${found.path}`,
          line: found.range.start.line,
        }),
      );
      assert.ok(expected.length > 5);
      assert.deepEqual(problemsIn(report('csv')), expected);
    });
  }

  test('shows the whole sentence, commas and all', () => {
    const row =
      'warning,SEF207,stale-evidence,a/b.md,8,7,"“Clubs, parks” is out of date.","Replace it, or repeat it.",no,0a1b';
    assert.equal(regexp.exec(row)?.[pattern.message ?? -1], '“Clubs, parks” is out of date.');
  });
});
