import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { passOver } from '../../../src/core/edit/pass-over.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { checkSmall } from '../small-sef.ts';

const page = [
  '---\ncriterion: 3\nstatus: draft\n---\n# Help\n\nSupport is excellent. It is\nhighly effective.\n\nMore.\n',
  '---\r\ncriterion: 3\r\n---\r\n# Help\r\n\r\nSupport is excellent.  ',
];

function passed(text: string, rule: string, reason = 'Said in the strategy'): string {
  const finding = findings(text, rule)[0];
  assert.ok(finding, `${rule} is found`);
  return applyEdits(text, [passOver(text, rule, finding.span.start, reason)]);
}

function findings(text: string, rule: string) {
  return checkSmall({ 'sections/03.md': text }).filter(
    finding => finding.rule === rule && finding.path === 'sections/03.md',
  );
}

describe('passing over a finding', () => {
  for (const [index, text] of page.entries()) {
    test(`takes it away, and brings no other (page ${index + 1})`, () => {
      for (const rule of ['SEF401', 'SEF301']) {
        const after = passed(text, rule);
        assert.ok(findings(after, rule).length < findings(text, rule).length, rule);
        assert.deepEqual([...findings(after, 'SEF116'), ...findings(after, 'SEF117')], []);
      }
    });
  }

  test('keeps a reason whatever it holds from ending the comment', () => {
    const after = passed(page[0] ?? '', 'SEF401', 'see --> the\nstrategy');
    assert.match(after, /<!-- sef-disable-line SEF401 -- see – the strategy -->/);
  });

  test('leaves every other letter of the page as it was', () => {
    const after = passed(page[1] ?? '', 'SEF401');
    assert.equal(after.replace(/ <!--.*?-->/, ''), page[1]);
  });
});
