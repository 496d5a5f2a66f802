import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Severity } from '../../../src/core/text/severity.ts';
import { commitStop, type FoundInVersion, worthALook } from '../../../src/core/versions/commit-stop.ts';

function found(rule: string, severity: Severity, path = 'sections/03.md', line?: number): FoundInVersion {
  return { rule, severity, path, line };
}

describe('the stop before a version', () => {
  test('lets nothing pass that names a person, and says what, where and why, and what to do', () => {
    const stop = commitStop([
      found('SEF501', 'error', 'sections/03.md', 16),
      found('SEF505', 'error', 'data/visits.csv', 9),
      found('SEF505', 'error', 'data/visits.csv', 2),
      found('SEF510', 'error', 'draft report.pdf'),
    ]);
    assert.equal(stop?.mayGoOn, false);
    assert.equal(stop?.title, 'This version was not saved.');
    assert.deepEqual(stop?.detail.split('\n\n'), [
      'It would hold what must not be in a self-evaluation. The history forgets nothing: what is saved once stays in every copy, even if it is deleted later.',
      '• An NHS number: sections/03.md, line 16\n• Dates of birth: data/visits.csv, lines 2 and 9\n• A draft inspection report: draft report.pdf',
      'Take it out and save the version again. If it is a false alarm, say so in sef.yaml under “privacy”, with a reason.',
    ]);
  });

  test('lets a warning pass once a person has looked', () => {
    const stop = commitStop([found('SEF508', 'warning', 'data/plans.csv', 3), found('SEF507', 'warning')]);
    assert.equal(stop?.mayGoOn, true);
    assert.match(stop?.title ?? '', /\?$/);
    assert.match(stop?.detail ?? '', /^• A small number of people: data\/plans\.csv, line 3$/m);
  });

  test('shows errors before warnings, and does not let the warnings open the way', () => {
    const stop = commitStop([found('SEF508', 'warning', 'a.csv', 1), found('SEF502', 'error', 'b.md', 7)]);
    assert.equal(stop?.mayGoOn, false);
    assert.equal(stop?.first.path, 'b.md');
    assert.match(
      stop?.detail ?? '',
      /• A unique pupil number: b\.md, line 7\n• A small number of people: a\.csv/,
    );
  });

  for (const rule of [
    'SEF501',
    'SEF502',
    'SEF503',
    'SEF504',
    'SEF505',
    'SEF507',
    'SEF508',
    'SEF509',
    'SEF510',
  ])
    test(`stops for ${rule} by its weight: an error, a warning, not an info`, () => {
      assert.equal(commitStop([found(rule, 'error')])?.mayGoOn, false);
      assert.equal(commitStop([found(rule, 'warning')])?.mayGoOn, true);
      assert.equal(commitStop([found(rule, 'info')]), undefined);
    });

  test('does not stop for postcodes and unexamined files, which it mentions, nor for what is kept for tests', () => {
    const mentioned = [
      found('SEF506', 'info'),
      found('SEF506', 'info'),
      found('SEF511', 'warning', 'old.xls'),
      found('SEF501', 'info'),
    ];
    assert.equal(commitStop(mentioned), undefined);
    assert.equal(
      worthALook(mentioned),
      'Also there, and worth a look: 2 full postcodes, a file that could not be looked into and an NHS number.',
    );
    assert.equal(worthALook([found('SEF501', 'error')]), '');
  });

  test('stays short enough for a dialog, however much there is', () => {
    const many = Array.from({ length: 400 }, (_, i) => found('SEF501', 'error', `data/${i % 20}.csv`, i + 1));
    const { detail = '' } = commitStop(many) ?? {};
    assert.match(detail, /• NHS numbers: data\/0\.csv, lines 1, 21, 41, 61, 81 and 15 more\n/);
    assert.match(detail, /• and 12 more places\n/);
    assert.ok(detail.length < 1200, `${detail.length}`);
  });
});
