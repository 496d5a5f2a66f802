import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { type Checked, check, findingsOf, recheck } from '../../../src/core/rules/check.ts';
import { changeSef, emptySef, type SefChange } from '../../../src/core/sef/sef.ts';
import { readSetup } from '../../../src/core/sef/setup.ts';
import { day, plainConfig } from '../small-sef.ts';

const gap = 'accepted-gaps: [{ criterion: 5, reason: x, owner: y, until: 2026-12 }]\n';
const setup = readSetup(plainConfig + gap, undefined);
const today = day('2026-11-22');

/** Few names, so that files come, go, change their kind and lead to each other often. */
const paths = ['s/3.md', 's/5.md', 's/o.md', 'e/a.md', 'e/b.md', 'e/A.md', 'x/a.md', 'p/a.pdf', 'e'];
const anyPath = fc.constantFrom(...paths);
const date = fc.constantFrom('2026-10', '2020-01', '');
const link = fc
  .constantFrom(...paths, 'gone/a.md', 'gone/3.md', 'gone/a.pdf')
  .map(path => `[l](/../x/../${path})`);
const relative = fc.constantFrom(...paths, 'gone/a.md', 'gone/B.md').map(path => `[l](../${path})`);
const body = fc.array(fc.oneof(link, relative, fc.constantFrom('', '# H', '`[c](../e/a.md)`')), {
  maxLength: 4,
});
const support = fc.constantFrom(
  '',
  'supported-by: [../e/a.md]\n',
  'supported-by: [../e/b.md, ../gone/b.md, { evidence: case-study, date: 2026-10, criteria: [5], foci: [outcomes/skills] }]\n',
  'supported-by: { evidence: nothing, location: ../p/a.pdf }\n',
);
const section = fc
  .tuple(fc.constantFrom('criterion: 3', 'criterion: valued', 'focus: outcomes', 'criterion: wrong'), support)
  .map(([kind, more]) => `${kind}\n${more}`);
const evidence = fc
  .tuple(
    fc.constantFrom('case-study', 'lived-experience', 'wrong'),
    date,
    fc.constantFrom('[3]', '[5, 3]', ''),
  )
  .map(
    ([type, on, criteria]) =>
      `evidence: ${type}\ndate: ${on}\ncriteria: ${criteria}\nfoci: [outcomes/skills, experiences]\n`,
  );
const other = fc.constantFrom(
  'part: x\n',
  'title: x\n',
  'criterion: 3\nevidence: case-study\n',
  'part: "\n',
  'recommendation: improvement\n',
);
const text = fc
  .tuple(fc.oneof(section, evidence, other), body)
  .map(([settings, lines]) => `---\n${settings}---\n${lines.join('\n\n')}\n`);
const documentOf = fc.tuple(anyPath, text).map(([path, content]) => parseDocument(path, content));

const change: fc.Arbitrary<SefChange> = fc.record(
  {
    put: fc.array(documentOf, { maxLength: 2 }),
    remove: fc.array(anyPath, { maxLength: 2 }),
    exist: fc.array(anyPath, { maxLength: 3 }),
    vanish: fc.array(anyPath, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

function assertSame(actual: Checked, expected: Checked): void {
  assert.deepEqual([...actual.byDocument.keys()].sort(), [...expected.byDocument.keys()].sort());
  assert.deepEqual(findingsOf(actual), findingsOf(expected));
  assert.deepEqual(actual.coverage, expected.coverage);
  const { read: _, ...index } = actual.sef;
  const { read: __, ...wholeIndex } = expected.sef;
  assert.deepEqual(index, wholeIndex);
}

describe('checking again after a change', () => {
  test('comes to the same as checking everything', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), changes => {
        let checked = check(emptySef(setup), today);
        let sef = emptySef(setup);
        for (const one of changes) {
          checked = recheck(checked, one, today);
          sef = changeSef(sef, one);
          assertSame(checked, check(fromScratch(sef), today));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('comes to the same on another day', () => {
    fc.assert(
      fc.property(
        change,
        change,
        fc.constantFrom('2026-12-31', '2030-01-01', '2020-01-01'),
        (first, second, on) => {
          const before = check(changeSef(emptySef(setup), first), today);
          assertSame(recheck(before, second, day(on)), check(changeSef(before.sef, second), day(on)));
        },
      ),
    );
  });

  test('takes what can be gone through only once', () => {
    const before = check(emptySef(setup), today);
    const put = [parseDocument('e/a.md', '---\nevidence: case-study\n---\n')];
    const after = recheck(before, { put: put.values(), exist: ['e/a.md'].values() }, today);
    assert.deepEqual([...after.byDocument.keys()], ['e/a.md']);
  });

  test('leaves the SEF before as it was', () => {
    const put = [parseDocument('e/a.md', '---\nevidence: case-study\n---\n')];
    const before = changeSef(emptySef(setup), { put });
    changeSef(before, { remove: ['e/a.md'] });
    assert.deepEqual([...before.evidence.keys()], ['e/a.md']);
  });
});

/** The same documents and files, put in at once and in another order. */
function fromScratch({ records, files }: ReturnType<typeof emptySef>) {
  const put = [...records.values()].map(({ document }) => document).reverse();
  return changeSef(emptySef(setup), { put, exist: files });
}
