import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asString } from '../../src/cli/output.ts';
import { type Contents, contents, filesIn, runSef, smallSef } from './run-sef.ts';

function write(files: Contents, ...args: string[]) {
  const replaced: string[] = [];
  const ran = runSef(args, {
    files: filesIn(files),
    replace: (path, text) => {
      replaced.push(path);
      files.set(path, asString(text));
    },
  });
  return { ...ran, replaced };
}

describe('--output', () => {
  test('writes what would be printed, without colour, and prints nothing', () => {
    const files = contents(smallSef);
    const { out, code } = write(files, 'check', '--colour', '--output', 'reports/check.txt');
    assert.equal(out, '');
    assert.equal(code, 1);
    const text = String(files.get('/area/reports/check.txt'));
    assert.match(text, /^sef check: Exampleshire\n/);
    assert.ok(!text.includes('\u001b'));
  });

  for (const command of ['check', 'coverage']) {
    for (const format of ['text', 'json', 'markdown']) {
      test(`${command} as ${format} may be written again`, () => {
        const files = contents(smallSef);
        const args = [command, '--format', format, '--output', 'out.tmp'];
        assert.deepEqual(write(files, ...args).replaced, []);
        assert.deepEqual(write(files, ...args).replaced, ['/area/out.tmp']);
      });
    }
  }

  test('several reports as JSON may be written again', () => {
    const files = contents({ '/area/a/sef.yaml': 'area: A', '/area/b/sef.yaml': 'area: B' });
    const args = ['coverage', '--format', 'json', '--output', 'out.json'];
    write(files, ...args);
    assert.deepEqual(write(files, ...args).replaced, ['/area/out.json']);
  });

  test('nothing that a person wrote is replaced', () => {
    const own = { '/area/data.json': '{"mine": true}', '/area/empty.txt': '', '/area/own.md': '# Mine\n' };
    for (const name of ['sections/1.md', 'notes.md', 'data.json', 'empty.txt', 'own.md', 'sections']) {
      const files = contents({ ...smallSef, ...own });
      const before = new Map(files);
      const { code, err, replaced } = write(files, 'check', '--output', name);
      assert.equal(code, 2);
      assert.match(err, /is already there and is not an earlier report, so it was left as it is\.\n$/);
      assert.deepEqual([replaced, files], [[], before]);
    }
  });

  test('no report becomes the settings of a SEF', () => {
    for (const name of ['sef.yaml', 'elsewhere/SEF.yaml']) {
      const files = contents(smallSef);
      const { code, err } = write(files, 'check', '--output', name);
      assert.equal(code, 2);
      assert.match(err, /for the settings of a SEF/);
      assert.deepEqual(files, contents(smallSef));
    }
  });

  test('says in words what the file system refused', () => {
    const files = filesIn(contents(smallSef));
    const create = () => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    };
    const { code, err } = runSef(['check', '--output', 'x.txt'], { files: { ...files, create } });
    assert.equal(code, 2);
    assert.equal(err, 'x.txt could not be written: you may not write there.\n');
  });
});
