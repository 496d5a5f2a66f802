import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFromForm } from '../../src/webview/protocol.ts';

const change = { file: 'file:///sef/a.md', version: 3, path: ['lead', 'post'] };
const messages = [
  { type: 'ready' },
  { type: 'set', ...change, value: 'Head of SEND', was: '' },
  { type: 'toggle', ...change, option: 'health', on: true },
  { type: 'remove', ...change, index: 0, was: '../a.md' },
  { type: 'act', file: change.file, act: 'open-text', path: ['title'], index: undefined },
];

describe('a message of the form', () => {
  test('is read as it was sent', () => {
    for (const message of messages) assert.deepEqual(readFromForm(message), message);
  });

  test('brings nothing along that the protocol does not know', () => {
    const message = { ...messages[1], command: 'rm', __proto__: { value: 'other' } };
    assert.deepEqual(readFromForm(message), messages[1]);
  });

  test('is none where one part is missing or of another kind', () => {
    const wrong = [
      { type: 'set', ...change, value: 'x' },
      { type: 'set', ...change, value: 5, was: '' },
      { type: 'set', ...change, path: [], value: 'x', was: '' },
      { type: 'set', ...change, path: ['a', 1], value: 'x', was: '' },
      { type: 'set', ...change, version: -1, value: 'x', was: '' },
      { type: 'set', ...change, value: 'x'.repeat(20_001), was: '' },
      { type: 'toggle', ...change, option: 'health', on: 'yes' },
      { type: 'remove', ...change, index: 0.5, was: '' },
      { type: 'act', file: change.file, act: 'workbench.action.quit' },
      { type: 'act', act: 'open-text' },
      { type: 'write', ...change },
    ];
    for (const message of wrong) assert.equal(readFromForm(message), undefined, JSON.stringify(message));
  });

  test('is none, and never an error, whatever else comes', () => {
    fc.assert(
      fc.property(fc.anything(), value => readFromForm(value) === undefined),
      { numRuns: 200 },
    );
  });
});
