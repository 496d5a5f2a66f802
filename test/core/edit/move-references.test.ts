import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Move, movedReferences, referenceEdits } from '../../../src/core/edit/move-references.ts';
import type { Reference } from '../../../src/core/sef/record.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { resolvePath } from '../../../src/core/text/path.ts';
import { smallSef } from '../small-sef.ts';

const section = (settings: string, body = '') => `---\ncriterion: 3\n${settings}---\n${body}`;
const evidence = (settings = '', body = '') => `---\nevidence: case-study\n${settings}---\n${body}`;

/** What the files say after the moves; where they are too. */
function move(files: Readonly<Record<string, string>>, moves: readonly Move[], root = 'top/sef') {
  const inRoot = moves.map(({ from, to }) => ({ from: `${root}/${from}`, to: resolvePath(`${root}/x`, to) }));
  const moved = movedReferences(smallSef(files), root, inRoot);
  const left: Reference[] = [];
  const after = Object.entries(files).map(([path, text]) => {
    const edits = referenceEdits(text, moved.get(path) ?? []);
    left.push(...edits.left);
    return [path, applyEdits(text, edits.edits)] as const;
  });
  return { files: Object.fromEntries(after), left };
}

function moveOne(settings: string, body: string, to = 'evidence/new.md'): string {
  const files = { 'sections/03.md': section(settings, body), 'evidence/old.md': evidence() };
  return move(files, [{ from: 'evidence/old.md', to }]).files['sections/03.md'] ?? '';
}

describe('moving evidence', () => {
  test('changes the address alone, of every kind of reference', () => {
    const settings = (name: string) =>
      `supported-by:\n  - ../evidence/${name}.md # why\n  - "../evidence/${name}.md"\n  - '../evidence/${name}.md'\n`;
    const body = (name: string) =>
      [
        `[evidence/old.md](../evidence/${name}.md#part "old.md") ![p](<../evidence/${name}.md>) [a][l] [b][l]`,
        `> - [x](../evidence/${name}.md?raw)`,
        `[l]: ../evidence/${name}.md 'evidence/old.md'`,
        '`[x](../evidence/old.md)` <!-- [x](../evidence/old.md) --> [y](../evidence/older.md)',
      ].join('\n\n');
    assert.equal(moveOne(settings('old'), body('old')), section(settings('new'), body('new')));
  });

  test('keeps the manner in which an address is written', () => {
    const files = {
      'a.md': section('', '[1](/e/old.md) [2](./e/old.md) [3](e/) [4](/e/#x)'),
      'e/old.md': evidence(),
    };
    const { files: after } = move(files, [{ from: 'e', to: 'f' }]);
    assert.equal(after['a.md'], section('', '[1](/f/old.md) [2](./f/old.md) [3](f/) [4](/f/#x)'));
  });

  test('finds an address that is not written as it reads', () => {
    const files = {
      'a.md': section(
        '',
        '[a_b.md](a\\_b.md "](a_b.md)") [`](`][d] [](<a&#95;b.md>)\n\n[d]: a&#x5F;b.md\n  "t"\n',
      ),
      'a_b.md': evidence(),
    };
    const { files: after, left } = move(files, [{ from: 'a_b.md', to: 'c d.md' }]);
    assert.equal(
      after['a.md'],
      section('', '[a_b.md](c%20d.md "](a_b.md)") [`](`][d] [](<c%20d.md>)\n\n[d]: c%20d.md\n  "t"\n'),
    );
    assert.deepEqual(left, []);
  });

  test('tells of an address that it cannot find for certain, and leaves it', () => {
    const files = { 'a.md': section('', '[x](a&shy;b.md)'), 'a\u00adb.md': evidence() };
    const { files: after, left } = move(files, [{ from: 'a\u00adb.md', to: 'c.md' }]);
    assert.equal(after['a.md'], files['a.md']);
    assert.deepEqual(
      left.map(({ target }) => target),
      ['a\u00adb.md'],
    );
  });

  test('puts in quotation marks what settings would not read as a path', () => {
    const to = "evidence/it's, true: [1].md";
    const said = "../evidence/it's,%20true:%20%5B1%5D.md";
    assert.equal(
      moveOne('supported-by: [../evidence/old.md]\n', '', to),
      section(`supported-by: ["${said}"]\n`),
    );
    assert.equal(
      moveOne("supported-by: ['../evidence/old.md']\n", '', to),
      section(`supported-by: ['${said.replace("'", "''")}']\n`),
    );
    assert.equal(
      moveOne('supported-by:\n  - ../evidence/old.md\n', '', to),
      section(`supported-by:\n  - "${said}"\n`),
    );
  });

  test('leaves a location recognisable as a file', () => {
    const files = { 'a.md': evidence('location: ./b/x.csv\n'), 'b/x.csv': 'a,b\n' };
    assert.equal(move(files, [{ from: 'b', to: 'c' }]).files['a.md'], evidence('location: ./c/x.csv\n'));
    assert.equal(
      move(files, [{ from: 'b/x.csv', to: 'x.csv' }]).files['a.md'],
      evidence('location: ./x.csv\n'),
    );
  });

  test('out of the SEF or with the whole of it keeps every link leading where it led', () => {
    const files = {
      's/a.md': section('', '[x](../e/x.md) [y](/e/x.md) [z](../../z.md)'),
      'e/x.md': evidence(),
    };
    const out = move(files, [{ from: 'e/x.md', to: '../x.md' }]).files['s/a.md'];
    assert.equal(out, section('', '[x](../../x.md) [y](../../x.md) [z](../../z.md)'));
    const whole = move(
      files,
      [{ from: '', to: '../deep/er/sef' }].map(m => ({ ...m, from: '.' })),
      'top/sef',
    );
    assert.equal(whole.files['s/a.md'], files['s/a.md']);
  });

  test('writes nothing over a text that is another one by now', () => {
    const files = { 'a.md': section('supported-by: [b.md]\n', '[x](b.md)'), 'b.md': evidence() };
    const moved = movedReferences(smallSef(files), 'r', [{ from: 'r/b.md', to: 'r/c.md' }]);
    const { edits, left } = referenceEdits(`\n${files['a.md']}`, moved.get('a.md') ?? []);
    assert.deepEqual(edits, []);
    assert.equal(left.length, 2);
  });
});
