import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scanFile } from '../../../src/core/privacy/scan-file.ts';
import { guardOptions } from '../../../src/core/rules/guard-options.ts';
import { versionFindings } from '../../../src/core/rules/version-findings.ts';
import { readSetup } from '../../../src/core/sef/setup.ts';
import { encode, plainConfig } from '../small-sef.ts';

function findingsOf(files: Readonly<Record<string, string>>, settings = ''): string[] {
  const setup = readSetup(plainConfig + settings, undefined, undefined);
  const guard = guardOptions(setup.reading.config);
  const scans = Object.entries(files).map(([path, text]) => scanFile(path, encode(text), guard));
  return versionFindings(setup.reading.config, scans).map(
    ({ rule, severity, path, line }) => `${severity} ${rule} ${path}:${line}`,
  );
}

const number = 'NHS number 943 476 5919';

describe('what is found in files that are about to become a version', () => {
  test('has the place of each, in pages and in files that are no part of the SEF', () => {
    const files = {
      'sections/03.md': `---\ncriterion: 3\n---\n${number}\n`,
      'notes/visit.csv': `a,b\n1,${number}\n`,
    };
    assert.deepEqual(findingsOf(files), ['error SEF501 sections/03.md:4', 'error SEF501 notes/visit.csv:2']);
  });

  test('is about people alone: a page that is wrong in other ways may be saved', () => {
    assert.deepEqual(
      findingsOf({ 'sections/03.md': '---\ncriterion: nonsense\n---\n[gone](gone.md)\n' }),
      [],
    );
  });

  test('weighs what the settings say that it weighs', () => {
    const text = 'Write to sam@example-family.co.uk.';
    assert.deepEqual(findingsOf({ 'a.md': text }), ['warning SEF507 a.md:1']);
    assert.deepEqual(findingsOf({ 'a.md': text }, 'rules: { contact-details: error }\n'), [
      'error SEF507 a.md:1',
    ]);
  });

  test('is silent on what the settings or a comment let pass', () => {
    const text = 'Write to sam@example-family.co.uk.';
    const allowed = 'privacy:\n  allow:\n    - { text: sam@example-family.co.uk, reason: Published }\n';
    assert.deepEqual(findingsOf({ 'a.md': text }, allowed), []);
    assert.deepEqual(
      findingsOf({ 'a.md': `<!-- sef-disable-next-line SEF507 -- published -->\n${text}` }),
      [],
    );
  });

  test('heeds no comment where a person is named', () => {
    const text = `<!-- sef-disable-next-line SEF501 -- no -->\n${number}`;
    assert.deepEqual(findingsOf({ 'a.md': text }), ['error SEF501 a.md:2']);
  });
});
