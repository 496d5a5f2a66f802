import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asString } from '../../src/cli/output.ts';
import { type Contents, contents, filesIn, runSef, smallSef } from './run-sef.ts';

function sefIn(files: Contents) {
  return (...args: string[]) =>
    runSef(args, {
      files: filesIn(files),
      replace: (path, text) => {
        files.set(path, asString(text));
      },
    });
}

function found(json: string): { rule: string; fingerprint: string }[] {
  return JSON.parse(json).findings;
}

describe('sef baseline', () => {
  test('holds back what is there, says how much, and lets new findings through', () => {
    const files = contents(smallSef);
    const sef = sefIn(files);
    const before = found(sef('check', '--format', 'json').out);
    assert.ok(before.length > 2);
    const { code, out } = sef('baseline');
    assert.equal(code, 0);
    assert.equal(out, `sef-baseline.json holds ${before.length} findings back.\n`);
    const after = JSON.parse(sef('check', '--format', 'json').out);
    assert.deepEqual(after.findings, []);
    assert.equal(after.summary.baseline, before.length);
    assert.equal(sef('check', '--fail-on', 'info').code, 0);
    assert.match(
      sef('check').out,
      new RegExp(`Not shown +${before.length} known findings held in the baseline`),
    );
    assert.match(sef('check', '--format', 'markdown').out, /- \*\*Not shown:\*\* \d+ known findings/);
    files.set('/area/sections/2.md', '---\ncriterion: 2\n---\n[gone](gone.md)\n');
    const { out: text, code: now } = sef('check', '--format', 'json');
    assert.equal(now, 1);
    assert.ok(found(text).some(({ rule }) => rule === 'SEF108'));
  });

  test('is never written over, and says how to go on', () => {
    const files = contents({ ...smallSef, '/area/sef-baseline.json': 'mine' });
    const { code, err } = sefIn(files)('baseline');
    assert.equal(code, 2);
    assert.match(err, /sef-baseline\.json is there already\. “sef baseline --update” takes out/);
    assert.equal(files.get('/area/sef-baseline.json'), 'mine');
  });

  test('--update only takes out, so what was mended and comes back is new', () => {
    const files = contents(smallSef);
    const sef = sefIn(files);
    sef('baseline');
    const section = String(files.get('/area/sections/1.md'));
    files.set('/area/sections/1.md', section.replace('[the audit](../evidence/audit.md)', 'the audit'));
    files.set('/area/sections/2.md', '---\ncriterion: 2\n---\n[gone](gone.md)\n');
    const { code, out } = sef('baseline', '--update');
    assert.equal(code, 0);
    assert.match(
      out,
      /^sef-baseline\.json: [1-9]\d* findings? (was|were) mended and taken out, \d+ (is|are) still held back\.\n$/,
    );
    assert.ok(
      found(sef('check', '--format', 'json').out).some(({ rule }) => rule === 'SEF108'),
      'nothing was added',
    );
    files.delete('/area/sections/2.md');
    files.set('/area/sections/1.md', section);
    assert.ok(
      found(sef('check', '--format', 'json').out).some(({ rule }) => rule === 'SEF108'),
      'it is new again',
    );
  });

  test('--update without a baseline, or with one that cannot be read, changes nothing and says so', () => {
    const files = contents(smallSef);
    const none = sefIn(files)('baseline', '--update');
    assert.equal(none.code, 2);
    assert.match(none.err, /There is no sef-baseline\.json to update/);
    files.set('/area/sef-baseline.json', '{ "version": 1, "findings": [');
    const broken = sefIn(files)('baseline', '--update');
    assert.equal(broken.code, 2);
    assert.match(broken.err, /was left as it is/);
    assert.equal(files.get('/area/sef-baseline.json'), '{ "version": 1, "findings": [');
    assert.match(sefIn(files)('check').out, /SEF111 .*baseline/);
  });

  test('holds no personal data back', () => {
    const files = contents({ ...smallSef, '/area/notes.md': 'Her NHS number is 943 476 5919.\n' });
    const sef = sefIn(files);
    assert.match(sef('baseline').out, /1 finding about personal data stays in sight\./);
    assert.deepEqual(
      found(sef('check', '--format', 'json').out).map(({ rule }) => rule),
      ['SEF501'],
    );
    assert.equal(sef('check').code, 1);
  });
});
