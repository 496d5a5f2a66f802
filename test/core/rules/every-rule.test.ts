import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { scanFile } from '../../../src/core/privacy/scan-file.ts';
import { check, recheck } from '../../../src/core/rules/check.ts';
import { guardOptions } from '../../../src/core/rules/guard-options.ts';
import { rules } from '../../../src/core/rules/registry.ts';
import { loadSef } from '../../../src/host/load-sef.ts';
import { nodeFiles } from '../../../src/host/node/node-files.ts';
import { day } from '../small-sef.ts';

/** Tests run in the repository's folder. */
const root = 'test/fixtures/every-rule';
const today = day('2026-11-22');
const loaded = loadSef(root, nodeFiles);
assert.ok(loaded, `${root} has a sef.yaml`);
const { sef } = loaded;
const checked = check(sef, today);
const findings = checked.findings;

/** What is found with the help of earlier versions, which a folder alone has not. */
const fromHistory: ReadonlySet<string> = new Set(['SEF305']);

/** What cannot hold a comment is explained in the folder’s README. */
function explainedIn(path: string): string {
  return /\.(csv|xlsx)$/.test(path) ? 'README.md' : path;
}

/** Windows-1252 and UTF-8 have the same letters for codes. */
function textOf(path: string): string {
  return readFileSync(`${root}/${path}`, 'latin1');
}

function codesIn(path: string): string[] {
  // Explanations have a colon behind the code, or brackets around it; comments that pass over something have neither.
  return [...new Set([...textOf(path).matchAll(/\b(SEF\d{3})(?=[:)])/g)].map(([, code = '']) => code))];
}

describe('a SEF with one mistake for every rule', () => {
  test('has each rule’s finding once, and no other', () => {
    const here = rules.map(({ code }) => code).filter(code => !fromHistory.has(code));
    assert.deepEqual(findings.map(({ rule }) => rule).sort(), here.sort());
  });

  test('says in each file which rules it is there for', () => {
    const said = [...loaded.selection.keys(), 'sef.yaml'].flatMap(path =>
      codesIn(path).map(code => `${path} ${code}`),
    );
    const found = findings.map(({ rule, path }) => `${explainedIn(path)} ${rule}`);
    assert.deepEqual([...new Set(said)].sort(), found.sort());
  });

  test('is told of in whole sentences, with no letter of an identifier that could name somebody', () => {
    for (const { rule, what, next, message } of findings) {
      for (const text of [what, next, message]) {
        assert.match(text, /^[A-Z“].*[.?]$/s, rule);
        assert.doesNotMatch(text, /undefined|null|NaN|\[object|“”|\s\s/, rule);
      }
    }
    const told = JSON.stringify(findings);
    for (const identifier of ['0000018', '999999926001', '9276308686', 'AB123456', '3 May', 'EX99', 'bloggs'])
      assert.ok(!told.includes(identifier), identifier);
  });

  test('has the same findings when any one file is read again', () => {
    const options = guardOptions(sef.config);
    for (const path of sef.scans.keys()) {
      if (path === 'sef.yaml') continue;
      const bytes = nodeFiles.read(`${root}/${path}`);
      const put = sef.records.has(path) ? [readDocument(path, bytes)] : [];
      const again = recheck(checked, { put, scan: [scanFile(path, bytes, options)] }, today);
      assert.deepEqual(again.findings, findings, path);
    }
  });
});
