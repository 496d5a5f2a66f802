import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { bundledFramework, bundledFrameworkIds } from '../../src/core/framework/packs.ts';
import { read } from './sources.ts';

interface Rule {
  readonly match: string;
}

const { contributes } = JSON.parse(read('package.json'));
const rulesOf = (path: string): readonly Rule[] => JSON.parse(read(path)).patterns;
const settings = rulesOf('syntaxes/sef-settings.tmLanguage.json');
const prose = rulesOf('syntaxes/sef-prose.tmLanguage.json');

/** What the rules mark in a line. */
function marked(rules: readonly Rule[], line: string): string[] {
  return rules.flatMap(({ match }) =>
    [...line.matchAll(new RegExp(match, 'g'))].map(([found]) => found.replace(/^, /, '')),
  );
}

describe('the grammars', () => {
  test('are there, and added to markdown alone', () => {
    for (const { path, injectTo } of contributes.grammars) {
      assert.ok(existsSync(path), path);
      assert.deepEqual(injectTo, ['text.html.markdown']);
    }
  });

  test('know every name that the frameworks have', () => {
    for (const id of bundledFrameworkIds) {
      const framework = bundledFramework(id);
      assert.ok(framework);
      const { criteria, foci, statements, types, sectors } = framework;
      const lines: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
        ['criterion: ', criteria],
        ['focus: ', foci],
        ['  - ', [...statements, ...foci]],
        ['evidence: ', types],
        ['voices: [', sectors],
      ];
      for (const [start, parts] of lines)
        for (const part of parts) {
          const end = start.endsWith('[') ? ', x]' : '';
          assert.deepEqual(marked(settings, `${start}${part.id}${end}`), [part.id]);
        }
    }
  });

  test('mark numbers of criteria, states and dates', () => {
    assert.deepEqual(marked(settings, 'criteria: [2, 11]'), ['2', '11']);
    assert.deepEqual(marked(settings, 'status: in-review # soon'), ['in-review']);
    assert.deepEqual(marked(settings, 'period: { from: 2025-09, to: 2026-07-31 }'), [
      '2025-09',
      '2026-07-31',
    ]);
  });

  test('mark nothing in titles, sources and other people’s settings', () => {
    for (const line of [
      'title: Needs are identified',
      'source: health',
      'layout: 3',
      'note: public',
      'title: Health, 2026-05',
    ])
      assert.deepEqual(marked(settings, line), [], line);
  });

  test('mark figures with their row and column, and what is said of actions', () => {
    assert.deepEqual(
      marked(prose, 'About [63.2%](../data/x.csv#2026-Q2.within_20_weeks) of [them](x.csv) ![a](x.csv#a.b).'),
      ['[63.2%](../data/x.csv#2026-Q2.within_20_weeks)'],
    );
    assert.deepEqual(
      marked(prose, 'Do it (owner: A post; due: 2027-03; measure: more). The owner: nobody.'),
      ['owner:', 'due: 2027-03', 'measure:'],
    );
  });
});
