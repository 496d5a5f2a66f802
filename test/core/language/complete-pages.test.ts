import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { labels, offered, taken } from './completing.ts';

const typing = { isAsked: false };

describe('headings', () => {
  test('are the criterion’s wording and the key questions that a section lacks', () => {
    const section = '---\ncriterion: 3\n---\n#|\n\n## What do we know?\n';
    const [wording = '', ...questions] = labels(section, typing);
    assert.match(wording, /^# Children and young people receive the right help/);
    assert.deepEqual(questions, ['## What does it mean?', '## What next?']);
    assert.equal(taken(section, '## What next?'), section.replace('#|', '## What next?'));
  });

  test('leave out the wording where the section has its heading', () => {
    assert.deepEqual(labels('---\ncriterion: 3\n---\n# Help\n\n## |\n')[0], '## What do we know?');
  });

  test('are offered for sections alone', () => {
    assert.deepEqual(labels('---\nevidence: case-study\n---\n# |\n'), []);
  });
});

describe('an empty page', () => {
  test('may become any kind of page', () => {
    const kinds = offered('|').map(({ newText }) => parseDocument('a.md', newText).kind);
    assert.deepEqual(kinds, ['criterion', 'focus', 'evidence', 'recommendation', 'part', 'part']);
  });

  test('says so by itself once somebody begins its settings', () => {
    assert.deepEqual(labels('|', typing), []);
    assert.equal(labels('--|', typing).length, 6);
    assert.match(taken('---|', 'Piece of evidence'), /^---\nevidence: \|\ntitle: \|/);
  });

  test('is one in which nothing stands', () => {
    assert.deepEqual(labels('|\nSome notes\n'), []);
  });
});

describe('sef.yaml', () => {
  const at = (marked: string, isAsked = true) => labels(marked, { path: 'sef.yaml', isAsked });

  test('is offered the settings that it has not yet', () => {
    assert.ok(!at('area: Exampleshire\n|').includes('area'));
    assert.ok(at('area: Exampleshire\n|').includes('accepted-gaps'));
  });

  test('is offered frameworks, rules with what they look for, and severities', () => {
    assert.ok(at('framework: |').includes('area-send@2025-06'));
    const rule = offered('rules: { SEF20| }', { path: 'sef.yaml' }).find(({ label }) => label === 'SEF206');
    assert.match(rule?.about?.documentation ?? '', /no evidence at all of some types/);
    assert.deepEqual(at('rules:\n  SEF206: |'), ['error', 'warning', 'info', 'hint', 'off']);
  });

  test('is offered what an accepted gap names', () => {
    const gap = 'accepted-gaps:\n  - { criterion: valued, |';
    assert.deepEqual(at(gap), ['type', 'focus', 'statement', 'reason', 'owner', 'until']);
    assert.ok(at(`${gap}type: |`.replace('|', '')).includes('case-study'));
    assert.deepEqual(at(`${gap}until: |`.replace('|', '')), ['2027-05-22', '2027-11-22']);
  });
});
