import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { JsonReport } from '../../src/core/report/json.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { contents, filesIn, plainConfig, runSef } from './run-sef.ts';

type Bad = Readonly<Record<string, string | Uint8Array>>;

const section = (settings: string, body = '') => `---\n${settings}\n---\n${body}`;

/** Whatever is in the files, every command that reads comes to an end, in good time, and writes nothing. */
function readAll(bad: Bad): JsonReport {
  const files = contents(
    Object.fromEntries(
      Object.entries({ 'sef.yaml': plainConfig, ...bad }).map(([path, text]) => [`/area/${path}`, text]),
    ),
  );
  const before = new Map(files);
  const started = performance.now();
  for (const args of [['check'], ['check', '--format', 'markdown'], ['coverage'], ['doctor']]) {
    const { code, out } = runSef(args, { files: filesIn(files) });
    assert.ok(code === 0 || code === 1, `${args.join(' ')} exits with ${code}`);
    assert.ok(out.length > 0);
  }
  const { out } = runSef(['check', '--format', 'json'], { files: filesIn(files) });
  assert.ok(performance.now() - started < 20_000, 'takes too long');
  assert.deepEqual(files, before);
  return JSON.parse(out);
}

function found({ findings }: JsonReport, path: string): string[] {
  return findings.filter(finding => finding.path === path).map(({ rule }) => rule);
}

describe('bad input', () => {
  test('random bytes', () => {
    const report = readAll({ 'a.md': randomBytes(5_000), 'b.csv': randomBytes(5_000) });
    assert.deepEqual(found(report, 'a.md'), ['SEF114']);
  });

  test('a section of five megabytes', () => {
    const report = readAll({ 'big.md': section('criterion: 1', 'words '.repeat(900_000)) });
    assert.deepEqual(found(report, 'big.md'), ['SEF114']);
  });

  test('aliases of aliases, in settings and in a file', () => {
    const laughs = Array.from({ length: 30 }, (_, i) =>
      i === 0 ? 'a0: &a0 [x, x]' : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`,
    ).join('\n');
    const report = readAll({
      'sef.yaml': `${plainConfig}${laughs}\n`,
      'a.md': section(`criterion: 1\n${laughs}`),
    });
    assert.ok(report.findings.length > 0);
  });

  test('quotations 400 deep, and settings deeper still', () => {
    const nested = `${'['.repeat(400)}${']'.repeat(400)}`;
    readAll({
      'a.md': section('criterion: 1', `${'> '.repeat(400)}x`),
      'b.md': section(`criterion: 2\nsupported-by: ${nested}`),
      'c.md': section(`criterion: ${'['.repeat(5_000)}`),
    });
  });

  test('lists 400 deep', () => {
    const list = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    const files = contents({ '/area/sef.yaml': plainConfig, '/area/a.md': section('criterion: 1', list) });
    const started = performance.now();
    assert.notEqual(runSef(['check'], { files: filesIn(files) }).code, 2);
    assert.ok(performance.now() - started < 20_000, 'takes too long');
  });

  test('names with spaces, brackets, signs and accents', () => {
    const name = 'evidence/Ré sumé [2026] #1 & (a).md';
    const link = '../evidence/R%C3%A9%20sum%C3%A9%20%5B2026%5D%20%231%20&%20%28a%29.md';
    const report = readAll({
      [name]: section('evidence: case-study\ntitle: A\ndate: 2026-10-01\nfoci: [outcomes]'),
      'sections/1 & 2.md': section('criterion: 1', `[a](${link})`),
    });
    const [item] = report.coverage.criteria[0]?.evidence ?? [];
    assert.deepEqual([item?.id, item?.support, item?.path], [name, 'cited', 'sections/1 & 2.md']);
  });

  test('marks of a merge nobody finished', () => {
    const conflict = '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n';
    const report = readAll({
      'a.md': section(`criterion: 1\n${conflict}`),
      'sef.yaml': `${plainConfig}${conflict}`,
    });
    assert.ok(found(report, 'a.md').includes('SEF110'));
    assert.ok(found(report, 'sef.yaml').includes('SEF111'));
  });

  test('an empty sef.yaml, and one that is something else', () => {
    for (const config of [
      '',
      '\n',
      '# nothing\n',
      'just words',
      '- a list',
      '{',
      '\t\u0000',
      randomBytes(300),
    ])
      assert.ok(found(readAll({ 'sef.yaml': config }), 'sef.yaml').includes('SEF111'), String(config));
  });

  test('names that belong to every object', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      readAll({
        'sef.yaml': `${plainConfig}${name}: { x: 1 }\nrules: { ${name}: off }\nfreshness: { ${name}: 3 }\n`,
        'a.md': section(`criterion: ${name}\n${name}: { polluted: true }`),
        'b.md': section(`evidence: ${name}\ncriteria: [${name}]\nfoci: [${name}]\nvoices: [${name}]`),
        [`evidence/${name}.md`]: section('evidence: case-study'),
        'c.md': section(
          `criterion: 2\nsupported-by: [${name}, { evidence: ${name}, ${name}: 1 }]`,
          `[x](${name})`,
        ),
      });
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    }
  });

  test('whatever text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---\n',
        'criterion: 1\n',
        'evidence: case-study\n',
        'supported-by:\n',
        '- ',
        '[x](',
        ')',
        '\r',
        '`',
        '<!--',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(text, text, (config, body) => {
        readAll({ 'sef.yaml': config, 'a.md': body, 'b.md': section('criterion: 1', body) });
      }),
      { numRuns: 100 },
    );
  });
});

describe('bad input on a disk', () => {
  const home = mkdtempSync(join(tmpdir(), 'sef cli é & #'));
  after(() => rmSync(home, { recursive: true, force: true }));
  const at = (...parts: string[]) => join(home, ...parts);
  const run = (cwd: string, ...args: string[]) => runSef(args, { files: nodeFiles, cwd });

  test('links that go round in a circle, without git', () => {
    mkdirSync(at('loop', 'sections'), { recursive: true });
    writeFileSync(at('loop', 'sef.yaml'), plainConfig);
    writeFileSync(
      at('loop', 'sections', '1.md'),
      section('criterion: 1', '[up](../again/sef.yaml) [gone](x.md)'),
    );
    symlinkSync(at('loop'), at('loop', 'again'));
    symlinkSync(at('loop', 'self'), at('loop', 'self'));
    symlinkSync('nowhere.md', at('loop', 'broken.md'));
    symlinkSync('b.md', at('loop', 'a.md'));
    symlinkSync('a.md', at('loop', 'b.md'));
    const before = treeHash(at('loop'));
    const report: JsonReport = JSON.parse(run(at('loop'), 'check', '--format', 'json').out);
    assert.equal(report.summary.sections, 1);
    const closed = report.findings.filter(({ rule }) => rule === 'SEF114').map(({ path }) => path);
    assert.deepEqual(closed, ['a.md', 'b.md', 'broken.md']);
    const dead = report.findings.filter(({ rule }) => rule === 'SEF108');
    assert.deepEqual(
      dead.map(({ message }) => /“(.*?)”/.exec(message)?.[1]),
      ['sections/x.md'],
    );
    const { out } = run(at('loop'), 'doctor');
    assert.match(out, /^Linked folder +again: /m);
    for (const command of ['check', 'coverage', 'doctor']) run(at('loop'), command);
    assert.equal(treeHash(at('loop')), before);
  });

  test('a sef.yaml that is a folder', () => {
    mkdirSync(at('folder', 'sef.yaml'), { recursive: true });
    const { code, err } = run(at('folder'), 'check');
    assert.equal(code, 2);
    assert.equal(err, 'The sef.yaml in . cannot be opened.\n');
  });

  test('init makes a SEF there, and a second one changes nothing', () => {
    assert.equal(run(home, 'init', 'new one', '--area', 'X').code, 0);
    assert.equal(run(at('new one'), 'check').code, 0);
    const before = treeHash(at('new one'));
    assert.equal(run(at('new one'), 'init').code, 0);
    assert.equal(treeHash(at('new one')), before);
  });

  test('init where a file is in the way', () => {
    writeFileSync(at('file'), 'mine');
    const { code, err } = run(home, 'init', 'file');
    assert.equal(code, 2);
    assert.match(err, /^sef\.yaml could not be written: /);
    assert.equal(readFileSync(at('file'), 'utf8'), 'mine');
  });
});

function treeHash(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    hash.update(`${entry.parentPath ?? entry.path}/${entry.name}\n`);
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
  }
  return hash.digest('hex');
}
