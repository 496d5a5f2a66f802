import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newNameOf, renamableAt } from '../../../src/core/language/rename.ts';
import { smallSef } from '../small-sef.ts';

const section = `---
criterion: 3
supported-by: ["../evidence/audit.md"]
---
# Help

[63%](../data/waits.csv#a.b) and [the audit](../evidence/audit.md#page-2), [gone](gone.md), [web](https://example.org)
`;
const audit = '---\nevidence: quality-assurance\ntitle: The audit\n---\n# What was audited\n\nText.\n';
const sef = smallSef({
  'sections/03.md': section,
  'evidence/audit.md': audit,
  'evidence/Survey.md': '---\nevidence: lived-experience\n---\n',
  'data/waits.csv': 'a,b\n1,2\n',
});

/** What can be renamed at the first place of these words, and what is marked there. */
function at(path: string, text: string, words: string) {
  const found = renamableAt(sef, path, text.indexOf(words) + 1);
  return found && [found.path, found.name, text.slice(found.span.start, found.span.end)];
}

describe('what can be renamed', () => {
  test('from a citation is the file that it leads to', () => {
    assert.deepEqual(at('sections/03.md', section, 'evidence/audit.md#'), [
      'evidence/audit.md',
      'audit',
      '../evidence/audit.md',
    ]);
    assert.deepEqual(at('sections/03.md', section, 'data/waits'), [
      'data/waits.csv',
      'waits',
      '../data/waits.csv',
    ]);
    assert.deepEqual(at('sections/03.md', section, 'evidence/audit.md"'), [
      'evidence/audit.md',
      'audit',
      '"../evidence/audit.md"',
    ]);
  });

  test('from the head of a page of evidence is that page', () => {
    for (const [words, marked] of [
      ['---', '---'],
      ['quality', 'evidence: quality-assurance'],
      ['title:', 'title: The audit'],
      ['The audit', 'title: The audit'],
      ['# What', '# What was audited'],
    ] as const) {
      assert.deepEqual(at('evidence/audit.md', audit, words), ['evidence/audit.md', 'audit', marked]);
    }
  });

  test('is nothing that is not there, lies elsewhere or has another name for renaming', () => {
    for (const words of ['gone.md', 'https', 'the audit', '# Help', 'criterion'])
      assert.equal(at('sections/03.md', section, words), undefined, words);
    assert.equal(at('evidence/audit.md', audit, 'Text.'), undefined);
  });
});

describe('a new name', () => {
  const name = (typed: string, path = 'evidence/audit.md') => {
    const found = newNameOf(sef, path, typed);
    return 'path' in found ? found.path : found.refused;
  };

  test('is made of a title, keeps its ending and may name a folder', () => {
    assert.equal(name('Audit of EHC plans, 2026'), 'evidence/audit-of-ehc-plans-2026.md');
    assert.equal(name('audit-2.md'), 'evidence/audit-2.md');
    assert.equal(name('Waits', 'data/waits.csv'), 'data/waits.csv');
    assert.equal(name('2026/Audit'), 'evidence/2026/audit.md');
    assert.equal(name('../archive/audit'), 'archive/audit.md');
  });

  test('is refused where there is a file, in whatever capitals, and out of the SEF', () => {
    assert.match(
      name('survey'),
      /^The file was not renamed, because there already is a file evidence\/Survey\.md\. /,
    );
    assert.match(name('../../audit'), /leads out of the folder of this SEF/);
    assert.equal(name('SURVEY', 'evidence/Survey.md'), 'evidence/survey.md');
  });

  test('is refused where it is empty or cannot be one', () => {
    for (const empty of ['', '  ', '.md', '../']) assert.match(name(empty), /the new name is empty/, empty);
    for (const impossible of ['???', '👍', '…/audit'])
      assert.match(name(impossible), /cannot be the name of a file/);
  });
});
