import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contents, filesIn, plainConfig, runSef } from './run-sef.ts';

const section = (criterion: string, evidence: string) =>
  `---\ncriterion: ${criterion}\nsupported-by: [../evidence/${evidence}.md]\n---\nx\n`;
const item = (type: string, more = '') =>
  `---\nevidence: ${type}\ntitle: ${type}\ndate: 2026-10\nfoci: [experiences, outcomes/skills]\n${more}---\n`;

/** The report that an area's own run would write. */
function reportOf(area: string, files: Readonly<Record<string, string>> = {}, ...args: readonly string[]) {
  const own = {
    '/area/sef.yaml': plainConfig.replace('Exampleshire', JSON.stringify(area)),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`/area/${path}`, text])),
  };
  const { out } = runSef(['check', '--format', 'json', '--fail-on', 'never', ...args], {
    files: filesIn(contents(own)),
  });
  return out;
}

const covered = {
  'sections/07.md': '---\ncriterion: engage\nsupported-by: [../evidence/a.md, ../evidence/b.md]\n---\nx\n',
  'evidence/a.md': item('lived-experience'),
  'evidence/b.md': item('case-study'),
};
const thin = { 'sections/07.md': section('engage', 'a'), 'evidence/a.md': item('case-study') };
const reports = {
  '/area/north.json': reportOf('Northshire', covered),
  '/area/south.json': reportOf('Southshire', thin),
  '/area/west.json': reportOf('West | *shire* <b>\u001b[31m'),
};

function rollup(args: readonly string[], files: Readonly<Record<string, string>> = reports) {
  return runSef(['rollup', ...args], { files: filesIn(contents(files)) });
}

const all = ['west.json', 'south.json', 'north.json'];

describe('sef rollup', () => {
  test('shows in a row each what every area covers, and what most areas lack first', () => {
    const { out, code } = rollup(all);
    assert.equal(code, 0);
    assert.match(out, /^sef rollup: 3 areas, .*\(area-send@2025-06\), 22 November 2026\n/);
    assert.match(out, /^Northshire +( {2}[○●]){11} {2}1 of 11 covered$/m);
    const mark = (area: string) => new RegExp(`^${area} *(?: {2}○){6} {2}(.)`, 'm').exec(out)?.[1];
    assert.deepEqual([mark('Northshire'), mark('Southshire')], ['●', '◐']);
    assert.match(
      out,
      /Worst gaps\n {2}1\. Needs identified: missing in 3 areas \(Northshire, Southshire and West/,
    );
    assert.ok(!out.includes('\u001b'), 'no area can colour the terminal');
    assert.ok(out.split('\n').every(line => line.length <= 100));
  });

  test('gives programs each state, and the names of the areas that lack something', () => {
    const json = JSON.parse(rollup([...all, '--format', 'json']).out);
    const [{ areas, criteria, worst, framework }] = json.overviews;
    assert.equal(framework, 'area-send@2025-06');
    assert.deepEqual(
      areas.map(({ name, states }: { name: string; states: { engage: string } }) => [name, states.engage]),
      [
        ['Northshire', 'covered'],
        ['Southshire', 'thin'],
        ['West | *shire* <b>\u001b[31m', 'missing'],
      ],
    );
    const engage = criteria.find(({ id }: { id: string }) => id === 'engage');
    assert.deepEqual(engage.counts, { covered: 1, thin: 1, missing: 1, accepted: 0 });
    assert.deepEqual([engage.thin, engage.missing.length], [['Southshire'], 1]);
    assert.equal(worst.at(-1) === 'engage' || worst.indexOf('engage') > 5, true);
    const check = JSON.parse(reports['/area/north.json']);
    assert.deepEqual(areas[0].findings, check.summary.findings);
  });

  test('is safe as markdown and in a spreadsheet', () => {
    const { out } = rollup([...all, '--format', 'markdown']);
    assert.ok(out.includes('| West \\| \\*shire\\* &lt;b> \\[31m |'), out);
    const csv = rollup(['a.json', '--format', 'csv'], { '/area/a.json': reportOf('=1+1') }).out;
    assert.match(csv, /^'=1\+1,\.,area-send@2025-06,2026-11-22,missing,/m);
  });

  test('reads many SEFs from one file, keeps frameworks apart, and says when days differ', () => {
    const other = JSON.parse(reportOf('Oldshire', {}, '--today', '2027-01-01'));
    const files = {
      '/area/all.json': `[${reports['/area/north.json']},${reports['/area/south.json']}]`,
      '/area/old.json': JSON.stringify({ ...other, framework: 'own-pack' }),
      '/area/later.json': JSON.stringify({ ...other, area: 'Latershire' }),
    };
    const { out } = rollup(['old.json', 'all.json', 'later.json'], files);
    assert.match(out, /^sef rollup: 3 areas, .*22 November 2026 to 1 January 2027\n/);
    assert.match(out, /not reckoned for the same day/);
    assert.match(out, /\nsef rollup: 1 area, own-pack, 1 January 2027\n/);
  });

  test('tells areas of one name apart by their folders', () => {
    const one = JSON.parse(reports['/area/north.json']);
    const files = {
      '/area/a.json': JSON.stringify({ ...one, root: 'areas/a' }),
      '/area/b.json': JSON.stringify({ ...one, root: 'areas/b' }),
    };
    assert.match(
      rollup(['a.json', 'b.json'], files).out,
      /^Northshire \(areas\/a\) .*\nNorthshire \(areas\/b\) /m,
    );
  });

  test('may replace an earlier overview of its own', () => {
    for (const format of ['text', 'json', 'markdown', 'csv']) {
      const earlier = rollup([...all, '--format', format]).out;
      let replaced = 0;
      const host = {
        files: filesIn(contents({ ...reports, '/area/out': earlier })),
        replace: () => {
          replaced += 1;
        },
      };
      assert.equal(runSef(['rollup', ...all, '--output', 'out', '--format', format], host).code, 0, format);
      assert.equal(replaced, 1, format);
    }
  });

  const north = JSON.parse(reports['/area/north.json']);
  const refused: readonly (readonly [what: string, text: string | undefined, sentence: RegExp])[] = [
    ['nothing there', undefined, /^There is no file “x\.json”/],
    ['no JSON', 'framework: x', /^“x\.json” is not JSON/],
    ['other JSON', '{"a": 1}', /is not a report of “sef check/],
    ['a history', '{"schemaVersion":1,"tool":{"name":"sef"},"points":[]}', /is not a report/],
    ['no report', '[]', /^“x\.json” holds no report/],
    ['a newer report', JSON.stringify({ ...north, schemaVersion: 2 }), /was written by a newer sef/],
    ['a day that is none', JSON.stringify({ ...north, today: 'soon' }), /is not a report/],
    ['a SEF twice', JSON.stringify([north, north]), /two reports of “Northshire” in the folder \., so/],
  ];
  for (const [what, text, sentence] of refused) {
    test(`refuses ${what} in a sentence, with 2`, () => {
      const { code, out, err } = rollup(['x.json'], text === undefined ? {} : { '/area/x.json': text });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }

  test('asks for reports where none are named', () => {
    assert.match(rollup([]).err, /needs reports/);
  });
});
