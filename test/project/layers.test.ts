import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { codeOf, filesIn, importsOf, read } from './sources.ts';

/** Each room of the core and the rooms below it that it may import from. */
const core: Readonly<Record<string, readonly string[]>> = {
  text: [],
  prose: ['text'],
  data: ['text'],
  office: ['text'],
  document: ['text', 'prose'],
  privacy: ['text', 'data', 'office', 'document'],
  versions: ['text', 'document', 'privacy'],
  framework: ['text', 'prose'],
  sef: ['text', 'data', 'document', 'privacy', 'framework'],
  coverage: ['text', 'document', 'framework', 'sef'],
  inspection: ['text', 'document', 'framework', 'sef', 'coverage'],
  rules: ['text', 'prose', 'data', 'document', 'framework', 'sef', 'coverage', 'privacy', 'inspection'],
};
const below = [...Object.keys(core), 'compare', 'history', 'rollup'];
const rooms: Readonly<Record<string, readonly string[]>> = {
  ...core,
  compare: Object.keys(core),
  history: Object.keys(core),
  rollup: Object.keys(core),
  edit: below,
  language: below,
  view: below,
  report: [...below, 'view'],
  word: [...below, 'view'],
};

/** Packages that need neither Node nor a DOM, and what makes each safe to have. */
const corePackages = new Set([
  'yaml',
  'zod/mini',
  'picomatch/posix',
  'unified',
  'remark-parse',
  'mdast',
  'mdast-util-gfm-footnote',
  'micromark-extension-gfm-footnote',
  'fastest-levenshtein',
  'papaparse',
  'fflate/browser',
  'htmlparser2',
]);

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = filesIn('src', '.ts').map(path => ({ path, source: read(path) }));
const imports: Import[] = sources.flatMap(({ path, source }) =>
  importsOf(source).map(target => ({
    from: path,
    to: target.startsWith('.') ? join(path, '..', target).replaceAll('\\', '/') : target,
  })),
);
const internal = imports.filter(({ to }) => to.startsWith('src/'));
const external = imports.filter(({ to }) => !to.startsWith('src/') && !to.startsWith('..'));

/** `core/sef`, `host/node`, `cli`: the folder that has rules of its own. */
function roomOf(path: string): string {
  const [, first = '', second = '', third] = path.split('/');
  if (first === 'core') return third === undefined ? 'core' : `core/${second}`;
  if (first === 'host') return second === 'node' ? 'host/node' : 'host';
  if (first === 'webview') return second === 'protocol.ts' ? 'protocol' : 'webview';
  return first;
}

function mayImport(from: string, to: string): boolean {
  const [a, b] = [roomOf(from), roomOf(to)];
  if (a === b) return true;
  const [, room = ''] = a.split('/');
  const isCore = b === 'core' || b.startsWith('core/');
  switch (a) {
    case 'core':
      return isCore;
    case 'host':
    case 'protocol':
      return isCore;
    case 'host/node':
      return isCore || b === 'host';
    case 'cli':
      return isCore || b === 'host' || b === 'host/node';
    case 'extension':
      return isCore || b === 'host' || b === 'protocol';
    case 'webview':
      return b === 'protocol';
    default:
      return (rooms[room] ?? []).some(lower => b === `core/${lower}`);
  }
}

describe('layers', () => {
  test('are those that this test knows', () => {
    const known = ['core', 'host', 'host/node', 'cli', 'extension', 'webview', 'protocol'];
    for (const { path } of sources) {
      const room = roomOf(path);
      assert.ok(known.includes(room) || rooms[room.slice('core/'.length)], `${path} is in no known room`);
    }
  });

  test('import only downwards, types included', () => {
    const wrong = internal.filter(({ from, to }) => !mayImport(from, to));
    assert.deepEqual(wrong, []);
  });

  test('have no cycles, types included', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of internal) targets.set(from, [...(targets.get(from) ?? []), to]);
    const done = new Set<string>();
    const visit = (path: string, way: readonly string[]): void => {
      assert.ok(!way.includes(path), `${[...way.slice(way.indexOf(path)), path].join(' → ')}`);
      if (done.has(path)) return;
      for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
      done.add(path);
    };
    for (const path of targets.keys()) visit(path, []);
  });

  test('import files that exist, with their endings', () => {
    const known = new Set([...filesIn('src', '.ts'), ...filesIn('src', '.yaml')]);
    assert.deepEqual(
      internal.filter(({ to }) => !known.has(to)),
      [],
    );
  });

  test('call what is loaded later by its own type, which is how these tests see it', () => {
    for (const { path, source } of sources) {
      const loaded = codeOf(source).match(/\brequire\(/g) ?? [];
      const typed = codeOf(source).match(/\brequire\((['"][^'"]+['"])\) as typeof import\(\1\)/g) ?? [];
      assert.equal(typed.length, loaded.length, path);
    }
  });

  test('only the extension knows VS Code; only host/node and cli know Node', () => {
    const wrong = external.filter(({ from, to }) => {
      if (to === 'vscode') return roomOf(from) !== 'extension';
      return to.startsWith('node:') && !['host/node', 'cli'].includes(roomOf(from));
    });
    assert.deepEqual(wrong, []);
  });

  test('the core needs no package that needs Node or a DOM', () => {
    const wrong = external.filter(({ from, to }) => roomOf(from).startsWith('core') && !corePackages.has(to));
    assert.deepEqual(wrong, []);
  });
});

describe('the core', () => {
  const cores = sources.filter(({ path }) => path.startsWith('src/core/'));

  test('has no clock, console, process, chance or timer', () => {
    for (const { path, source } of cores) {
      const found =
        /\bnew Date\(|\bDate\.now|\bperformance\.|\bconsole\.|\bprocess\.|\bMath\.random|\bset(Timeout|Interval)\b/.exec(
          codeOf(source),
        );
      assert.equal(found?.[0], undefined, path);
    }
  });

  test('has no state of its own', () => {
    for (const { path, source } of cores) assert.doesNotMatch(codeOf(source), /^(export )?(let|var) /m, path);
  });
});
