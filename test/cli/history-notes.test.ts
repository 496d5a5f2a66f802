import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { datedRepository, engage, historyIn, jsonOf } from './dated-repository.ts';
import { git } from './git-repository.ts';

describe('what sef history keeps', () => {
  const notesOf = (folder: string) => join(folder, '.git', 'sef', 'history');

  test('is in git’s own folder, holds no words of the SEF, and changes nothing that is shown', context => {
    const folder = datedRepository(context);
    const area = join(folder, 'area');
    const fresh = historyIn(area, '--format', 'json', '--no-cache').out;
    assert.throws(() => readdirSync(notesOf(folder)));
    assert.equal(historyIn(area, '--format', 'json').out, fresh);
    const [note = '', ...others] = readdirSync(notesOf(folder));
    assert.deepEqual(others, []);
    assert.doesNotMatch(
      readFileSync(join(notesOf(folder), note), 'utf8'),
      /Sample|survey|Exampleshire|area\/|sections/i,
    );
    assert.equal(historyIn(area, '--format', 'json').out, fresh);
    assert.equal(git(folder, 'status', '--porcelain'), '');
  });

  test('is used: what is known is not read again', context => {
    const folder = datedRepository(context);
    const area = join(folder, 'area');
    historyIn(area);
    const [note = ''] = readdirSync(notesOf(folder));
    const path = join(notesOf(folder), note);
    // Only somebody who reads it can be misled by it.
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('mmmmmmtmmmm', 'mmmmmmcmmmm'));
    assert.deepEqual(engage(jsonOf(area)), ['missing', 'covered']);
    assert.deepEqual(engage(jsonOf(area, '--no-cache')), ['missing', 'thin']);
    assert.deepEqual(engage(jsonOf(area, '--today', '2026-06-02')), ['missing', 'thin']);
  });

  test('is made anew where it is damaged', context => {
    const folder = datedRepository(context);
    const area = join(folder, 'area');
    historyIn(area);
    const [note = ''] = readdirSync(notesOf(folder));
    for (const bad of ['', '{', '{"format":1}', '\u0000'.repeat(50)]) {
      writeFileSync(join(notesOf(folder), note), bad);
      assert.deepEqual(engage(jsonOf(area)), ['missing', 'thin']);
      assert.ok(readFileSync(join(notesOf(folder), note), 'utf8').length > 100);
    }
  });

  test('is not needed: where nothing can be written, all is shown all the same', context => {
    const folder = datedRepository(context);
    // A file where the folder should be refuses even somebody who may do everything.
    writeFileSync(join(folder, '.git', 'sef'), 'in the way');
    assert.deepEqual(engage(jsonOf(join(folder, 'area'))), ['missing', 'thin']);
    rmSync(join(folder, '.git', 'sef'));
    mkdirSync(notesOf(folder), { recursive: true });
    chmodSync(notesOf(folder), 0o500);
    assert.deepEqual(engage(jsonOf(join(folder, 'area'))), ['missing', 'thin']);
    chmodSync(notesOf(folder), 0o700);
  });

  test('does not grow with each day that is asked for', context => {
    const folder = datedRepository(context);
    for (let day = 1; day <= 12; day += 1)
      historyIn(join(folder, 'area'), '--today', `2026-06-${String(day).padStart(2, '0')}`);
    assert.equal(readdirSync(notesOf(folder)).length, 8);
  });
});
