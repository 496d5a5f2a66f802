import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../../src/core/document/document.ts';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import type { Scan } from '../../../src/core/privacy/scan.ts';
import { scanFile, scanText } from '../../../src/core/privacy/scan-file.ts';
import { type Checked, check, recheck } from '../../../src/core/rules/check.ts';
import { agreementOf } from '../../../src/core/sef/agreed-in.ts';
import type { Agreement } from '../../../src/core/sef/agreement.ts';
import { changeSef, emptySef, type SefChange } from '../../../src/core/sef/sef.ts';
import { readSetup } from '../../../src/core/sef/setup.ts';
import { withPlainMaps } from '../plain-maps.ts';
import { day, encode, plainConfig } from '../small-sef.ts';

const gap =
  'accepted-gaps: [{ criterion: 5, reason: x, owner: y, until: 2026-12 }, { criterion: 3, reason: x, owner: y, until: 2026-01 }]\n';
const setup = readSetup(plainConfig + gap, undefined);
const today = day('2026-11-22');

/** Few names, so that files come, go, change their kind and lead to each other often. */
const pages = ['s/3.md', 's/5.md', 's/o.md', 'e/a.md', 'e/b.md', 'e/A.md', 'x/a.md'];
const tables = ['d/a.csv', 'd/b.csv'];
const paths = [...pages, ...tables, 'p/a.pdf', 'e'];
const anyPath = fc.constantFrom(...paths);
const date = fc.constantFrom('2026-10', '2020-01', '');
const link = fc
  .constantFrom(...paths, 'gone/a.md', 'gone/3.md', 'gone/a.pdf')
  .map(path => `[l](/../x/../${path})`);
const relative = fc.constantFrom(...paths, 'gone/a.md', 'gone/B.md').map(path => `[l](../${path})`);
/** Figures with the cells that they cite, claims, actions, and comments that pass over some of it. */
const figure = fc
  .tuple(
    fc.constantFrom('63%', '60%', '12', 'words'),
    fc.constantFrom(...tables, 'd/gone.csv'),
    fc.constantFrom('Q1', 'Q2', 'Q3'),
    fc.constantFrom('on_time', 'share_waiting', 'total'),
  )
  .map(([words, table, row, column]) => `[${words}](../${table}#${row}.${column})`);
const pair = fc.constantFrom(
  '[63%](../d/a.csv#Q1.on_time), and [12%](../d/b.csv#q1.On%20time)',
  '[40](../d/b.csv#Q2.share_waiting)',
);
const line = fc.constantFrom(
  '',
  '# H',
  '## What next?',
  '`[c](../e/a.md)`',
  'Our offer is excellent.',
  'We held a workshop in a pupil referral unit.',
  '- [ ] Do it (owner: Head of SEND; due: 2026-10; measure: x)',
  '- [x] Done, as [asked](../e/a.md)',
  '- [ ] Answer [this](../x/a.md) (due: 31/10/2026)',
);
const suppression = fc
  .tuple(
    fc.constantFrom('next-line', 'line', 'file'),
    fc.constantFrom('SEF401', 'dead-link SEF407', 'SEF408', 'SEF409', 'SEF210', 'SEF999'),
    fc.constantFrom(' -- agreed', ''),
  )
  .map(([scope, rule, reason]) => `<!-- sef-disable-${scope} ${rule}${reason} -->`);
const body = fc.array(fc.oneof(link, relative, figure, pair, line, suppression), { maxLength: 5 });
const support = fc.constantFrom(
  '',
  'status: agreed\nposition: needs-work\ncontributors: [health]\nlead: { post: Lead, sector: health }\n',
  'supported-by: [../e/a.md]\n',
  'supported-by: [../e/b.md, ../gone/b.md, { evidence: case-study, date: 2026-10, criteria: [5], foci: [outcomes/skills] }]\n',
  'supported-by: { evidence: nothing, location: ../p/a.pdf }\n',
);
const section = fc
  .tuple(fc.constantFrom('criterion: 3', 'criterion: 9', 'focus: outcomes', 'criterion: wrong'), support)
  .map(([kind, more]) => `${kind}\n${more}`);
const evidence = fc
  .tuple(
    fc.constantFrom('case-study', 'policy-or-plan', 'wrong'),
    date,
    fc.constantFrom('[3]', '[5, 3]', ''),
    fc.constantFrom('', 'title: SEND SEF 2026\n', 'location: ../s/3.md\n', 'voices: [health]\n'),
  )
  .map(
    ([type, on, criteria, more]) =>
      `evidence: ${type}\ndate: ${on}\ncriteria: ${criteria}\nfoci: [outcomes/skills, experiences]\n${more}`,
  );
const other = fc.constantFrom(
  'part: x\n',
  'title: x\n',
  'criterion: 3\nevidence: case-study\n',
  'part: "\n',
  'recommendation: improvement\n',
  'part: outcome\noutcome: positive\npriorityActions: yes\n',
);
const text = fc
  .tuple(fc.oneof(section, evidence, other), body)
  .map(([settings, lines]) => `---\n${settings}---\n${lines.join('\n\n')}\n`);
/** A page is read and looked into at once, as hosts do; now and then only one of the two has come yet. */
const page = fc
  .tuple(fc.constantFrom(...pages), text, fc.constantFrom('both', 'both', 'both', 'put', 'scan'))
  .map(
    ([path, content, parts]): SefChange => ({
      put: parts === 'scan' ? [] : [parseDocument(path, content)],
      scan: parts === 'put' ? [] : [scanText(path, content, usualGuard)],
      exist: [path],
    }),
  );
/** Somebody writes: what stands at the top stays, and mostly the title. */
const headings = fc.constantFrom('# H\n\n', '# H\n\n', '# Title\n\n', '');
const typing = fc
  .tuple(
    fc.constantFrom(
      's/3.md\ncriterion: 3\nstatus: agreed\nsupported-by: [../e/b.md, { evidence: case-study, date: 2026-10, criteria: [5], foci: [outcomes/skills] }, { evidence: nothing }]',
      's/5.md\ncriterion: 5\ntitel: x',
      'e/a.md\nevidence: case-study\ndate: 2026-10\ncriteria: [3]\nfoci: [outcomes/skills]\nlocation: ../s/3.md',
      'x/a.md\nrecommendation: improvement',
      's/o.md\npart: outcome\noutcome: positive',
    ),
    headings,
    body,
  )
  .map(([page, heading, lines]): SefChange => {
    const [path = '', ...settings] = page.split('\n');
    const content = `---\n${settings.join('\n')}\n---\n${heading}${lines.join('\n\n')}\n`;
    return {
      put: [parseDocument(path, content)],
      scan: [scanText(path, content, usualGuard)],
      exist: [path],
    };
  });
const cell = fc.constantFrom('63%', '60', '12', 'c', '', 'see note');
const table = fc
  .tuple(
    fc.constantFrom(...tables),
    fc.constantFrom('on_time,total', 'share_waiting,on_time', 'on time,total'),
    fc.array(fc.tuple(fc.constantFrom('Q1', 'Q2'), cell, cell), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([path, columns, rows, isNew]): SefChange => {
    const content = `quarter,${columns}\n${rows.map(row => row.join(',')).join('\n')}\n`;
    return { scan: [scanFile(path, encode(content), usualGuard)], exist: isNew ? [path] : [] };
  });

const move: fc.Arbitrary<SefChange> = fc.record(
  {
    remove: fc.array(anyPath, { maxLength: 2 }),
    exist: fc.array(anyPath, { maxLength: 3 }),
    vanish: fc.array(anyPath, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const version = { commit: '1a2b3c4d5e', path: '', author: 'A', time: 0, day: today };
const agreement = fc
  .tuple(
    fc.constantFrom('s/3.md', 's/5.md'),
    fc.option(fc.constantFrom('Our offer is excellent.', ''), { nil: undefined }),
  )
  .map(
    ([path, words]): SefChange => ({
      agree: [
        [
          path,
          words === undefined
            ? undefined
            : agreementOf([{ origin: version, text: `---\nstatus: agreed\n---\n${words}` }]),
        ],
      ],
    }),
  );
const gone = anyPath.map((path): SefChange => ({ remove: [path], vanish: [path] }));

const change: fc.Arbitrary<SefChange> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: page },
      { weight: 2, arbitrary: typing },
      { weight: 2, arbitrary: table },
      move,
      gone,
      agreement,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(together);

/** What happens at once. A path that comes twice comes as it was last. */
function together(changes: readonly SefChange[]): SefChange {
  const all = <K extends keyof SefChange>(key: K) => changes.flatMap(one => [...(one[key] ?? [])]);
  const last = <T extends { readonly path: string }>(items: readonly T[]) => [
    ...new Map(items.map(item => [item.path, item])).values(),
  ];
  return {
    put: last(all('put') as Document[]),
    scan: last(all('scan') as Scan[]),
    remove: all('remove') as string[],
    exist: all('exist') as string[],
    vanish: all('vanish') as string[],
    agree: all('agree') as [string, Agreement | undefined][],
  };
}

function assertSame(actual: Checked, expected: Checked): void {
  assert.deepEqual([...actual.byDocument.keys()].sort(), [...expected.byDocument.keys()].sort());
  assert.deepEqual(actual.findings, expected.findings);
  assert.deepEqual(actual.known, expected.known);
  assert.deepEqual(withPlainMaps(actual.coverage), withPlainMaps(expected.coverage));
  const { read: _, ...index } = actual.sef;
  const { read: __, ...wholeIndex } = expected.sef;
  assert.deepEqual(withPlainMaps(index), withPlainMaps(wholeIndex));
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
      { numRuns: 200 },
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

  test('is put to the test: the changes bring about every kind of finding that depends on other files', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), changes => {
        const sef = changes.reduce(changeSef, emptySef(setup));
        for (const { rule } of check(sef, today).findings) seen.add(rule);
      }),
      { seed: 1, numRuns: 400 },
    );
    const wanted =
      'SEF108 SEF116 SEF117 SEF210 SEF211 SEF212 SEF302 SEF305 SEF401 SEF402 SEF403 SEF404 SEF405 SEF406 SEF407 SEF408 SEF409 SEF410';
    assert.deepEqual(
      wanted.split(' ').filter(code => !seen.has(code)),
      [],
    );
  });

  test('takes what can be gone through only once', () => {
    const before = check(emptySef(setup), today);
    const put = [parseDocument('e/a.md', '---\nevidence: case-study\n---\n')];
    const scan = [scanFile('d/a.csv', encode('quarter,n\nQ1,5\n'), usualGuard)];
    const change = { put: put.values(), scan: scan.values(), exist: ['e/a.md'].values() };
    const after = recheck(before, change, today);
    assert.deepEqual([...after.byDocument.keys()], ['e/a.md', 'd/a.csv']);
    assert.deepEqual([...after.sef.scans.keys()], ['d/a.csv']);
  });

  test('leaves the SEF before as it was', () => {
    const put = [parseDocument('e/a.md', '---\nevidence: case-study\n---\n')];
    const before = changeSef(emptySef(setup), { put });
    changeSef(before, { remove: ['e/a.md'] });
    assert.deepEqual([...before.evidence.keys()], ['e/a.md']);
  });
});

/** The same documents, tables and files, put in at once and in another order. */
function fromScratch({ records, scans, files, agreements }: ReturnType<typeof emptySef>) {
  const put = [...records.values()].map(({ document }) => document).reverse();
  return changeSef(emptySef(setup), {
    put,
    scan: [...scans.values()].reverse(),
    exist: files,
    agree: agreements,
  });
}
