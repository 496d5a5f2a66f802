import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citeInSection } from '../../../src/core/edit/cite-in-section.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { smallSef } from '../small-sef.ts';

const sef = smallSef({});

function cited(text: string, ...evidence: string[]) {
  const citing = citeInSection(sef, 'sections/03.md', text, evidence);
  if ('refused' in citing) return citing.refused;
  const { added, already, edits } = citing;
  return { text: applyEdits(text, edits), added, already };
}

describe('citing evidence in a section from elsewhere', () => {
  test('begins the list where there is none, and adds to it where there is one', () => {
    const first = cited('---\ncriterion: 3\nstatus: draft\n---\n# x\n', 'evidence/a.md');
    assert.deepEqual(first, {
      text: '---\ncriterion: 3\nstatus: draft\nsupported-by:\n  - ../evidence/a.md\n---\n# x\n',
      added: ['evidence/a.md'],
      already: [],
    });
    const list = '---\ncriterion: 3\nsupported-by:\n  - ../evidence/a.md # why\n---\n';
    assert.deepEqual(cited(list, 'evidence/b.md', 'evidence/c.md'), {
      text: '---\ncriterion: 3\nsupported-by:\n  - ../evidence/a.md # why\n  - ../evidence/b.md\n  - ../evidence/c.md\n---\n',
      added: ['evidence/b.md', 'evidence/c.md'],
      already: [],
    });
  });

  test('leaves items that stand in the section as they are', () => {
    const inline = '---\ncriterion: 3\nsupported-by:\n  - { evidence: case-study, title: "A: b" }\n---\n';
    const result = cited(inline, 'evidence/b.md');
    assert.equal(
      typeof result === 'object' && result.text,
      inline.replace('}\n', '}\n  - ../evidence/b.md\n'),
    );
  });

  test('does not cite twice what is linked or listed, nor the same thing twice at once', () => {
    const text = '---\ncriterion: 3\nsupported-by: [../evidence/a.md]\n---\n[b](../evidence/b.md)\n';
    assert.deepEqual(cited(text, 'evidence/a.md', 'evidence/b.md'), {
      text,
      added: [],
      already: ['evidence/a.md', 'evidence/b.md'],
    });
    const twice = cited(text, 'evidence/c.md', 'evidence/c.md');
    assert.deepEqual(typeof twice === 'object' && twice.added, ['evidence/c.md']);
  });

  test('leads to files whatever their names', () => {
    const names = [
      'evidence/a b.md',
      'evidence/100% (new).md',
      'evidence/a#b?.md',
      'evidence/é, [x]: {y}.md',
    ];
    for (const name of names) {
      const first = cited('---\ncriterion: 3\n---\n', name);
      assert.ok(typeof first === 'object', String(first));
      assert.deepEqual(cited(first.text, name), { text: first.text, added: [], already: [name] });
    }
  });

  test('says why where the settings cannot be changed for certain', () => {
    assert.match(String(cited('---\ncriterion: [3\n---\n', 'evidence/a.md')), /cannot be read/);
  });
});
