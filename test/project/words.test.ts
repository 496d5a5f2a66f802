import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { codeOf, filesIn, read } from './sources.ts';

/** Since June 2025 inspectors evaluate and report outcomes; the words of before would mislead. */
const oldWords = /judge?ment|\bjudg(e|es|ed|ing)\b|\bgrad(e|es|ed|ing)\b/i;

describe('words', () => {
  test('no code says judgement or grade to anybody', () => {
    for (const path of filesIn('src', '.ts')) assert.doesNotMatch(codeOf(read(path)), oldWords, path);
  });

  test('nor does the framework in force, whatever its sources are called', () => {
    const { sources: _, ...pack } = parse(read('src/core/framework/packs/area-send@2025-06.yaml'));
    // Notes quote where a wording comes from.
    const said = JSON.stringify(pack, (key, value) => (key === 'note' ? undefined : value));
    assert.doesNotMatch(said, oldWords);
  });

  test('nor does the manifest', () => {
    for (const path of ['package.json', 'package.nls.json']) assert.doesNotMatch(read(path), oldWords, path);
  });
});
