import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labels, offered, taken } from './completing.ts';

const section = (line: string) => `---\ncriterion: right-help\n${line}\n---\n# Help\n`;

describe('the names of settings', () => {
  test('are those of the five kinds while a file does not say what it is', () => {
    assert.deepEqual(labels('---\n|\n---\n'), ['criterion', 'focus', 'evidence', 'recommendation', 'part']);
  });

  test('are those that the kind knows and the file has not yet, also below', () => {
    assert.deepEqual(labels(section('|\ntitle: Help\nstatus: draft')), [
      'lead',
      'contributors',
      'position',
      'reviewed',
      'supported-by',
    ]);
  });

  test('come with a colon, and with brackets where a group or a list goes', () => {
    assert.equal(taken(section('|'), 'title'), section('title: '));
    assert.equal(taken(section('con|'), 'contributors'), section('contributors: [|]'));
    assert.equal(taken(section('lead|'), 'lead'), section('lead: { post: |, sector: | }'));
    assert.equal(taken(section('titel|: Help'), 'title'), section('title: Help'));
  });

  test('are known within groups too', () => {
    assert.deepEqual(labels(section('lead: { post: Head of SEND, | }')), ['sector']);
    assert.deepEqual(labels(section('lead:\n  |')), ['post', 'sector']);
    assert.ok(labels(section('supported-by:\n  - evidence: case-study\n    |')).includes('period'));
  });

  test('say in plain words what each is for', () => {
    for (const { about } of offered(section('|'))) assert.match(about?.documentation ?? '', /^[A-Z].*\.$/s);
  });
});

describe('the values of settings', () => {
  test('are the framework’s, with its wording, source and number', () => {
    const [first, ...others] = offered('---\ncriterion: |\n---\n');
    assert.equal(others.length, 10);
    assert.equal(first?.label, 'identified');
    assert.match(first?.brief ?? '', /^1\. /);
    assert.match(first?.about?.documentation ?? '', /identified.*Wording (not|from)/s);
    assert.match(first?.filter ?? '', /^identified 1 /);
  });

  test('replace what is half written, and nothing else', () => {
    assert.equal(
      taken('---\ncriterion: ri| # ours\n---\n', 'right-help'),
      '---\ncriterion: right-help # ours\n---\n',
    );
    assert.equal(taken('---\ncriterion:|\n---\n', 'valued'), '---\ncriterion: valued\n---\n');
  });

  test('of a list are those that are not in it', () => {
    const left = labels(section('contributors: [health, |]'));
    assert.ok(left.includes('education') && !left.includes('health'));
    const below = labels(section('contributors:\n  - health\n  - |'));
    assert.ok(below.includes('education') && !below.includes('health'));
  });

  test('of a list are put in brackets where there are none, and behind a dash on a line of their own', () => {
    assert.equal(taken(section('contributors: |'), 'health'), section('contributors: [health|]'));
    assert.equal(
      taken(section('contributors: [health,|]'), 'education'),
      section('contributors: [health, education]'),
    );
    assert.equal(taken(section('contributors:\n  |'), 'health'), section('contributors:\n  - health'));
  });

  test('are offered where the lines below are no YAML any more', () => {
    assert.ok(labels(section('contributors: [|\nstatus: draft')).includes('health'));
    assert.ok(labels('---\nevidence: |\ncriteria: [\n').includes('case-study'));
  });

  test('of a date are today and this month', () => {
    assert.deepEqual(labels(section('reviewed: |')), ['2026-11-22', '2026-11']);
  });

  test('under supported-by are evidence files, the one that fits first', () => {
    assert.deepEqual(labels(section('supported-by:\n  - |')).slice(0, 3), [
      '../evidence/survey.md',
      '../evidence/old-audit.md',
      '../evidence/strategy.md',
    ]);
  });

  test('of the outcome page are the outcomes and the answers to each condition', () => {
    const page = (line: string) => `---\npart: outcome\n${line}\n---\n`;
    assert.ok(labels(page('outcome: |')).includes('not-decided'));
    assert.deepEqual(labels(page('outcomesStrong: { answer: | }')), ['yes', 'no']);
  });

  test('are not made up where anything may be written', () => {
    assert.deepEqual(labels(section('title: |')), []);
    assert.deepEqual(labels(section('title: |').replace('title', '# title')), []);
  });
});
