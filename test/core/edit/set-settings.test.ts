import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setSettings } from '../../../src/core/edit/set-settings.ts';
import type { SettingChange } from '../../../src/core/edit/setting-change.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

/** The text after the changes; a refusal fails the test. */
function changed(text: string, ...changes: SettingChange[]): string {
  const result = setSettings(text, changes);
  assert.ok('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}

function refusal(text: string, ...changes: SettingChange[]): string {
  const result = setSettings(text, changes);
  assert.ok('refused' in result, JSON.stringify(result));
  return result.refused;
}

const section = `---
criterion: right-help
# A note of ours
title: 'Right help' # another
lead: { post: Head of SEND, sector: education }
contributors: [education, health]   # who wrote it
supported-by:
  - ../evidence/a.md # first
  # a note between
  - { evidence: case-study, title: "Moving on" }
---
# Text
`;
const line = (from: string, to: string) => section.replace(from, to);

describe('setting a setting changes its own line alone', () => {
  const cases: readonly [name: string, change: SettingChange, from: string, to: string][] = [
    ['a text', { path: ['criterion'], value: 'prepared' }, 'right-help', 'prepared'],
    [
      'a text in its quotation marks',
      { path: ['title'], value: "It's right" },
      "'Right help'",
      "'It''s right'",
    ],
    [
      'a setting in a group',
      { path: ['lead', 'post'], value: 'Head of SEND, 0-25' },
      'Head of SEND',
      '"Head of SEND, 0-25"',
    ],
    [
      'the last of a group goes with it',
      { path: ['lead'], value: undefined },
      'lead: { post: Head of SEND, sector: education }\n',
      '',
    ],
    ['one of a group', { path: ['lead', 'sector'], value: undefined }, ', sector: education', ''],
    [
      'one more in a list',
      { path: ['contributors'], value: ['education', 'health', 'social-care'] },
      'health]',
      'health, social-care]',
    ],
    [
      'the first of a list less',
      { path: ['contributors'], value: ['health'] },
      'education, health',
      'health',
    ],
    [
      'a whole list',
      { path: ['contributors'], value: [] },
      'contributors: [education, health]   # who wrote it\n',
      '',
    ],
    [
      'another order',
      { path: ['contributors'], value: ['health', 'education'] },
      'education, health',
      'health, education',
    ],
    [
      'a line more in a list of lines',
      { path: ['supported-by'], add: '../evidence/b.md' },
      '"Moving on" }\n',
      '"Moving on" }\n  - ../evidence/b.md\n',
    ],
    ['a line less', { path: ['supported-by'], removeAt: 0 }, '  - ../evidence/a.md # first\n', ''],
    [
      'a new setting in its place',
      { path: ['status'], value: 'draft' },
      '# who wrote it\n',
      '# who wrote it\nstatus: draft\n',
    ],
    [
      'a new group',
      { path: ['period', 'from'], value: '2026-05' },
      '# who wrote it\n',
      '# who wrote it\nperiod: { from: 2026-05 }\n',
    ],
    ['a text with a colon', { path: ['title'], value: 'A: b # c' }, "'Right help'", "'A: b # c'"],
  ];
  for (const [name, change, from, to] of cases) {
    test(name, () => {
      assert.equal(changed(section, change), line(from, to));
      const windows = section.replaceAll('\n', '\r\n');
      assert.equal(changed(windows, change), line(from, to).replaceAll('\n', '\r\n'));
      assert.equal(changed(`\uFEFF${section}`, change), `\uFEFF${line(from, to)}`);
    });
  }

  test('what is so already changes nothing', () => {
    const result = setSettings(section, [
      { path: ['title'], value: 'Right help' },
      { path: ['contributors'], value: ['education', 'health'] },
      { path: ['lead', 'sector'], value: 'education' },
      { path: ['position'], value: undefined },
    ]);
    assert.deepEqual(result, { edits: [] });
  });

  test('several at once are an edit each', () => {
    const result = setSettings(section, [
      { path: ['title'], value: 'New' },
      { path: ['contributors'], value: ['health'] },
    ]);
    assert.ok('edits' in result && result.edits.length === 2, JSON.stringify(result));
  });
});

describe('settings as people write them', () => {
  const of = (settings: string, change: SettingChange) =>
    changed(`---\n${settings}\n---\n`, change).slice(4, -5);

  test('an empty one is filled in, before its note', () => {
    assert.equal(of('evidence:', { path: ['evidence'], value: 'case-study' }), 'evidence: case-study');
    assert.equal(
      of('evidence:   \ntitle: x', { path: ['evidence'], value: 'case-study' }),
      'evidence: case-study\ntitle: x',
    );
    assert.equal(of('title: # later', { path: ['title'], value: 'Now' }), 'title: Now # later');
    assert.equal(of('criteria:', { path: ['criteria'], add: 'engage' }), 'criteria: [engage]');
  });

  test('a single value is a list of one', () => {
    assert.equal(of('criteria: 3', { path: ['criteria'], value: ['3', 'engage'] }), 'criteria: [3, engage]');
    assert.equal(of('criteria: 3', { path: ['criteria'], add: 'engage' }), 'criteria: [3, engage]');
    assert.equal(of('a: b\ncriteria: 3', { path: ['criteria'], removeAt: 0 }), 'a: b');
  });

  test('a list of lines keeps its lines', () => {
    const lines = 'criteria:\n- participate # one\n\n- "engage"\n# end';
    assert.equal(
      of(lines, { path: ['criteria'], value: ['participate'] }),
      'criteria:\n- participate # one\n\n# end',
    );
    assert.equal(
      of(lines, { path: ['criteria'], value: ['prepared', 'participate', 'engage'] }),
      `criteria:\n- prepared\n${lines.slice(10)}`,
    );
    assert.equal(
      of(lines, { path: ['criteria'], value: ['participate', 'prepared', 'engage'] }),
      lines.replace('# one', '# one\n- prepared'),
    );
  });

  test('a block of lines stays one', () => {
    const block = 'impact: >-\n  Short breaks were\n  changed.\ndate: 2026-05';
    assert.equal(of(block, { path: ['impact'], value: 'All new.' }), 'impact: >-\n  All new.\ndate: 2026-05');
    assert.equal(
      of(block, { path: ['impact'], value: 'One.\nTwo.' }),
      'impact: >-\n  One.\n\n  Two.\ndate: 2026-05',
    );
    assert.equal(of('impact: x', { path: ['impact'], value: 'One.\nTwo.' }), 'impact: |-\n  One.\n  Two.');
    assert.equal(
      of('impact: x', { path: ['impact'], value: ' One.\n\tTwo.' }),
      String.raw`impact: " One.\n\tTwo."`,
    );
  });

  test('a group of lines gets one more, a word in place of a group gives way to it', () => {
    assert.equal(
      of('lead:\n  post: Head\nstatus: draft', { path: ['lead', 'sector'], value: 'health' }),
      'lead:\n  post: Head\n  sector: health\nstatus: draft',
    );
    assert.equal(
      of('lead: Head', { path: ['lead', 'post'], value: 'Head of SEND' }),
      'lead: { post: Head of SEND }',
    );
    assert.equal(
      of('lead: {}', { path: ['lead', 'post'], value: 'Head of SEND' }),
      'lead: { post: Head of SEND }',
    );
    assert.equal(
      of('lead:', { path: ['lead', 'post'], value: 'Head of SEND' }),
      'lead: { post: Head of SEND }',
    );
    assert.equal(of('title: x\nlead:\n  post: Head', { path: ['lead', 'post'], value: '' }), 'title: x');
  });

  test('what YAML would take for something else is quoted', () => {
    for (const text of [
      'yes',
      'Null',
      '3',
      '1e3',
      '- a',
      '@a',
      'a: b',
      'a #b',
      '"',
      "'",
      '{a}',
      '[a]',
      '!x',
      '&x',
      '*x',
      '%x',
      '`',
      ' a',
      'a ',
      '2026-05-20',
      '../a b.md#c',
      'é',
      '👍🏽',
      'a\u2028b',
      'a:',
    ]) {
      const after = of('title: x', { path: ['title'], value: text });
      assert.match(after, /^title: [^\n]+$/, text);
    }
    assert.equal(of('date: x', { path: ['date'], value: '2026-05-20' }), 'date: 2026-05-20');
    assert.equal(of('title: x', { path: ['title'], value: 'yes' }), 'title: "yes"');
  });
});

describe('a file without settings', () => {
  test('gets them at its top', () => {
    assert.equal(
      changed('# Title\n', { path: ['criterion'], value: 'engage' }),
      '---\ncriterion: engage\n---\n\n# Title\n',
    );
    assert.equal(changed('', { path: ['criterion'], value: 'engage' }), '---\ncriterion: engage\n---\n');
    assert.equal(
      changed('\uFEFF# T\r\n', { path: ['criterion'], value: 'engage' }),
      '\uFEFF---\r\ncriterion: engage\r\n---\r\n\r\n# T\r\n',
    );
  });

  test('gets them between lines that are there, in the order of the format', () => {
    const both: SettingChange[] = [
      { path: ['title'], value: 'A' },
      { path: ['criterion'], value: 'engage' },
      { path: ['lead', 'post'], value: 'Head' },
      { path: ['supported-by'], add: '../evidence/a.md' },
    ];
    const settings =
      'criterion: engage\ntitle: A\nlead: { post: Head }\nsupported-by:\n  - ../evidence/a.md\n';
    assert.equal(changed('---\n---\n', ...both), `---\n${settings}---\n`);
    assert.equal(changed('---\n# only a note\n---\nx', ...both), `---\n# only a note\n${settings}---\nx`);
  });
});

describe('what cannot be changed for certain', () => {
  test('is refused, and says what to do', () => {
    const title: SettingChange = { path: ['title'], value: 'New' };
    assert.match(refusal('---\ntitle: x\n# no end\n', title), /second “---” line .* missing/);
    assert.match(
      refusal('---\ntitle: "x\n---\n', title),
      /cannot be read\. .* Put that right in the text first\.$/s,
    );
    assert.match(refusal('---\n- a\n- b\n---\n', title), /no settings of the form/);
    assert.match(
      refusal('---\ntitle: &t Old\nsource: *t\n---\n', title),
      /unusual way.* Change it in the text\.$/,
    );
    assert.match(refusal('---\ntitle: a\ntitle: b\n---\n', title), /written twice/);
  });
});
