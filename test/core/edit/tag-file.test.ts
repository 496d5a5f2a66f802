import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setSettings } from '../../../src/core/edit/set-settings.ts';
import { type Tag, tagChanges, titleIn } from '../../../src/core/edit/tag-file.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

function tagged(text: string, tag: Tag): string {
  const change = setSettings(text, tagChanges(text, tag));
  if ('refused' in change) throw new Error(change.refused);
  return applyEdits(text, change.edits);
}

describe('tagging a file', () => {
  const survey: Tag = { kind: 'evidence', value: 'lived-experience', title: 'Survey' };

  test('says at its top what it is, and what it is called where nothing says so', () => {
    assert.equal(tagged('Text.\n', survey), '---\nevidence: lived-experience\ntitle: Survey\n---\n\nText.\n');
    const section: Tag = { kind: 'criterion', value: 'valued', title: 'Valued' };
    assert.equal(tagged('# Valued\n', section), '---\ncriterion: valued\n---\n\n# Valued\n');
    assert.match(tagged('# Survey\n', survey), /^title: Survey$/m, 'evidence is known by its title alone');
  });

  test('leaves one setting that decides, and every other line as it is', () => {
    const page = '---\nowner: x # ours\npart: context\ntitle: "A, b"\n---\nText.\n';
    const after = tagged(page, survey);
    assert.match(after, /^evidence: lived-experience$/m);
    assert.ok(!after.includes('part:'));
    assert.ok(
      after.includes('owner: x # ours\n') &&
        after.includes('title: "A, b"\n') &&
        after.endsWith('---\nText.\n'),
    );
  });

  test('knows what a file is called already', () => {
    assert.equal(titleIn('---\ntitle: 2026\n---\n# Other\n'), '2026');
    assert.equal(titleIn('Text.\n\n# The heading\n'), 'The heading');
    assert.equal(titleIn('Text.\n'), undefined);
  });
});
