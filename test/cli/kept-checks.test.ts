import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { git } from './git-repository.ts';
import { areas, assertSame, path } from './kept-areas.ts';

describe('a check of files that have not changed', () => {
  test('is told again, word for word, and no page is parsed', context => {
    const { run, fresh } = areas(context);
    const first = run();
    assert.ok(first.parsed > 0);
    const second = run();
    assert.equal(second.parsed, 0);
    assertSame(second, first);
    assertSame(second, fresh());
  });

  test('is told again in each format, with its exit code, and as one report where a format makes one of all', context => {
    const { run } = areas(context, ['north', 'south']);
    for (const args of [
      ['--format', 'text'],
      ['--format', 'markdown'],
      ['--format', 'sarif', '--fail-on', 'info'],
      ['--format', 'csv', '--fail-on', 'never'],
    ]) {
      const first = run(args);
      const second = run(args);
      assert.equal(second.parsed, 0);
      assertSame(second, first);
      assertSame(second, run([...args, '--no-cache']));
    }
  });

  test('is not told for another day, format, program or place', context => {
    const { run } = areas(context);
    run();
    assert.ok(run(['--today', '2027-01-01']).parsed > 0);
    assert.ok(run(['--format', 'text']).parsed > 0);
    assert.ok(run(['north/sef.yaml', '--max-size', '64KB', '--format', 'markdown']).parsed > 0);
  });

  test('holds where only the times changed, as in a fresh clone: then contents settle it', context => {
    const { run, at, fresh } = areas(context);
    run();
    for (const name of readdirSync(at('north/sections')))
      utimesSync(at(`north/sections/${name}`), new Date('2026-01-01'), new Date('2026-01-02'));
    const again = run();
    assert.equal(again.parsed, 0);
    assertSame(again, fresh());
    // And from then on their new times do.
    assert.equal(run().parsed, 0);
  });

  test('of several areas is told again for those that have not changed', context => {
    const { run, at, fresh } = areas(context, ['east', 'north', 'west']);
    const all = run().parsed;
    writeFileSync(at('north/sections/04-prepared.md'), '---\ncriterion: prepared\n---\n# Next\n');
    const again = run();
    assert.ok(again.parsed > 0 && again.parsed < all / 2, `${again.parsed} of ${all}`);
    assertSame(again, fresh());
  });
});

describe('what a check rests on', () => {
  const changes: Readonly<Record<string, (folder: ReturnType<typeof areas>) => void>> = {
    'a page, to the same length and with its old time put back': ({ at }) => {
      const text = readFileSync(at(path), 'utf8');
      writeFileSync(at(path), text.replace('criterion: prepared', 'criterion: prepaerd'));
      utimesSync(at(path), new Date('2026-01-01'), new Date('2026-01-01'));
    },
    'a new page': ({ at }) =>
      writeFileSync(at('north/sections/new.md'), '---\nfocus: cared-for\n---\n# New\n'),
    'a page that went': ({ at }) => rmSync(at(path)),
    'the settings of the SEF': ({ at }) =>
      writeFileSync(at('north/sef.yaml'), 'framework: area-send@2025-06\narea: Elsewhere\n'),
    'a table of figures': ({ at }) => writeFileSync(at('north/data/new.csv'), 'name,nhs\nA,943 476 5919\n'),
  };
  for (const [what, change] of Object.entries(changes)) {
    test(`counts: ${what}`, context => {
      const folder = areas(context);
      utimesSync(folder.at(path), new Date('2026-01-01'), new Date('2026-01-01'));
      const before = folder.run();
      change(folder);
      const after = folder.run();
      assertSame(after, folder.fresh());
      assert.notEqual(after.out, before.out);
    });
  }

  test('counts: what a link leads to outside of the SEF', context => {
    const { run, at, fresh } = areas(context);
    writeFileSync(at('north/sections/new.md'), '---\nfocus: cared-for\n---\nSee [it](../../shared.md).\n');
    const before = run();
    assert.match(before.out, /shared\.md/);
    writeFileSync(at('shared.md'), 'It is there now.\n');
    const after = run();
    assertSame(after, fresh());
    assert.notEqual(after.out, before.out);
  });

  test('counts: a commit, where a section is agreed', context => {
    const { run, at, fresh, cwd } = areas(context);
    const agreed = readFileSync(at(path), 'utf8').replace(/^status: .*$/m, 'status: agreed');
    git(cwd, 'init', '--quiet');
    writeFileSync(at(path), agreed);
    git(cwd, 'add', '--all');
    git(cwd, 'commit', '-qm', 'Agree');
    const before = run();
    writeFileSync(at(path), `${agreed}\nMore is said.\n`);
    assertSame(run(), fresh());
    git(cwd, 'commit', '-qam', 'Say more');
    const after = run();
    assertSame(after, fresh());
    assert.equal(run().parsed, 0);
    assert.notEqual(after.out, before.out);
  });

  test('counts: a commit or a change that came while files were being read', context => {
    const { run, runWhile, at, fresh, cwd } = areas(context);
    const agreed = readFileSync(at(path), 'utf8').replace(/^status: .*$/m, 'status: agreed');
    git(cwd, 'init', '--quiet');
    writeFileSync(at(path), agreed.replace('status: agreed', 'status: draft'));
    git(cwd, 'add', '--all');
    git(cwd, 'commit', '-qm', 'Begin');
    writeFileSync(at(path), agreed);
    git(cwd, 'commit', '-qam', 'Agree');
    writeFileSync(at(path), `${agreed}\nMore is said.\n`);
    const before = fresh();
    runWhile('git has told of the page', () => {
      git(cwd, 'reset', '--soft', 'HEAD~1');
      git(cwd, 'commit', '-qam', 'Agree to all of it');
    });
    assertSame(run(), fresh());
    assert.notEqual(fresh().out, before.out);
    const settings = readFileSync(at('north/sef.yaml'), 'utf8').replace(/^area: .*$/m, 'area: Elsewhere');
    writeFileSync(at(path), agreed);
    runWhile('a page is read', () => writeFileSync(at('north/sef.yaml'), settings));
    const after = run();
    assertSame(after, fresh());
    assert.match(after.out, /Elsewhere/);
  });

  test('whatever changes, in whatever order, the next check is the one that a first would be', context => {
    const { run, fresh, at } = areas(context);
    const names = readdirSync(at('north/sections')).slice(0, 3);
    const step = fc.record({
      name: fc.constantFrom(...names, 'other.md'),
      text: fc.constantFrom(
        '---\nfocus: cared-for\n---\n# A\n',
        '---\nfocus: cared-for\n---\n# B\n',
        'No.\n',
        undefined,
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), steps => {
        for (const { name, text } of steps) {
          const file = at(`north/sections/${name}`);
          if (text === undefined) rmSync(file, { force: true });
          else writeFileSync(file, text);
        }
        assertSame(run(), fresh());
      }),
      { numRuns: 15, seed: 6 },
    );
  });
});

describe('what is kept', () => {
  test('is passed over while a file changed so lately that it may change again and look the same', context => {
    const { run, ahead } = areas(context);
    const now = ahead(0);
    const file = run([], now);
    assert.ok(file.parsed > 0);
    // Its times say nothing yet, so its contents are looked at; no page has to be parsed for that.
    assert.equal(run([], now).parsed, 0);
  });

  test('is passed over and made anew where it is damaged', context => {
    const { run, cache, fresh } = areas(context);
    run();
    const [name = ''] = readdirSync(cache);
    const whole = readFileSync(join(cache, name));
    const damages = [
      Buffer.alloc(0),
      whole.subarray(0, whole.length - 10),
      Buffer.from(String(whole).replace('"findings"', '"foundings"')),
      Buffer.from(String(whole).replace('"form":', '"fo')),
      Buffer.from(String(whole).replace('"form":2', '"form":0')),
      Buffer.from(String(whole).replace('"worst":"', '"worst":["')),
      Buffer.from(String(whole).replace('"worst":"error"', '"worst":"hint"')),
      Buffer.from([0, 255, 10, 0]),
    ];
    for (const damage of damages) {
      writeFileSync(join(cache, name), damage);
      const again = run();
      assert.ok(again.parsed > 0);
      assertSame(again, fresh());
      assert.equal(run().parsed, 0);
    }
  });

  test('is passed over for an area alone whose part is damaged', context => {
    const { run, cache, fresh } = areas(context, ['north', 'south']);
    const all = run().parsed;
    const file = join(cache, readdirSync(cache)[0] ?? '');
    const damaged = readFileSync(file);
    damaged.write('?', damaged.length - 100);
    writeFileSync(file, damaged);
    const again = run();
    assert.ok(again.parsed > 0 && again.parsed < all, `${again.parsed} of ${all}`);
    assertSame(again, fresh());
    assert.equal(run().parsed, 0);
  });

  test('is only ever written whole: of several programs at once, each tells the same, and nothing half made stays', async context => {
    const { cwd, cache, at } = areas(context, ['north', 'south']);
    const program = join(process.cwd(), 'dist', 'sef.cjs');
    const env = { ...process.env, SEF_CACHE_DIR: cache };
    const runProgram = async () => {
      const args = [program, 'check', '--format', 'json', '--today', '2026-11-22', '--fail-on', 'never'];
      return (await promisify(execFile)(process.execPath, args, { cwd, env })).stdout;
    };
    await runProgram();
    writeFileSync(at('north/sections/new.md'), '---\nfocus: cared-for\n---\n# New\n');
    const told = await Promise.all([runProgram(), runProgram(), runProgram()]);
    assert.equal(new Set([...told, await runProgram()]).size, 1);
    assert.equal(readdirSync(cache).length, 1);
  });

  test('is not missed where it cannot be kept', context => {
    const { run, ahead } = areas(context);
    const nowhere = { ...ahead(60), read: () => undefined, write: () => false };
    assertSame(run([], nowhere), run([], nowhere));
  });

  test('is nothing with --no-cache, or with a change in view', context => {
    const { fresh, cache } = areas(context);
    fresh();
    assert.throws(() => readdirSync(cache));
  });

  test('is for this person alone, and of many only the newest stay', context => {
    const { run, cache } = areas(context);
    for (let day = 1; day <= 31; day++) run(['--today', `2026-10-${String(day).padStart(2, '0')}`, 'north']);
    for (let day = 1; day <= 12; day++) run(['--today', `2026-09-${String(day).padStart(2, '0')}`, 'north']);
    const names = readdirSync(cache);
    assert.equal(names.length, 40);
    if (process.platform !== 'win32')
      for (const name of names) assert.equal(statSync(join(cache, name)).mode & 0o077, 0);
  });
});
