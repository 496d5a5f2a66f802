import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { read } from './sources.ts';

const start = 'dist/extension.node.js';
const web = 'dist/extension.web.js';
/** In KB. VS Code waits for what this limits. */
const MAX_START = 150;

/** Stands for all that VS Code gives: whatever is asked of it is there, and can be called and extended. */
const anything: unknown = new Proxy(class {}, {
  get: (target, name) => (name === 'prototype' ? target.prototype : anything),
  apply: () => anything,
});

/** Loads a built file and tells what it asked for meanwhile. */
function loaded(path: string): { readonly required: string[]; readonly exports: Record<string, unknown> } {
  const required: string[] = [];
  const module = { exports: {} };
  const load = (name: string) => {
    required.push(name);
    return anything;
  };
  new Function('require', 'module', 'exports', read(path))(load, module, module.exports);
  return { required, exports: module.exports };
}

describe('the built extension', () => {
  test(`starts under Node with one file of at most ${MAX_START} KB`, () => {
    const { required, exports } = loaded(start);
    assert.equal(typeof exports.activate, 'function');
    assert.deepEqual([...new Set(required)], ['vscode']);
    assert.ok(readFileSync(start).length <= MAX_START * 1024);
  });

  test('is packed with every file that it loads later', () => {
    const packed = new Set(read('.vscodeignore').split('\n'));
    const waiting = [start];
    const seen = new Set(waiting);
    for (const path of waiting) {
      assert.ok(packed.has(`!${path}`), path);
      for (const [, name] of read(path).matchAll(/\brequire\("\.\/([^"]+)"\)/g)) {
        const next = `dist/${name}`;
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
    assert.ok(waiting.length > 1, 'the files are followed');
  });

  test('is one file for the web, where a worker cannot ask for another', () => {
    assert.deepEqual([...new Set(loaded(web).required)], ['vscode']);
    assert.doesNotMatch(read(web), /\brequire\("\.\//);
  });
});

describe('the built command', () => {
  test('is one file, which works by itself, under another name and with other ends of lines', context => {
    const folder = mkdtempSync(join(tmpdir(), 'sef-alone-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    const alone = join(folder, 'another.cjs');
    // As git checks it out on Windows where it is part of a repository.
    writeFileSync(alone, read('dist/sef.cjs').replaceAll('\n', '\r\n'));
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [alone, ...args], { cwd: 'media/sample', encoding: 'utf8' });
    assert.match(run('check', '--no-cache', '--fail-on', 'never'), /To read about a rule: sef explain/);
    assert.match(run('explain', 'SEF101'), /^SEF101 /);
  });
});
