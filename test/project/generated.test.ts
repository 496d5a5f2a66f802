import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';

describe('what scripts make of the project is as the project is', () => {
  for (const script of ['rules-index', 'notices', 'l10n']) {
    test(`scripts/${script}.mjs finds nothing to change (else: npm run docs)`, () => {
      assert.doesNotThrow(() => execFileSync(process.execPath, [`scripts/${script}.mjs`, '--check']));
    });
  }
});
