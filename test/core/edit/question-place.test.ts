import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { addAction } from '../../../src/core/edit/new-action.ts';
import { putUnder } from '../../../src/core/edit/question-place.ts';
import { bundledFramework } from '../../../src/core/framework/packs.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { smallSef } from '../small-sef.ts';

const framework = bundledFramework('area-send@2025-06');
if (!framework) throw new Error('The pack is there.');

/** The page with the place to write marked by ‹›. */
function shown(text: string, id: string): string {
  const question = framework?.questions.find(one => one.id === id);
  if (!framework || !question) throw new Error(id);
  const { edits, toWrite } = putUnder(text, question, framework);
  const after = applyEdits(text, edits);
  return `${after.slice(0, toWrite.start)}‹${after.slice(toWrite.start, toWrite.end)}›${after.slice(toWrite.end)}`;
}

const head = '---\ncriterion: valued\n---\n# x\n';

describe('the place for the answer to a key question', () => {
  test('is the writing aid under its heading, to be written over', () => {
    const page = `${head}\n## What do we know?\n\n<!-- How? -->\n\n## What next?\n`;
    assert.equal(shown(page, 'know'), page.replace('<!-- How? -->', '‹<!-- How? -->›'));
  });

  test('is a paragraph of its own below what is written', () => {
    const page = `${head}\n## What do we know?\nMuch.\n### Health\n<!-- a --> More.\n\n## What next?\n`;
    assert.equal(shown(page, 'know'), page.replace('More.', 'More.\n\n‹›'));
    assert.equal(shown(`${head}## What do we know?`, 'know'), `${head}## What do we know?\n\n‹›`);
  });

  test('comes with its heading, where the framework has it, when that is missing', () => {
    const page = `${head}\n## What do we know?\nMuch.\n\n## What next?\nAct.\n`;
    assert.equal(
      shown(page, 'mean'),
      `${head}\n## What do we know?\nMuch.\n\n## What does it mean?\n\n‹›\n\n## What next?\nAct.\n`,
    );
    assert.equal(shown(head, 'next'), `${head}\n## What next?\n\n‹›\n`);
    assert.equal(
      shown('---\r\ncriterion: valued\r\n---\r\n', 'next'),
      '---\r\ncriterion: valued\r\n---\r\n\r\n## What next?\r\n\r\n‹›\r\n',
    );
  });
});

describe('a new action', () => {
  const action = {
    what: 'Recruit two (2) psychologists.',
    owner: 'Principal EP; or deputy',
    due: '2027-03',
    measure: 'Advice (statutory) in 6 weeks',
  };

  test('is read as what was said, whatever stands under the question', () => {
    const { read } = smallSef({});
    for (const below of [
      '',
      '## What next?',
      '## What next?\n<!-- Who? -->\n',
      '## What next?\n- [ ] One (owner: x)\n',
      '## What next?\nFirst:\n\n1. a\n',
      '## What next?\n- [ ] One\n\n## After\nx\n',
    ]) {
      const text = `${head}${below}`;
      const place = addAction(text, action, framework);
      if ('refused' in place) throw new Error(place.refused);
      const after = applyEdits(text, place.edits);
      const last = read(parseDocument('sections/a.md', after)).actions.find(({ text: what }) =>
        what.startsWith('Recruit'),
      );
      assert.deepEqual(
        [last?.text, last?.owner, last?.due?.day, last?.measure, last?.done],
        [
          'Recruit two (2) psychologists',
          'Principal EP, or deputy',
          '2027-03-31',
          'Advice statutory in 6 weeks',
          false,
        ],
        after,
      );
      assert.equal(after.slice(place.toWrite.start, place.toWrite.start + 6), '- [ ] ');
    }
  });

  test('goes on the list that is there, without a gap', () => {
    const text = `${head}## What next?\n- [ ] One (owner: x)\n`;
    const place = addAction(text, { what: 'Two', owner: '', due: '', measure: '' }, framework);
    if ('refused' in place) throw new Error(place.refused);
    assert.equal(applyEdits(text, place.edits), `${head}## What next?\n- [ ] One (owner: x)\n- [ ] Two\n`);
  });
});
