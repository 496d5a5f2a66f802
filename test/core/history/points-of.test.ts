import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cover } from '../../../src/core/coverage/cover.ts';
import { stateOfEach } from '../../../src/core/coverage/state-counts.ts';
import { isFound, type Point, type Revision } from '../../../src/core/history/point.ts';
import { pointsOf } from '../../../src/core/history/points-of.ts';
import { hashText } from '../../../src/core/text/hash.ts';
import { coverSmall, day, encode, plainConfig, type SmallFiles, smallSef } from '../small-sef.ts';

/** A history as git would tell it: each content under an id of its own. */
function historyOf(versions: readonly SmallFiles[], days: readonly string[] = [], beyond: SmallFiles = {}) {
  const contents = new Map<string, Uint8Array>();
  const read: string[] = [];
  const idOf = (held: string | Uint8Array) => {
    const bytes = typeof held === 'string' ? encode(held) : held;
    const id = hashText(bytes.join(' '));
    contents.set(id, bytes);
    return id;
  };
  const revisions = versions.map(
    (files, index): Revision => ({
      commit: `c${index}`,
      day: day(days[index] ?? '2026-11-22'),
      folder: 'area',
      files: new Map(Object.entries(files).map(([path, held]) => [path, idOf(held)])),
      beyond: path => (beyond[path] === undefined ? undefined : idOf(beyond[path])),
    }),
  );
  const contentOf = (id: string) => {
    read.push(id);
    return contents.get(id);
  };
  return { revisions, contentOf, read };
}

function pointsIn(versions: readonly SmallFiles[], days?: readonly string[], fixed?: string): Point[] {
  const { revisions, contentOf } = historyOf(versions, days);
  return [...pointsOf(revisions, contentOf, fixed === undefined ? undefined : day(fixed))];
}

function statesIn(point: Point | undefined, id: string) {
  if (!point || !isFound(point.found)) return point?.found;
  return point.found.criteria.get(id) ?? point.found.statements.get(id);
}

const config = { 'sef.yaml': plainConfig };
const item = (title: string, date = '2026-05-20') =>
  `---\nevidence: lived-experience\ntitle: ${title}\ndate: ${date}\nfoci: [outcomes/friends]\n---\n`;
const section = '---\ncriterion: engage\n---\n[survey](../evidence/survey.md)\n';
const whole = { ...config, 'sections/7.md': section, 'evidence/survey.md': item('Survey') };

describe('points of a history', () => {
  test('are what each version covers when it is looked at alone', () => {
    const path = fc.constantFrom('sections/7.md', 'sections/3.md', 'evidence/survey.md', 'evidence/audit.md');
    const text = fc.constantFrom(
      section,
      item('Survey'),
      item('Audit', '2020-01-01'),
      '---\ncriterion: 3\nsupported-by: [{ evidence: case-study, title: x, date: 2026-10, foci: [outcomes] }, ../evidence/audit.md]\n---\n[a](../evidence/survey.md)\n',
      '---\ncriterion: [\n---\n',
      '# Only notes\n',
      '\u0000',
    );
    const settings = fc.constantFrom(
      plainConfig,
      `${plainConfig}exclude: [evidence/audit.md]\n`,
      `${plainConfig}accepted-gaps: [{ criterion: engage, reason: x, owner: y, until: 2026-06-30 }]\n`,
      'framework: local-area-send@2016\narea: x\n',
    );
    const version = fc
      .tuple(fc.dictionary(path, text), settings)
      .map(([files, setting]): SmallFiles => ({ ...files, 'sef.yaml': setting }));
    const days = fc.array(fc.constantFrom('2026-06-01', '2026-11-22', '2028-01-01'), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 8 }), days, (versions, days) => {
        for (const [index, { found }] of pointsIn(versions, days).entries()) {
          const sef = smallSef(versions[index] ?? {});
          const coverage = cover(sef, day(days[index] ?? ''));
          assert.deepEqual(found, {
            framework: sef.framework.id,
            criteria: stateOfEach(coverage.criteria),
            statements: stateOfEach(coverage.statements),
            evidence: sef.evidence.size,
            files: sef.records.size,
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  test('are reckoned for their own days, or all for one', () => {
    const days = ['2026-06-01', '2028-06-01'];
    const states = (fixed?: string) =>
      pointsIn([whole, whole], days, fixed).map(point => statesIn(point, 'engage'));
    assert.equal(coverSmall(whole, '2026-06-01').criteria.size, 11);
    assert.deepEqual(states(), ['thin', 'missing']);
    assert.deepEqual(states('2026-06-01'), ['thin', 'thin']);
    assert.deepEqual(states('2028-06-01'), ['missing', 'missing']);
  });

  test('need each content once, however many versions have it', () => {
    const other = { ...whole, 'evidence/survey.md': item('Other') };
    const { revisions, contentOf, read } = historyOf([whole, other, whole, other, whole]);
    assert.equal([...pointsOf(revisions, contentOf)].length, 5);
    const pages = read.filter(id => id !== revisions[0]?.files.get('sef.yaml'));
    assert.equal(pages.length, 3);
    assert.equal(new Set(pages).size, 3);
  });

  test('say why nothing is known, and the next ones know again', () => {
    const without: SmallFiles = { 'sections/7.md': section };
    const versions: SmallFiles[] = [
      without,
      { ...whole, 'sef.yaml': 'framework: [\n' },
      { ...whole, 'sef.yaml': Uint8Array.of(0xff, 0, 0xd8) },
      { ...whole, 'sef.yaml': 'framework: area-send@1999\narea: x\n' },
      { ...whole, 'sef.yaml': 'framework: ./pack.yaml\narea: x\n' },
      { ...whole, 'sef.yaml': 'framework: ./pack.yaml\narea: x\n', 'pack.yaml': 'id: x\n' },
      whole,
    ];
    assert.deepEqual(
      pointsIn(versions).map(({ found }) => (isFound(found) ? 'found' : found.lost)),
      [
        'no-sef',
        'unreadable-settings',
        'unreadable-settings',
        'unknown-framework',
        'unknown-framework',
        'unknown-framework',
        'found',
      ],
    );
  });

  test('a content that this copy does not have makes one point incomplete, not wrong', () => {
    const { revisions, contentOf } = historyOf([
      whole,
      { ...whole, 'evidence/survey.md': item('Gone') },
      whole,
    ]);
    const gone = revisions[1]?.files.get('evidence/survey.md');
    const points = [...pointsOf(revisions, id => (id === gone ? undefined : contentOf(id)))];
    assert.deepEqual(
      points.map(point => statesIn(point, 'engage')),
      ['thin', { lost: 'incomplete' }, 'thin'],
    );
  });

  test('pages in folders of tools and of other SEFs are not part of it', () => {
    const more = {
      '.git-notes/a.md': item('A'),
      'node_modules/b.md': item('B'),
      'other/sef.yaml': plainConfig,
      'other/c.md': item('C'),
      '.hidden/sef.yaml': plainConfig,
    };
    const [point] = pointsIn([{ ...whole, ...more }]);
    assert.ok(point && isFound(point.found));
    assert.deepEqual([point.found.files, point.found.evidence], [2, 1]);
  });
});
