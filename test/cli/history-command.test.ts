import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import {
  commitOn,
  datedRepository,
  engage,
  historyIn,
  item,
  jsonOf,
  second,
  section,
} from './dated-repository.ts';
import { emptyRepository, git, plainEnvironment } from './git-repository.ts';
import { assertGolden } from './golden.ts';
import { plainConfig, runSef } from './run-sef.ts';

describe('sef history', () => {
  test('gives each version of the SEF with its day, its states and its counts', context => {
    const folder = datedRepository(context);
    commitOn(folder, '2026-06-03', { 'elsewhere.md': 'No part of the SEF.' });
    const { root, area, framework, today, earlier, points } = jsonOf(join(folder, 'area'));
    assert.deepEqual(
      [root, area, framework, today, earlier],
      ['.', 'Exampleshire', 'area-send@2025-06', null, 'none'],
    );
    assert.equal(points.length, 2);
    const [before, after] = points;
    assert.deepEqual(
      [before?.date, before?.states?.engage, before?.evidence, before?.files],
      ['2026-06-01', 'missing', 0, 1],
    );
    assert.deepEqual(
      [after?.date, after?.states?.engage, after?.evidence, after?.files],
      ['2026-06-02', 'thin', 1, 2],
    );
    assert.deepEqual(after?.criteria, { covered: 0, thin: 1, missing: 10, accepted: 0 });
    assert.deepEqual(after?.statements, { covered: 1, thin: 0, missing: 6, accepted: 0 });
    assert.equal(after?.statementStates?.['outcomes/friends'], 'covered');
    assert.match(after?.commit ?? '', /^[0-9a-f]{40}$/);
  });

  test('reckons each version for its own day, or all for one', context => {
    const folder = datedRepository(context);
    commitOn(folder, '2028-01-01', { 'area/notes.md': 'Two years later.' });
    assert.deepEqual(engage(jsonOf(join(folder, 'area'))), ['missing', 'thin', 'missing']);
    const fixed = jsonOf(join(folder, 'area'), '--today', '2026-07-01');
    assert.deepEqual([fixed.today, ...engage(fixed)], ['2026-07-01', 'missing', 'thin', 'thin']);
  });

  test('a branch that was merged counts as the merge', context => {
    const folder = datedRepository(context);
    git(folder, 'checkout', '--quiet', '-b', 'topic', 'HEAD~1');
    commitOn(folder, '2026-06-04', { 'area/sections/03.md': '---\ncriterion: 3\n---\n' });
    commitOn(folder, '2026-06-05', { 'area/sections/03.md': '---\ncriterion: 3\n---\nMore.\n' });
    git(folder, 'checkout', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic');
    const { points } = jsonOf(join(folder, 'area'));
    assert.deepEqual(
      points.map(({ files }) => files),
      [1, 2, 3],
    );
  });

  test('takes a branch, a tag, a range and a day to begin with, and says what is left out', context => {
    const folder = datedRepository(context);
    git(folder, 'tag', 'v1');
    commitOn(folder, '2026-06-10', { 'area/sections/07.md': section('Gone.') });
    const area = join(folder, 'area');
    assert.deepEqual(engage(jsonOf(area, 'v1')), ['missing', 'thin']);
    assert.deepEqual(engage(jsonOf(area, 'v1..')), ['missing']);
    assert.deepEqual(engage(jsonOf(area, 'main~2..v1')), ['thin']);
    assert.deepEqual(engage(jsonOf(area, '--since', '2026-06-02')), ['thin', 'missing']);
    const newest = jsonOf(area, '--max', '1');
    assert.deepEqual([newest.earlier, newest.points.length], ['more', 1]);
    assert.match(
      historyIn(area, '--max', '1').out,
      /Versions before 10 June 2026 are left out; --max shows more/,
    );
    assert.match(
      historyIn(area, 'v1..v1').err,
      /^None of the versions that were asked for changed the SEF in \., so/,
    );
  });

  test('follows a SEF that was moved, and one that becomes the top of its repository', context => {
    const folder = datedRepository(context);
    renameSync(join(folder, 'area'), join(folder, 'north'));
    commitOn(folder, '2026-06-03', {});
    assert.deepEqual(engage(jsonOf(join(folder, 'north'))), ['missing', 'thin', 'thin']);
    for (const name of readdirSync(join(folder, 'north')))
      renameSync(join(folder, 'north', name), join(folder, name));
    commitOn(folder, '2026-06-04', {});
    const moved = jsonOf(folder);
    assert.deepEqual(engage(moved), ['missing', 'thin', 'thin', 'thin']);
    assert.deepEqual(
      moved.points.map(point => point.folder),
      ['area', 'area', 'north', ''],
    );
  });

  test('tells of versions that have no SEF, settings that cannot be read, or another framework', context => {
    const folder = emptyRepository(context);
    commitOn(folder, '2026-06-01', { 'area/notes.md': 'Before.' });
    commitOn(folder, '2026-06-02', {
      ...second,
      'area/sef.yaml': 'framework: local-area-send@2016\narea: X\n',
    });
    commitOn(folder, '2026-06-03', { 'area/sef.yaml': 'framework: [\n' });
    commitOn(folder, '2026-06-04', { 'area/sef.yaml': 'framework: area-send@1999\narea: X\n' });
    commitOn(folder, '2026-06-05', { 'area/sef.yaml': Uint8Array.of(0, 255, 216) });
    commitOn(folder, '2026-06-06', {
      'area/sef.yaml': plainConfig,
      'area/sections/07.md': Uint8Array.of(0, 255),
    });
    const area = join(folder, 'area');
    const { points } = jsonOf(area);
    assert.deepEqual(
      points.map(({ lost, framework }) => lost ?? framework),
      [
        'no-sef',
        'local-area-send@2016',
        'unreadable-settings',
        'unknown-framework',
        'unreadable-settings',
        'area-send@2025-06',
      ],
    );
    const { out } = historyIn(area);
    assert.match(out, / 7 {2}Engaging families +·····○ {2}missing throughout\n/);
    assert.match(out.replace(/\s+/g, ' '), /1 June 2026 .{7} no SEF: there was no sef\.yaml/);
    assert.match(out.replace(/\s+/g, ' '), /by another framework, local-area-send@2016/);
  });

  test('reads a framework pack beside the SEF as it was at each version', context => {
    const folder = emptyRepository(context);
    const pack = readFileSync('src/core/framework/packs/local-area-send@2016.yaml', 'utf8');
    const config = 'framework: ../packs/own.yaml\narea: X\n';
    commitOn(folder, '2026-06-01', { 'area/sef.yaml': config, 'packs/own.yaml': pack });
    commitOn(folder, '2026-06-02', { 'area/a.md': 'x', 'packs/own.yaml': 'id: broken\n' });
    assert.deepEqual(
      jsonOf(join(folder, 'area')).points.map(({ lost, framework }) => lost ?? framework),
      ['local-area-send@2016', 'unknown-framework'],
    );
  });

  test('names nobody, and quotes nothing that is written', context => {
    const folder = datedRepository(context);
    commitOn(folder, '2026-06-03', {
      'area/sef.yaml': 'framework: area-send@2025-06\narea: "Jo, 943 476 5919"\n',
    });
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      const { out } = historyIn(join(folder, 'area'), '--format', format);
      assert.doesNotMatch(out, /Sample|476 5919|survey/i, format);
    }
  });

  test('csv has a row for each version and a column for each criterion and statement', context => {
    const { out } = historyIn(join(datedRepository(context), 'area'), '--format', 'csv');
    const [heads = '', ...rows] = out.replace('\uFEFF', '').trimEnd().split('\r\n');
    const columns = heads.split(',');
    assert.equal(rows.length, 2);
    assert.equal(rows[1]?.split(',')[columns.indexOf('engage')], 'thin');
    assert.equal(rows[1]?.split(',')[columns.indexOf('criteria missing')], '10');
    assert.ok(columns.includes('outcomes/friends'));
  });

  test('fits a screen of 80 columns, with a mark for the last of each few versions', context => {
    const folder = datedRepository(context);
    for (let day = 3; day < 30; day += 1)
      commitOn(folder, `2026-06-${String(day).padStart(2, '0')}`, {
        'area/evidence/survey.md': item(`Survey ${day}`, day > 20 ? '2020-01-01' : '2026-05-20'),
      });
    const area = join(folder, 'area');
    const show = (text: string) => text.replace(/ [0-9a-f]{7} /g, ' 1234567 ');
    assertGolden('history.txt', show(historyIn(area).out));
    assert.ok(
      historyIn(area)
        .out.split('\n')
        .every(line => line.length <= 80),
    );
    const { out } = runSef(['history'], {
      files: nodeFiles,
      history: nodeHistory(plainEnvironment, area),
      cwd: area,
      unicode: false,
    });
    assert.match(out, /^\p{ASCII}*$/u);
    assert.match(out, / 7 {2}Engaging families +o~+o+ {2}missing, as at first\n/);
    assertGolden(
      'history-markdown.txt',
      show(historyIn(area, '--format', 'markdown').out.replace(/\| [0-9a-f]{7} \|/g, '| 1234567 |')),
    );
  });

  test('replaces an earlier report of its own, and nothing else', context => {
    const folder = datedRepository(context);
    const area = join(folder, 'area');
    const replace = (path: string, text: string) => writeFileSync(path, text);
    const host = { files: nodeFiles, history: nodeHistory(plainEnvironment, folder), cwd: area, replace };
    for (const format of ['text', 'json', 'csv', 'markdown'])
      for (let turn = 0; turn < 2; turn += 1)
        assert.equal(
          runSef(['history', '--format', format, '--output', `r.${format}`], host).code,
          0,
          format,
        );
    assert.match(runSef(['history', '--output', 'sections/07.md'], host).err, /is not an earlier report/);
  });
});
