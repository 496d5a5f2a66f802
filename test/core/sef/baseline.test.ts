import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { baselineOf, sinceBaseline } from '../../../src/core/rules/baseline.ts';
import { check } from '../../../src/core/rules/check.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { rules } from '../../../src/core/rules/registry.ts';
import { type BaselineEntry, baselineText, readBaseline } from '../../../src/core/sef/baseline-file.ts';
import { baselineName } from '../../../src/core/sef/file-names.ts';
import { day, loadSmall, type SmallFiles } from '../small-sef.ts';

const entry: fc.Arbitrary<BaselineEntry> = fc.record({
  fingerprint: fc.stringMatching(/^[0-9a-f]{8,16}(-\d)?$/),
  rule: fc.constantFrom(...rules.map(({ code }) => code)),
  path: fc.constantFrom('sef.yaml', 'sections/03.md', 'evidence/it’s “a”.md', 'a\\b.md', 'Ünï.md'),
});

const files: SmallFiles = {
  'sections/03.md': '---\ncriterion: right-help\n---\nOur offer is excellent. [a](gone.md) [a](gone.md)\n',
};
const today = day('2026-11-22');

function checked(more: SmallFiles = {}) {
  return check(loadSmall({ ...files, ...more }).sef, today);
}

describe('the baseline file', () => {
  test('reads back what was written, one finding a line, in one order whoever writes it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ fingerprint }) => fingerprint }), entries => {
        const text = baselineText(entries);
        assert.equal(text, baselineText([...entries].reverse()));
        const { entries: read, problems } = readBaseline(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(read.map(sorted).sort(), entries.map(sorted).sort());
        assert.equal(text.split('\n').filter(line => line.includes('fingerprint')).length, entries.length);
      }),
    );
  });

  test('that is broken holds nothing and is said to be broken', () => {
    const whole = baselineText([{ fingerprint: 'a1', rule: 'SEF108', path: 'a.md' }]);
    const broken = [
      '',
      '{}',
      '[]',
      'null',
      whole.slice(0, -4),
      whole.replace('1,', '2,'),
      `<<<<<<< HEAD\n${whole}`,
    ];
    for (const text of broken) {
      const { entries, problems } = readBaseline(text);
      assert.deepEqual(entries, [], text);
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['SEF111'],
        text,
      );
    }
    assert.deepEqual(readBaseline(undefined), { entries: [], problems: [] });
  });
});

describe('what the baseline holds', () => {
  test('is no longer found but known, and all else is still found', () => {
    const before = checked();
    assert.ok(before.findings.length > 10);
    const after = checked({ [baselineName]: baselineText(baselineOf(before.findings)) });
    assert.deepEqual(after.findings, []);
    assert.deepEqual(after.known, before.findings);

    const more = checked({
      [baselineName]: baselineText(baselineOf(before.findings)),
      'sections/04.md': '---\ncriterion: prepared\n---\n[a](gone.md)\n',
    });
    assert.ok(more.findings.some(({ rule, path }) => rule === 'SEF108' && path === 'sections/04.md'));
    assert.ok(!more.findings.some(({ rule, path }) => rule === 'SEF108' && path === 'sections/03.md'));
  });

  test('holds one of two that look the same, and finds the other', () => {
    const before = checked();
    const [first, second] = before.findings.filter(({ rule }) => rule === 'SEF108');
    assert.ok(first && second && first.fingerprint !== second.fingerprint);
    const { findings, known } = checked({ [baselineName]: baselineText(baselineOf([first])) });
    assert.deepEqual(known, [first]);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'SEF108'),
      [second],
    );
  });

  test('finds a held problem again once it is another problem, and not when it only moves', () => {
    const baseline = baselineText(baselineOf(checked().findings));
    const dead = (text: string) =>
      checked({ [baselineName]: baseline, 'sections/03.md': text }).findings.filter(
        ({ rule }) => rule === 'SEF108',
      );
    assert.equal(dead('---\ncriterion: right-help\n---\n\n\nMoved. [a](gone.md)\n').length, 0);
    assert.equal(dead('---\ncriterion: right-help\n---\n[a](gone-too.md)\n').length, 1);
  });

  test('never holds personal data', () => {
    const [some] = checked().findings;
    assert.ok(some);
    const guarded = rules
      .filter(({ code }) => code.startsWith('SEF5'))
      .map(({ code }): Finding => ({ ...some, rule: code }));
    assert.ok(guarded.length > 10);
    assert.deepEqual(baselineOf(guarded), []);
    const forged = new Set(guarded.map(({ fingerprint }) => fingerprint));
    assert.deepEqual(sinceBaseline(guarded, forged), { findings: guarded, known: [] });
  });

  test('hides nothing where the file is broken', () => {
    const before = checked();
    const text = baselineText(baselineOf(before.findings));
    const after = checked({ [baselineName]: text.replace('"version": 1', '"version": "one"') });
    assert.deepEqual(after.known, []);
    assert.deepEqual(
      after.findings.filter(({ path }) => path !== baselineName),
      before.findings,
    );
    assert.deepEqual(
      after.findings.filter(({ path }) => path === baselineName).map(({ rule }) => rule),
      ['SEF111'],
    );
  });
});

function sorted({ fingerprint, rule, path }: BaselineEntry): string {
  return `${path} ${rule} ${fingerprint}`;
}
