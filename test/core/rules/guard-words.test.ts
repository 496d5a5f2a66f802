import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import { hideNothing } from '../../../src/core/privacy/hide-identifiers.ts';
import { scanText } from '../../../src/core/privacy/scan-file.ts';
import { reportCoverageMarkdown } from '../../../src/core/report/coverage-markdown.ts';
import { reportCoverageText } from '../../../src/core/report/coverage-text.ts';
import { reportCoverageJson, reportJson } from '../../../src/core/report/json.ts';
import { reportMarkdown } from '../../../src/core/report/markdown.ts';
import { reportText } from '../../../src/core/report/text.ts';
import { baselineOf } from '../../../src/core/rules/baseline.ts';
import { type Checked, check, recheck } from '../../../src/core/rules/check.ts';
import { hideIn } from '../../../src/core/sef/hide-in-sef.ts';
import { hashText } from '../../../src/core/text/hash.ts';
import { coverageTree } from '../../../src/core/view/coverage-tree.ts';
import type { TreeRow } from '../../../src/core/view/tree.ts';
import { holdsAsNhsNumber } from '../../privacy/identifiers.ts';
import { day, plainConfig, type SmallFiles, smallSef } from '../small-sef.ts';

/** Each in words that make it one, and itself: the dummies of tests, which nobody has. */
const dummies: readonly (readonly [words: string, identifier: string])[] = [
  ['NHS number 999 000 0018', '999 000 0018'],
  ['NHS number 9990000026', '9990000026'],
  ['NHS no. 999-555-1233', '999-555-1233'],
  ['943 476 5919', '943 476 5919'],
  ['R999999926001', 'R999999926001'],
  ['Q99999992601A', 'Q99999992601A'],
  ['ULN 9276308686', '9276308686'],
  ['NI number AB123456C', 'AB123456C'],
  ['AB 12 34 56 C', 'AB 12 34 56 C'],
  ['DOB 03/05/2012', '03/05/2012'],
  ['jo.sample@gmail.com', 'jo.sample@gmail.com'],
  ['07912 345678', '07912 345678'],
  ['PL1 1AB', 'PL1 1AB'],
];

/** Everywhere that some rule quotes what a person has written; `§` is the identifier in its words, `@` the bare one. */
const settings = [
  `${plainConfig}accepted-gaps: [{ criterion: valued, reason: "§", owner: "§", until: 2027-01 }]\n`,
  `${plainConfig}rules: { "§": off }\n"§": 1\n`,
  `${plainConfig}privacy: { small-number: "§", allow: [{ rule: "§", path: "§", reason: "§" }] }\n`,
  'framework: "§"\narea: "§"\n',
  `${plainConfig}coverage: { evidence-types: "§" }\nallow-keys: ["§"]\n`,
];
const tops = [
  'criterion: 3\n',
  'criterion: "§"\n',
  'focus: "§"\n',
  'criterion: 3\ntitle: "§"\nlead: { post: "§", sector: "§" }\n',
  'criterion: 3\nsupported-by: [../gone/§.md, { evidence: case-study, title: "§", date: 2020-01 }]\n',
  'criterion: 3\nstatus: "§"\n"§": x\n',
  'criterion: 3\noutcome: "§"\n',
  'recommendation: "§"\n',
  'criterion: 3\ncriterion: "§"\n',
  'part: "§\n',
];
const bodies = [
  '# §\n',
  '[§](../evidence/§.md)\n',
  '[a](<../evidence/@.md> "§")\n',
  '![§](../evidence/@.png)\n',
  '[§ 12%](../data/figures.csv#2026.waits)\n',
  '[12%](../data/figures.csv#2026.@)\n',
  '[§](../data/figures.csv#@.waits)\n',
  '[a](../evidence/item.md)\n',
  'We know that § does very well and that all families feel heard.\n',
  '- [ ] Ring § (owner: §; due: 2020-01-01)\n- [ ] Ring §\n',
  '<!-- sef-disable-line § -- § -->\n',
  '<!-- sef-disable-line SEF401 -- § -->\n',
  '<<<<<<< §\nx\n=======\n',
  '| § | Pupils |\n|---|---|\n| § | 3 |\n',
  '> § said so.\n',
];
const evidence = [
  '---\nevidence: case-study\ntitle: "§"\ndate: 2020-01\ncriteria: [3]\n---\n',
  '---\nevidence: "§"\ntitle: "§"\ndate: "§"\n---\n# §\n',
  '---\nevidence: quantitative-data\ncriteria: [3]\nfoci: ["§"]\nvoices: ["§"]\nlocation: "§"\n---\n',
  '# §\n',
];
const tables = ['period,waits\n2026,41%\n', 'period,waits\n2026,§\n', 'UPN,§\n§,3\n', 'period,§\n2026,41\n'];

const sefs = fc.record({
  dummy: fc.constantFrom(...dummies),
  config: fc.constantFrom(plainConfig, ...settings),
  top: fc.constantFrom(...tops),
  body: fc.subarray(bodies, { minLength: 1 }),
  item: fc.constantFrom(...evidence),
  table: fc.constantFrom(...tables),
  named: fc.constantFrom('evidence/other.md', 'evidence/§.md', 'evidence/§.pdf', '§/@.md', 'data/@.csv'),
});

type Parts = typeof sefs extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ dummy: [words, bare], config, top, body, item, table, named }: Parts): SmallFiles {
  const fill = (text: string) => text.replaceAll('§', words).replaceAll('@', bare);
  // In a name a slash would begin a folder.
  const name = named.replaceAll('§', words.replaceAll('/', '-')).replaceAll('@', bare.replaceAll('/', '-'));
  return {
    'sef.yaml': fill(config),
    // Somewhere it always stands in words that leave no doubt.
    'notes.md': `${words}\n`,
    'sections/03.md': fill(`---\n${top}---\n${body.join('\n')}`),
    'sections/05.md': '---\ncriterion: valued\n---\n[a](../evidence/item.md) [a](../evidence/item.md)\n',
    'evidence/item.md': fill(item),
    'data/figures.csv': fill(table),
    [name]: fill(item),
  };
}

/** All that is ever said of a SEF. */
function saidOf(checked: Checked): string[] {
  const result = [{ root: '.', checked }];
  const options = { version: '1', width: 10_000, colour: false };
  const reporters = [
    reportText,
    reportJson,
    reportMarkdown,
    reportCoverageText,
    reportCoverageJson,
    reportCoverageMarkdown,
  ];
  const findings = [...checked.findings, ...checked.known].map(({ path: _, fixes, related, ...words }) => ({
    ...words,
    fixes: fixes.map(({ title }) => title),
    related: related.map(({ message }) => message),
  }));
  const rows = coverageTree(checked, { gapsOnly: false }).flatMap(wordsOfRow);
  return [
    ...reporters.map(report => report(result, options)),
    ...findings.map(finding => JSON.stringify(finding)),
    ...rows,
    JSON.stringify(baselineOf(checked.findings, hideIn(checked.sef))),
    ...[...checked.sef.scans.values()].flatMap(({ finds }) => finds.map(find => JSON.stringify(find))),
  ];
}

function wordsOfRow({ label, description, tooltip, spoken, children }: TreeRow): string[] {
  return [label, description, tooltip, spoken, ...children.flatMap(wordsOfRow)];
}

describe('all that is said of a SEF', () => {
  test('never holds an identifier whole, whichever rule quotes the words around it', () => {
    fc.assert(
      fc.property(sefs, parts => {
        const [, identifier] = parts.dummy;
        const checked = check(smallSef(filesOf(parts)), day('2026-11-22'));
        assert.ok(checked.findings.some(({ rule }) => rule.startsWith('SEF50')));
        for (const said of saidOf(checked)) {
          if (holds(said, identifier)) assert.fail(`${identifier} is in: ${said}`);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('is the same after a change as when all is checked anew', () => {
    const words = 'NHS number 9990000018\n';
    const pages = {
      'sections/03.md': '---\ncriterion: 3\n---\n[a](../evidence/9990000018.md) [b](../evidence/item.md)\n',
      'evidence/item.md': '---\nevidence: case-study\ntitle: Case 9990000018\ndate: 2020-01\n---\n',
    };
    const before = check(smallSef({ ...pages, 'notes.md': '' }), day('2026-11-22'));
    const scan = [scanText('notes.md', words, usualGuard)];
    const after = recheck(before, { scan }, day('2026-11-22'));
    assert.deepEqual(
      after.findings,
      check(smallSef({ ...pages, 'notes.md': words }), day('2026-11-22')).findings,
    );
    assert.ok(JSON.stringify(before.findings).includes('9990000018'));
    assert.ok(!JSON.stringify(after.findings).includes('9990000018'));
    const again = recheck(after, { scan: [scanText('notes.md', '', usualGuard)] }, day('2026-11-22'));
    assert.deepEqual(again.findings, before.findings);
  });

  test('has fingerprints from which it cannot be guessed back', () => {
    const files = (number: string): SmallFiles => ({
      'sections/03.md': `---\ncriterion: 3\n---\nNHS number ${number}\n\n[a](../evidence/${number}.md)\n\n- [ ] Ring ${number}\n`,
    });
    const of = (number: string) =>
      check(smallSef(files(number)), day('2026-11-22')).findings.map(
        ({ rule, fingerprint }) => `${rule} ${fingerprint}`,
      );
    // Of all numbers with the same ends, so that a fingerprint tells no more than what is shown.
    const others = Array.from({ length: 2000 }, (_, i) => `99${String(i).padStart(6, '0')}18`);
    const alike = others.filter(holdsAsNhsNumber).slice(0, 5);
    assert.equal(alike.length, 5);
    assert.ok(of('9990000018').some(print => print.startsWith('SEF403')));
    for (const number of alike) assert.deepEqual(of(number), of('9990000018'), number);
    const dead = check(smallSef(files('9990000018')), day('2026-11-22')).findings.find(
      ({ rule }) => rule === 'SEF108',
    );
    assert.equal(dead?.fingerprint, hashText(`SEF108\nsections/03.md\n${dead?.key}`));
    assert.equal(dead?.key, 'evidence/99••••••18.md');
  });

  test('has a fingerprint for each of those that look alike when masked', () => {
    const links = ['999 000 0018', '9990000018', '999 000 0018'].map(
      number => `[a](<../evidence/${number}.md>)`,
    );
    const body = `NHS number 9990000018\n\n${links.join('\n\n')}\n`;
    const { findings } = check(
      smallSef({ 'sections/03.md': `---\ncriterion: 3\n---\n${body}` }),
      day('2026-11-22'),
    );
    const prints = findings.map(({ fingerprint }) => fingerprint);
    assert.equal(findings.filter(({ rule }) => rule === 'SEF108').length, 3);
    assert.equal(new Set(prints).size, prints.length);
  });

  test('is left as it is where nothing was found, or where it is allowed', () => {
    const text = '---\ncriterion: 3\n---\n[a](../evidence/PL11AB.md) PL1 1AB\n';
    const allow = `${plainConfig}privacy: { allow: [{ rule: postcode, text: PL1 1AB, reason: x }] }\n`;
    const sef = smallSef({ 'sef.yaml': allow, 'sections/03.md': text });
    assert.equal(hideIn(sef), hideNothing);
    const dead = check(sef, day('2026-11-22')).findings.find(({ rule }) => rule === 'SEF108');
    assert.match(dead?.what ?? '', /PL11AB/);
  });
});

/** Whether the characters stand together, with what may part the groups of a number between them. */
function holds(said: string, identifier: string): boolean {
  const characters = [...identifier.replace(/[^a-z\d]/gi, '')];
  return new RegExp(characters.join('[^a-z\\d]{0,4}'), 'i').test(said);
}
