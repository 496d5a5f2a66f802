import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contents, filesIn, plainConfig, runSef } from './run-sef.ts';

const sections = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `/area/sections/${index}.md`,
    `---\ncriterion: nothing-${index}\n---\n# Heading | é ${index}\n[gone ${index}](../evidence/gone-${index}.md)\n`,
  ]),
);
const large = () => ({ files: filesIn(contents({ '/area/sef.yaml': plainConfig, ...sections })) });
const check = (...args: readonly string[]) => runSef(['check', '--fail-on', 'never', ...args], large());

describe('--max-size', () => {
  test('keeps markdown within a size and says how much was left out', () => {
    const whole = check('--format', 'markdown').out;
    const { out } = check('--format', 'markdown', '--max-size', '4KB');
    assert.ok(Buffer.byteLength(whole) > 4096);
    assert.ok(Buffer.byteLength(out) <= 4096);
    const rows = (text: string) => text.match(/^\| \d/gm)?.length ?? 0;
    assert.match(
      out,
      new RegExp(
        `\\*\\*${rows(whole) - rows(out)} entries were left out here\\*\\*, to keep this below 4 KB\\.`,
      ),
    );
  });

  test('changes nothing where there is room', () => {
    assert.equal(check('--format', 'markdown', '--max-size', '1MB').out, check('--format', 'markdown').out);
  });

  const refused: readonly [string, readonly string[], RegExp][] = [
    ['another format', ['--format', 'json', '--max-size', '64KB'], /--max-size is for --format markdown/],
    ['too small a size', ['--format', 'markdown', '--max-size', '100'], /needs a size of 1KB or more/],
    ['words', ['--format', 'markdown', '--max-size', 'small'], /such as 64KB or 1MB, not “small”/],
  ];
  for (const [name, args, said] of refused) {
    test(`with ${name} is refused in a sentence`, () => {
      const { code, err } = check(...args);
      assert.equal(code, 2);
      assert.match(err, said);
    });
  }
});
