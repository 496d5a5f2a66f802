import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Move, movedReferences, referenceEdits } from '../../../src/core/edit/move-references.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { relativeLink } from '../../../src/core/text/path.ts';
import { smallSef } from '../small-sef.ts';

const root = 'home/one & two/sef';
const names = ['a', 'b_c', 'old name', "it's", 'é (1)', 'x#y', 'q&amp;a', '100%', 'null', 'a, b', '[d]'];
const folders = ['', 'sections', 'evidence', 'evidence/2026', 'evi dence'];
const pathIn = (ending: string) =>
  fc
    .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
    .map(([folder, name]) => `${folder === '' ? '' : `${folder}/`}${name}${ending}`);

/** The ways in which people, and programs, write the same address in prose; `n` makes labels of their own. */
const inProse = fc.constantFrom<(address: string, n: number) => string>(
  address => `[words](${address})`,
  address => `![picture](${address} "a [title](x.md)")`,
  address => `[${address}](<${address}>)`,
  address => `> - [words\n>   more](${address}#part\n>   'it')`,
  address => `[63%](${address}#row.column)`,
  (address, n) => `[words][l${n}] and [l${n}]\n\n[l${n}]: ${address}?x#y (title)`,
  (address, n) => `![][p ${n}]\n\n[p ${n}]:\n  <${address}>`,
  address => `[words](${address.replaceAll('_', '\\_').replaceAll('-', '&#45;')})`,
  address => `| a | b |\n|---|---|\n| [x](${address}) | c |`,
  address => `\`[x](${address})\` <!-- [x](${address}) --> [![i](${address})](${address})`,
);
const inSettings = fc.constantFrom<(address: string) => string>(
  address => `  - "${address}"`,
  address => `  - '${address.replaceAll("'", "''")}' # why`,
  address => `  - >-\n    ${address}`,
  address =>
    `  - { evidence: case-study, title: In place, location: "${/^\.\.?\//.test(address) ? '' : './'}${address}" }`,
);

const files = fc.uniqueArray(fc.oneof(pathIn('.md'), pathIn('.csv')), { minLength: 2, maxLength: 6 });
const move = fc.record({ from: fc.nat(), folder: fc.boolean(), to: pathIn('') });

interface Written {
  readonly texts: ReadonlyMap<string, string>;
  readonly moves: readonly Move[];
}

/** A SEF whose pages refer to its files in every way, and moves that VS Code would make: onto nothing, and not into themselves. */
const written = files.chain(paths => {
  const link = fc.record({ to: fc.constantFrom(...paths, 'gone.md', '../out.md'), write: inProse });
  const entry = fc.record({ to: fc.constantFrom(...paths), write: inSettings });
  const page = fc.record({
    links: fc.array(link, { maxLength: 4 }),
    entries: fc.array(entry, { maxLength: 3 }),
  });
  return fc
    .record({
      pages: fc.array(page, { minLength: paths.length, maxLength: paths.length }),
      moves: fc.array(move, { minLength: 1, maxLength: 3 }),
    })
    .map(({ pages, moves }): Written => {
      const texts = paths.map((path, place) => {
        const { links = [], entries = [] } = pages[place] ?? {};
        const list = entries.map(({ to, write }) => write(relativeLink(path, to)));
        const prose = links.map(({ to, write }, n) => write(relativeLink(path, to), n));
        const settings = `criterion: 3\n${list.length > 0 ? `supported-by:\n${list.join('\n')}\n` : ''}`;
        const text = path.endsWith('.md') ? `---\n${settings}---\n${prose.join('\n\n')}\n` : 'a,b\n1,2\n';
        return [path, text] as const;
      });
      return { texts: new Map(texts), moves: possible(moves, paths) };
    });
});

function possible(
  moves: readonly { from: number; folder: boolean; to: string }[],
  paths: readonly string[],
): Move[] {
  const taken = new Set(paths);
  const found: Move[] = [];
  for (const { from, folder, to } of moves) {
    const path = paths[from % paths.length] ?? '';
    const parent = path.slice(0, path.lastIndexOf('/'));
    const what = folder && path.includes('/') ? parent : path;
    const target = `moved/${to}${what === path ? path.slice(path.lastIndexOf('.')) : ''}`;
    if (taken.has(target) || found.some(other => overlap(other.from, what) || overlap(other.to, target)))
      continue;
    taken.add(target);
    found.push({ from: what, to: target });
  }
  return found;
}

function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

describe('after files have moved', () => {
  test('every reference leads where it led, and nothing but addresses is another', () => {
    fc.assert(
      fc.property(written, ({ texts, moves }) => {
        const after = (path: string) => {
          const found = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
          return found ? found.to + path.slice(found.from.length) : path;
        };
        const before = smallSef(Object.fromEntries(texts));
        const absolute = moves.map(({ from, to }) => ({ from: `${root}/${from}`, to: `${root}/${to}` }));
        const moved = movedReferences(before, root, absolute);
        const changed = [...texts].map(([path, text]) => {
          const { edits, left } = referenceEdits(text, moved.get(path) ?? []);
          assert.deepEqual(left, []);
          for (const { span } of edits) {
            const address = [...(before.records.get(path)?.references ?? [])].some(
              ({ targetSpan }) => targetSpan.start <= span.start && span.end <= targetSpan.end,
            );
            assert.ok(address, 'an edit is within what holds an address');
          }
          return [after(path), applyEdits(text, edits)] as const;
        });
        const now = smallSef(Object.fromEntries(changed));
        for (const [path, { references }] of before.records) {
          const wanted = references.map(({ via, path: to }) => [via, after(to)]);
          const found = now.records.get(after(path))?.references.map(({ via, path: to }) => [via, to]);
          assert.deepEqual(found, wanted, after(path));
        }
        const others = [...before.records.keys()].filter(path => !moved.has(path));
        for (const path of others) assert.equal(new Map(changed).get(after(path)), texts.get(path));
      }),
      { numRuns: 60 },
    );
  });
});
