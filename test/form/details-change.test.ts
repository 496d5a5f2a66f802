import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../src/core/rules/check.ts';
import { readDetails } from '../../src/core/view/read-details.ts';
import { askedChange } from '../../src/extension/details-change.ts';
import { day, smallSef } from '../core/small-sef.ts';

const text = `---
criterion: 3
title: Right help
contributors: [education, helth]
status: draft
supported-by: [../evidence/a.md, ../evidence/b.md]
---
`;
const path = 'sections/03.md';
const details = readDetails({ path, text, checked: check(smallSef({ [path]: text }), day('2026-11-22')) });
const from = { file: 'file:///sef/sections/03.md', version: 1 };
const set = (key: string, value: string, was: string) =>
  askedChange(details, { type: 'set', ...from, path: [key], value, was });
const toggle = (option: string, on: boolean) =>
  askedChange(details, { type: 'toggle', ...from, path: ['contributors'], option, on });
const remove = (index: number, was: string) =>
  askedChange(details, { type: 'remove', ...from, path: ['supported-by'], index, was });

describe('a change that the form asks for', () => {
  test('is made on top of what the person saw, and of nothing newer', () => {
    assert.deepEqual(set('title', 'New', 'Right help'), { path: ['title'], value: 'New' });
    assert.equal(set('title', 'New', 'Old'), 'newer');
    assert.equal(set('title', 'Right help', 'Old'), 'nothing');
    assert.deepEqual(set('title', ' ', 'Right help'), { path: ['title'], value: undefined });
  });

  test('can choose only what is offered', () => {
    assert.deepEqual(set('status', 'agreed', 'draft'), { path: ['status'], value: 'agreed' });
    assert.deepEqual(set('status', '', 'draft'), { path: ['status'], value: undefined });
    assert.equal(set('status', 'perfect', 'draft'), 'foreign');
    assert.equal(set('criterion', '', 'right-help'), 'foreign');
    assert.equal(set('contributors', 'health', ''), 'foreign');
    assert.equal(set('__proto__', 'x', ''), 'foreign');
  });

  test('leaves what others have ticked, and can take out what is no option', () => {
    assert.deepEqual(toggle('health', true), { path: ['contributors'], add: 'health' });
    assert.deepEqual(toggle('helth', false), { path: ['contributors'], removeAt: 1 });
    assert.equal(toggle('education', true), 'nothing');
    assert.equal(toggle('health', false), 'nothing');
    assert.equal(toggle('strangers', true), 'foreign');
  });

  test('takes out the item that the person saw, or none', () => {
    assert.deepEqual(remove(1, '../evidence/b.md'), { path: ['supported-by'], removeAt: 1 });
    assert.equal(remove(0, '../evidence/b.md'), 'newer');
    assert.equal(remove(7, '../evidence/b.md'), 'newer');
  });
});
