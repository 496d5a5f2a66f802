import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { figureHover } from '../../../src/core/language/figure-hover.ts';
import { smallSef } from '../small-sef.ts';

const waits = 'period,within_18_weeks,waiting\n2026-Q1,61.6,1079\n2026-Q2,66.3,1012\n2026-Q3,68.9,968\n';
const link = '[68.9%](../data/waits.csv#2026-Q3.within_18_weeks)';
const page = `---\ncriterion: 3\n---\n# Help\n\nBefore ${link} after.\n`;

function hoverAt(offset: number, { text = page, csv = waits } = {}) {
  const sef = smallSef({ 'sections/03.md': text, 'data/waits.csv': csv });
  return figureHover(sef, 'sections/03.md', offset);
}

function markdownOf(text: string, csv: string): string {
  const hover = hoverAt(text.indexOf('](') - 1, { text, csv });
  assert.ok(hover, 'there is a hover');
  return hover.markdown;
}

describe('the hover of a figure', () => {
  const start = page.indexOf(link);

  test('shows on the figure’s link, from its first character to its last, and nowhere else', () => {
    const span = { start, end: start + link.length };
    assert.deepEqual(hoverAt(span.start)?.span, span);
    assert.deepEqual(hoverAt(span.end - 1)?.span, span);
    assert.equal(hoverAt(span.start - 1), undefined);
    assert.equal(hoverAt(span.end), undefined);
  });

  test('shows the row with the figure marked, where it comes from, and that the text agrees', () => {
    const { markdown } = hoverAt(start) ?? { markdown: '' };
    assert.match(markdown, /^\*\*within\\_18\\_weeks\*\* of \*\*2026-Q3\*\*: 68\.9\n/);
    assert.ok(markdown.includes('| 2026-Q3 | **68.9** | 968 |'), markdown);
    assert.match(markdown, /From data\/waits\.csv\. The text agrees\.$/);
  });

  test('draws the column, with the same in words for those who cannot see it', () => {
    const { markdown } = hoverAt(start) ?? { markdown: '' };
    const [, words = '', svg = ''] = /!\[([^\]]*)\]\(data:image\/svg\+xml,([^)]*)\)/.exec(markdown) ?? [];
    assert.match(words, /^within_18_weeks: .*█/);
    assert.match(decodeURIComponent(svg), /^<svg .*<\/svg>$/);
  });

  test('does not say that the text agrees where it does not', () => {
    assert.doesNotMatch(markdownOf(page.replace('68.9%', '70%'), waits), /agrees/);
  });

  test('draws nothing of one figure alone', () => {
    const csv = 'period,within_18_weeks\n2026-Q3,68.9\n';
    assert.doesNotMatch(markdownOf(page, csv), /data:image/);
  });

  test('shows the words of a table as they are, whatever markdown would make of them', () => {
    const csv = waits.replaceAll('within_18_weeks', '"<b>`x](y)*|z"');
    const text = page.replace('within_18_weeks', encodeURIComponent('<b>`x](y)*|z'));
    const markdown = markdownOf(text, csv);
    assert.match(markdown, /&lt;b>\\`x\\\]\(y\)\\\*\\\|z/);
    const [, words = ''] = /!\[(.*)\]\(data:/.exec(markdown) ?? [];
    assert.match(words, /^b x \(y\)\*\|z: /);
  });

  test('shows nothing of a table with a row for each person', () => {
    const csv =
      'first_name,surname,date_of_birth,within_18_weeks\n2026-Q3,A,12/03/2014,68.9\nB,C,13/04/2015,2\n';
    assert.equal(hoverAt(start, { csv }), undefined);
  });

  test('shows nothing where the table has no such cell', () => {
    assert.equal(hoverAt(start, { csv: waits.replace('2026-Q3', '2026-Q4') }), undefined);
  });
});
