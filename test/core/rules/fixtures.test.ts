import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding, Fix } from '../../../src/core/rules/finding.ts';
import { rules } from '../../../src/core/rules/registry.ts';
import { decodeText } from '../../../src/core/text/decode.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { indexLines, rangeOf } from '../../../src/core/text/line-index.ts';
import { plainConfig } from '../small-sef.ts';
import { checkFixture } from './check-fixture.ts';
import { type Expected, type FixtureCase, readFixtures } from './fixture.ts';

const fixtures = readFixtures();

describe('annotated fixtures', () => {
  test('every rule has a fixture with a wrong and a right case, and every fixture a rule', () => {
    assert.deepEqual(
      fixtures.map(({ code, alias }) => `${code} ${alias}`).sort(),
      rules.map(({ code, name }) => `${code} ${name}`).sort(),
    );
    for (const { name, cases } of fixtures) {
      const verdicts = new Set(cases.map(({ verdict }) => verdict));
      assert.deepEqual([...verdicts].sort(), ['right', 'wrong'], name);
    }
  });

  for (const { name, cases } of fixtures) {
    describe(name, () => {
      for (const one of cases) {
        test(`${one.verdict}: ${one.title}`, () => {
          checkVerdict(one);
          const found = watched(one, findingsIn(one));
          assert.deepEqual(found.map(printed(one)).sort(), one.expected.map(printed(one)).sort());
        });
        test(`${one.title}: fixes mend`, () => checkFixes(one));
      }
    });
  }
});

function checkVerdict({ rule, verdict, expected }: FixtureCase): void {
  const has = expected.some(mark => mark.rule === rule);
  assert.equal(has, verdict === 'wrong', `a ${verdict} case ${has ? 'has' : 'has no'} mark of ${rule}`);
}

function findingsIn(one: FixtureCase): readonly Finding[] {
  return checkFixture(one).findings;
}

function watched({ rule, also }: FixtureCase, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    finding =>
      also.includes('all') ||
      finding.rule === rule ||
      also.includes(finding.rule) ||
      (finding.rule.startsWith('SEF1') && finding.rule !== 'SEF113'),
  );
}

/** `SEF108 sections/03.md 4:12 "[survey](x.md)"`: what a person needs to see when it differs. */
function printed({ files }: FixtureCase) {
  return ({ rule, path, span }: Expected) => {
    const text = files.find(file => file.path === path)?.text ?? '';
    const { start } = rangeOf(indexLines(text), span);
    return `${rule} ${path} ${start.line}:${start.column} ${JSON.stringify(text.slice(span.start, span.end))}`;
  };
}

function checkFixes(one: FixtureCase): void {
  const before = watched(one, findingsIn(one));
  for (const finding of before) {
    for (const fix of finding.fixes.filter(({ edits }) => edits.length > 0)) {
      const after = watched(one, findingsIn({ ...one, files: fixed(one, fix) }));
      const same = (all: readonly Finding[]) =>
        all.filter(
          ({ rule, path, message }) =>
            message === finding.message && path === finding.path && rule === finding.rule,
        ).length;
      assert.ok(same(after) < same(before), `“${fix.title}” does not mend: ${finding.what}`);
    }
  }
}

function fixed({ files }: FixtureCase, { path, edits }: Fix) {
  const isThere = files.some(file => file.path === path);
  const plain = { path, text: plainConfig, bytes: Buffer.from(plainConfig), isAgreed: false };
  return (isThere ? files : [...files, plain]).map(file => {
    const decoded = decodeText(file.bytes);
    if (file.path !== path || !('text' in decoded)) return file;
    return { ...file, bytes: Buffer.from(applyEdits(decoded.text, edits)) };
  });
}
