import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readSuppressions } from '../../../src/core/document/suppressions.ts';
import type { SefRecord } from '../../../src/core/sef/record.ts';
import { smallSef } from '../small-sef.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** Tests run in the repository's folder. */
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync('snippets/sef.json', 'utf8'));

/** What a snippet leaves where nobody types anything into it. */
function inserted(name: string): string {
  let text = (snippets[name]?.body ?? []).join('\n');
  for (const [variable, value] of Object.entries({ YEAR: '2026', MONTH: '11' }))
    text = text.replaceAll(`\${CURRENT_${variable}}`, value);
  return text
    .replace(/\$\{\d\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d:([^{}]*)\}/g, '$1')
    .replace(/\$\d/g, '');
}

function recordOf(text: string): SefRecord {
  const record = smallSef({ 'sections/a.md': text }).records.get('sections/a.md');
  assert.ok(record, text);
  return record;
}

const below = (text: string) => recordOf(`---\ncriterion: 1\n---\n# x\n\n## What next?\n\n${text}\n`);

describe('snippets', () => {
  test('all begin with the same three letters, and say what they are', () => {
    for (const { prefix, description } of Object.values(snippets)) {
      assert.ok(prefix.every(word => word.startsWith('sef ')));
      assert.match(description, /^[A-Z]/);
    }
  });

  test('of an action give one with an owner, a day and a measure', () => {
    const [action] = below(inserted('Action')).actions;
    assert.equal(action?.text, 'What will be done');
    assert.deepEqual(
      [action?.owner, action?.due?.day, action?.measure],
      ['a post', '2026-12-31', 'how you will know'],
    );
  });

  test('of a citation and a figure give links to them', () => {
    const [citation] = below(inserted('Citation')).references;
    assert.deepEqual([citation?.via, citation?.path], ['link', 'evidence/file.md']);
    const [figure] = below(inserted('Figure')).references;
    assert.deepEqual([figure?.words?.text, figure?.target], ['63.2%', '../data/table.csv#row.column']);
  });

  test('of a comment give one that has a rule and a reason', () => {
    const [comment] = readSuppressions(inserted('Pass over'));
    assert.deepEqual(
      [comment?.scope, comment?.rules, comment?.reason],
      ['next-line', ['SEF401'], 'the reason'],
    );
  });

  test('of a section give one with a lead and the key questions', () => {
    const { section, problems, document } = recordOf(inserted('Section'));
    assert.deepEqual(
      [section?.criterion, section?.lead?.sector, section?.status],
      ['identified', 'education', 'draft'],
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      document.headings.slice(1).map(({ text }) => text),
      ['What do we know?', 'What does it mean?', 'What next?'],
    );
  });

  test('of evidence give an item with a type, a criterion, a voice and a date', () => {
    const { evidence, problems } = recordOf(inserted('Piece of evidence'));
    const [item] = evidence;
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [item?.type, item?.criteria[0]?.id, item?.voices, item?.date],
      ['lived-experience', 'identified', ['education'], '2026-11-30'],
    );
  });
});
