import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { outlineYaml, type YamlPlace } from '../../../src/core/language/yaml-outline.ts';

/** The place of the `|`, as `role path key "word"`. */
function placeIn(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { place } = outlineYaml(text, { start: 0, end: text.length }, offset);
  return place ? said(place, text) : 'none';
}

function said({ role, holder, key, span, inBrackets }: YamlPlace, text: string): string {
  const word = text.slice(span.start, span.end);
  return [role, holder.path.join('.') || 'top', ...(key ? [key] : []), ...(word ? [`“${word}”`] : [])]
    .concat(inBrackets ? ['in brackets'] : [])
    .join(' ');
}

const cases: readonly (readonly [string, string, string])[] = [
  ['a name being written', 'crit|', 'key top “crit”'],
  ['an empty line at the top', 'criterion: valued\n|\ntitle: x\n', 'key top'],
  ['the end behind the last line', 'criterion: valued\n|', 'key top'],
  ['a value', 'criterion: |\ntitle: x\n', 'value top criterion'],
  ['a value being written', 'criterion: val|\n', 'value top criterion “val”'],
  ['a value right behind its colon', 'criterion:|\n', 'value top criterion'],
  ['a name that has a colon already', 'crit|: valued\n', 'key top “crit”'],
  ['a list in brackets', 'criteria: [valued, |]\n', 'item criteria in brackets'],
  ['a bracket that is not closed', 'criteria: [valued, |\nstatus: draft\n', 'item criteria in brackets'],
  ['a list over lines', 'criteria: [\n  valued,\n  |\n]\n', 'item criteria in brackets'],
  ['a dash', 'criteria:\n  - |\n', 'item criteria'],
  ['a dash at the column of its setting', 'criteria:\n- valued\n- en|\ntitle: x\n', 'item criteria “en”'],
  ['an indented line below a list', 'criteria:\n  |\n', 'key criteria criteria'],
  ['a group in brackets', 'lead: { post: Head of SEND, | }\n', 'key lead in brackets'],
  ['a value in brackets', 'lead: { post: Head of SEND, sector: | }\n', 'value lead sector in brackets'],
  ['a group below', 'lead:\n  post: x\n  sector: |\n', 'value lead sector'],
  ['a line in a group below', 'lead:\n  post: x\n  |\ntitle: y\n', 'key lead lead'],
  ['an item that is a group', 'supported-by:\n  - evidence: case-study\n    ti|\n', 'key supported-by “ti”'],
  ['the next item', 'supported-by:\n  - evidence: case-study\n  - |\n', 'item supported-by'],
  [
    'a group in a list in brackets',
    'supported-by: [{ evidence: | }]\n',
    'value supported-by evidence in brackets',
  ],
  ['a list in a group in a list', 'supported-by:\n  - { foci: [|] }\n', 'item supported-by.foci in brackets'],
  ['a comment', '# crit|\n', 'none'],
  ['a comment behind a value', 'criterion: valued # or |\n', 'none'],
  ['a text over lines', 'impact: >\n  more\n  plans: |\n', 'none'],
  ['the line after such a text', 'impact: >\n  more\ntitle: |\n', 'value top title'],
  ['a web address', 'location: https://|\n', 'value top location “https://”'],
];

describe('settings as far as they are written', () => {
  for (const [name, marked, expected] of cases) {
    test(`tell ${name}`, () => assert.equal(placeIn(marked), expected));
    test(`tell ${name}, with Windows line ends`, () =>
      assert.equal(placeIn(marked.replaceAll('\n', '\r\n')), expected));
  }

  test('tell what is there already, above and below', () => {
    const text = 'title: a\n\ncriteria: [valued, engage]\nlead: { post: x }\n';
    const { root, place } = outlineYaml(text, { start: 0, end: text.length }, 9);
    assert.deepEqual([...root.values.keys()], ['title', 'criteria', 'lead']);
    assert.equal(place?.holder, root);
    const at = text.indexOf('engage') + 1;
    const inList = outlineYaml(text, { start: 0, end: text.length }, at).place;
    assert.deepEqual(inList?.holder.items, ['valued', 'engage']);
  });
});
