import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { codeOf, filesIn, read } from './sources.ts';

const MAX_LINES = 300;
const folders = ['src', 'test/core', 'test/cli', 'test/form', 'test/project'];
const files = folders.flatMap(folder => filesIn(folder, '.ts'));

describe('source files', () => {
  test(`have ${MAX_LINES} lines at most`, () => {
    const long = files.filter(path => read(path).split('\n').length - 1 > MAX_LINES);
    assert.deepEqual(long, []);
  });

  test('are named for what they hold, in small letters and dashes', () => {
    for (const path of files) {
      assert.match(basename(path), /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/, path);
      assert.doesNotMatch(path, /(^|[/-])(utils?|helpers?|common|misc|shared)([/.-]|$)/, path);
    }
  });

  test('do not turn the compiler or the linter off', () => {
    for (const path of files.filter(name => name.startsWith('src/') && !name.endsWith('.d.ts'))) {
      assert.doesNotMatch(read(path), /@ts-(ignore|expect-error|nocheck)|biome-ignore/, path);
      assert.doesNotMatch(codeOf(read(path)), /(:|\bas) any\b/, path);
    }
  });
});
