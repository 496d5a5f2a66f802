import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { markdownTables } from '../../../src/core/text/markdown-tables.ts';

function wordsOf(text: string): string[][][] {
  return markdownTables(text).map(table => table.map(row => row.map(cell => cell.text)));
}

describe('markdown tables', () => {
  test('are found among prose, with and without outer pipes, with every line ending', () => {
    const table = ['Before.', '', 'Need | Pupils', '--- | ---:', 'Autism | 12', '', 'a | b', 'not | a table'];
    const expected = [
      [
        ['Need', 'Pupils'],
        ['Autism', '12'],
      ],
    ];
    for (const ending of ['\n', '\r\n', '\r']) assert.deepEqual(wordsOf(table.join(ending)), expected);
    assert.deepEqual(wordsOf('   | Need | Pupils |\n| :-- | :-: |\n   | Autism | 12 |'), expected);
  });

  test('are found in quotations and list items, and end with them', () => {
    const expected = [
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ];
    assert.deepEqual(wordsOf('> a | b\n> -|-\n> 1 | 2\nx | y\n'), expected);
    assert.deepEqual(wordsOf('- a | b\n  -|-\n  1 | 2\n- x | y\n'), expected);
    assert.deepEqual(wordsOf('a | b\n-|-\n1 | 2\n# Heading | more\n'), expected);
    assert.deepEqual(wordsOf('a | b\n-|-\n1 | 2\n```\n'), expected);
  });

  test('need as many delimiters as headings', () => {
    assert.deepEqual(wordsOf('a | b\n---\n1 | 2'), []);
    assert.deepEqual(wordsOf('a | b\n-|-|-\n1 | 2'), []);
    assert.deepEqual(wordsOf('|---|---|\n| 1 | 2 |'), []);
    assert.deepEqual(wordsOf('a\n|-|\n1'), [[['a'], ['1']]]);
  });

  test('keep the cells of a row as they are, empty ones too', () => {
    assert.deepEqual(wordsOf('|a|b|\n|-|-|\n|1|\n||2|3|\n| |'), [[['a', 'b'], ['1'], ['', '2', '3'], ['']]]);
  });

  test('part cells at pipes that are not escaped, within code too, as GitHub does', () => {
    assert.deepEqual(wordsOf('a | b\n-|-\nx\\|y | `p\\|q`\n`m | n`\n\\\\| z')[0]?.slice(1), [
      ['x|y', 'p|q'],
      ['m', 'n'],
      ['\\', 'z'],
    ]);
  });

  test('read as their words', () => {
    const cells: [string, string][] = [
      ['**12**', '12'],
      ['_so_ ~~far~~', 'so far'],
      ['[63.2%](../data/a.csv#2026.x)', '63.2%'],
      ['[plan][p] and ![icon](x.png)', 'plan and icon'],
      ['**[3](a.csv#b.c)**', '3'],
      ['two<br>lines', 'two lines'],
      ['&lt;5', '<5'],
      ['<5', '<5'],
      ['[c]', '[c]'],
      ['*', '*'],
      ['\\*', '*'],
      ['5*', '5*'],
      ['plans_issued_late', 'plans_issued_late'],
      ['3 * 4 * 5', '3 * 4 * 5'],
    ];
    for (const [written, read] of cells) {
      assert.equal(wordsOf(`a | b\n-|-\n| ${written} | x |`)[0]?.[1]?.[0], read, written);
    }
  });

  test('have spans that hold each cell as it is written', () => {
    const cell = fc.constantFrom('', 'a', ' b c ', '**12**', 'x\\|y', '`p`', 'é 👍', '[l](m.md)', '\t5 ');
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), ending, fc.string(), (rows, end, before) => {
        const lines = rows.map(cells => `|${cells.join('|')}|`);
        const lead = before.replaceAll('|', '');
        const text = [lead, '', lines[0], '|-|-|', ...lines.slice(1)].join(end);
        const [table] = markdownTables(text);
        const written = table?.map(cells => cells.map(({ span }) => text.slice(span.start, span.end)));
        assert.deepEqual(
          written,
          rows.map(cells => cells.map(words => words.trim())),
        );
      }),
    );
  });

  test('do not take long over hostile texts', () => {
    const signs = [
      '|',
      '|-',
      '| a ',
      '\\|',
      '[a](',
      '`|',
      '* |_',
      '> ',
      '|\n',
      '|-|\n',
      '[',
      '**',
      '- ',
      'a*',
    ];
    for (const sign of signs) {
      const much = sign.repeat(100_000);
      markdownTables(much);
      const inCell = `a | b\n-|-\n${'x'.repeat(50_000)}${much} | y\n`;
      assert.ok(markdownTables(inCell).length > 0, sign);
    }
  });
});
