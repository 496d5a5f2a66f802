import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { coverSmall, criterionIn, plainConfig, type SmallFiles } from '../small-sef.ts';

const item = '---\nevidence: case-study\ndate: 2026-05\ntitle: Item\n---\n';
const tagged = '---\nevidence: case-study\ndate: 2026-05\ntitle: Item\ncriteria: [right-help]\n---\n';

/** How the one item supports criterion 3, or `none`. */
function supportOf(section: string, evidence = item, more: SmallFiles = {}): string {
  const files = { 'sections/03.md': section, 'evidence/a.md': evidence, ...more };
  const { items } = criterionIn(coverSmall(files), 'right-help');
  return items.map(({ support, evidence: { id } }) => `${support} ${id}`).join(', ') || 'none';
}

const section = (body: string, settings = '') => `---\ncriterion: right-help\n${settings}---\n${body}\n`;
const listed = 'supported-by: [../evidence/a.md]\n';

describe('support of a criterion', () => {
  const cases: [string, string, string][] = [
    ['an ordinary link', section('[a](../evidence/a.md)'), 'cited'],
    ['a link to a place in the file', section('[a](../evidence/a.md#part)'), 'cited'],
    ['an address in pointed brackets', section('[a](<../evidence/a.md> "title")'), 'cited'],
    ['a percent-encoded address', section('[a](../evidence/%61.md)'), 'cited'],
    ['an address from the root', section('[a](/evidence/a.md)'), 'cited'],
    ['a link with a label', section('[a][x]\n\n[x]: ../evidence/a.md'), 'cited'],
    ['a label by itself, in other letters', section('[Survey]\n\n[survey]: ../evidence/a.md'), 'cited'],
    ['an empty label', section('[survey][]\n\n[SURVEY]: <../evidence/a.md>'), 'cited'],
    ['a definition that nothing refers to', section('[x]: ../evidence/a.md'), 'none'],
    ['a label without definition', section('[a][x]'), 'none'],
    ['a footnote', section('Words[^1].\n\n[^1]: See [a](../evidence/a.md).'), 'cited'],
    ['a footnote that is only an address', section('Words[^1].\n\n[^1]: [a](../evidence/a.md)'), 'cited'],
    ['a list, a quotation, a heading', section('> - # [a](../evidence/a.md)'), 'cited'],
    ['a table', section('| x |\n|---|\n| [a](../evidence/a.md) |'), 'cited'],
    ['emphasis', section('**_[a](../evidence/a.md)_**'), 'cited'],
    ['code', section('`[a](../evidence/a.md)`'), 'none'],
    ['indented code', section('    [a](../evidence/a.md)'), 'none'],
    ['a fence', section('~~~\n[a](../evidence/a.md)\n~~~'), 'none'],
    ['a fence that does not end', section('```\n[a](../evidence/a.md)'), 'none'],
    ['a comment', section('<!-- [a](../evidence/a.md) -->'), 'none'],
    ['a comment over blank lines', section('<!--\n\n[a](../evidence/a.md)\n\n-->'), 'none'],
    ['a comment in a line', section('words <!-- [a](../evidence/a.md) --> words'), 'none'],
    ['an escaped bracket', section('\\[a](../evidence/a.md)'), 'none'],
    ['a picture', section('![a](../evidence/a.md)'), 'none'],
    ['an entry of supported-by', section('', listed), 'listed'],
    ['an entry by itself', section('', 'supported-by: ../evidence/a.md\n'), 'listed'],
    ['cited comes before listed', section('[a](../evidence/a.md)', listed), 'cited'],
    ['a picture and an entry', section('![a](../evidence/a.md)', listed), 'listed'],
  ];
  for (const [title, text, expected] of cases) {
    test(`${title}: ${expected}`, () => {
      assert.equal(supportOf(text), expected === 'none' ? 'none' : `${expected} evidence/a.md`);
    });
  }

  test('tagged when only the item names the criterion, by id, number or quoted number', () => {
    for (const name of ['right-help', '3', '"3"', '[valued, 3]']) {
      const evidence = `---\nevidence: case-study\ncriteria: ${name}\n---\n`;
      assert.equal(supportOf(section(''), evidence), 'tagged evidence/a.md', name);
    }
  });

  test('cited and listed come before tagged', () => {
    assert.equal(supportOf(section('[a](../evidence/a.md)'), tagged), 'cited evidence/a.md');
    assert.equal(supportOf(section('', listed), tagged), 'listed evidence/a.md');
  });

  test('an inline item is the section’s own, and tagged for the criteria it names', () => {
    const inline =
      'supported-by: [{ evidence: case-study, title: In, date: 2026-05, criteria: [valued, 3] }]\n';
    const coverage = coverSmall({ 'sections/03.md': section('', inline) });
    const of = (id: string) =>
      criterionIn(coverage, id).items.map(({ support, evidence }) => `${support} ${evidence.id}`);
    assert.deepEqual(of('right-help'), ['inline sections/03.md#supported-by/1']);
    assert.deepEqual(of('valued'), ['tagged sections/03.md#supported-by/1']);
  });

  test('a link in another section, or in evidence, is no support', () => {
    const more = {
      'sections/05.md': '---\ncriterion: valued\n---\n[a](../evidence/a.md)',
      'sections/journey.md': '---\npart: journey\n---\n[a](../evidence/a.md)',
      'evidence/b.md': '---\nevidence: case-study\n---\n[a](a.md)',
    };
    assert.equal(supportOf(section('Words.'), item, more), 'none');
  });

  test('an item is named once, where it is cited first', () => {
    const coverage = coverSmall({
      'sections/03.md': section('[a](../evidence/a.md) [again](../evidence/a.md)', listed),
      'evidence/a.md': tagged,
    });
    const [only, ...others] = criterionIn(coverage, 'right-help').items;
    assert.deepEqual(others, []);
    const start = section('', listed).length - 1;
    assert.deepEqual(only?.span, { start, end: start + '[a](../evidence/a.md)'.length });
  });

  test('two sections for a criterion are both used, whatever they are called', () => {
    const coverage = coverSmall({
      'b/two.md': '---\ncriterion: "3"\n---\n[b](../evidence/b.md)',
      'a/one.md': '---\ncriterion: right-help\n---\n[a](../evidence/a.md)',
      'evidence/a.md': item,
      'evidence/b.md': item.replace('case-study', 'lived-experience').replace('Item', 'Other'),
    });
    const covered = criterionIn(coverage, 'right-help');
    assert.deepEqual(covered.sections, ['a/one.md', 'b/two.md']);
    assert.deepEqual(
      covered.items.map(({ evidence, path }) => `${evidence.id} by ${path}`),
      ['evidence/b.md by b/two.md', 'evidence/a.md by a/one.md'],
    );
  });

  test('the better use of two sections counts', () => {
    const more = { 'sections/also.md': '---\ncriterion: 3\n---\n[a](../evidence/a.md)' };
    assert.equal(supportOf(section('', listed), item, more), 'cited evidence/a.md');
  });

  test('an excluded file supports nothing', () => {
    const config = `${plainConfig}exclude: ["evidence/**"]\n`;
    assert.equal(supportOf(section('[a](../evidence/a.md)'), item, { 'sef.yaml': config }), 'none');
  });
});
