import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { commit, emptyRepository, plainEnvironment, write } from './git-repository.ts';
import { contents, filesIn, plainConfig, runSef, smallSef } from './run-sef.ts';
import { faultsBy, faultsOfJunit } from './schema.ts';

/** Paths and words that mean something to JSON, XML and addresses. */
const hostile = {
  ...smallSef,
  '/area/sef.yaml': plainConfig,
  '/area/sections/1,2 %0A é|[x]#?.md': `---\ncriterion: 2\n---\n# \u0001<b>&"']]>\n\n[a](../evidence/gone.md) [b](<../evidence/a,b::error.md>)\n`,
  '/area/evidence/^`{}\\.md':
    '---\nevidence: case-study\ntitle: "<![CDATA[ \\uD800 \\u0000 ]]>"\ndate: 2019-01-01\n---\n',
};

const sample = { files: nodeFiles, cwd: process.cwd() };
const reports: readonly (readonly [name: string, report: (format: string) => string])[] = [
  ['the sample', format => said(['check', 'media/sample', '--format', format], sample)],
  [
    'hostile names and words',
    format => said(['check', '--format', format], { files: filesIn(contents(hostile)) }),
  ],
  [
    'several SEFs',
    format => said(['check', 'media/sample', 'test/fixtures/every-rule', '--format', format], sample),
  ],
];

function said(args: readonly string[], host: Parameters<typeof runSef>[1]): string {
  const { err, out } = runSef([...args, '--fail-on', 'never'], host);
  assert.equal(err, '');
  return out;
}

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const codequalitySchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // From the top of the repository, and not “./…”.
          path: { type: 'string', pattern: '^(?!\\.?/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

describe('reports for other programs are as their schemas ask', () => {
  for (const [name, report] of reports) {
    test(`SARIF 2.1.0, of ${name}`, () => {
      assert.deepEqual(faultsBy('sarif', JSON.parse(report('sarif'))), []);
    });

    test(`Code Quality, of ${name}`, () => {
      assert.deepEqual(faultsBy(codequalitySchema, JSON.parse(report('codequality'))), []);
    });

    test(`JUnit, of ${name}`, async () => {
      assert.deepEqual(await faultsOfJunit(report('junit')), []);
    });
  }

  test('and the schemas would tell', async () => {
    const sarif = JSON.parse(said(['check', 'media/sample', '--format', 'sarif'], sample));
    sarif.runs[0].results[0].level = 'bad';
    assert.equal(faultsBy('sarif', sarif).length > 0, true);
    sarif.runs[0].results[0].level = 'note';
    sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b.md';
    assert.match(faultsBy('sarif', sarif).join(), /uri must match format "uri-reference"/);
    assert.notDeepEqual(faultsBy(codequalitySchema, [{ description: 'x' }]), []);
    const junit = said(['check', 'media/sample', '--format', 'junit'], sample);
    assert.notDeepEqual(await faultsOfJunit(junit.replace('<testcase ', '<testcase nothing="x" ')), []);
    assert.notDeepEqual(await faultsOfJunit(junit.replace('</testsuite>', '')), []);
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly baselineState?: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: { readonly region: { readonly startLine: number } };
      }[];
    }[];
  }[];
}

const broken = '---\ncriterion: engage\n---\n# Engage\n\n[gone](../evidence/gone.md)\n';

describe('SARIF beside an earlier version', () => {
  const results = (folder: string, ...args: readonly string[]) => {
    const host = {
      files: nodeFiles,
      history: nodeHistory(plainEnvironment, folder),
      cwd: join(folder, 'area'),
    };
    const log: Sarif = JSON.parse(said([...args, '--format', 'sarif'], host));
    assert.deepEqual(faultsBy('sarif', log), []);
    return log.runs[0]?.results ?? [];
  };

  test('a fingerprint stays when the lines of a file move', context => {
    const folder = emptyRepository(context);
    write(folder, 'area/sef.yaml', plainConfig);
    const deadLink = (prose: string) => {
      write(folder, 'area/sections/07.md', prose);
      const found = results(folder, 'check').find(({ ruleId }) => ruleId === 'SEF108');
      assert.ok(found);
      return {
        prints: found.partialFingerprints,
        line: found.locations[0]?.physicalLocation.region.startLine,
      };
    };
    const first = deadLink(broken);
    const second = deadLink(broken.replace('# Engage\n', '# Engage\n\nA new paragraph.\n\nAnd one more.\n'));
    assert.deepEqual(second.prints, first.prints);
    assert.equal(second.line, (first.line ?? 0) + 4);
  });

  test('says of each finding whether it is new, as before or gone', context => {
    const folder = emptyRepository(context);
    commit(folder, { 'area/sef.yaml': plainConfig, 'area/sections/07.md': broken });
    write(folder, 'area/sections/07.md', broken.replaceAll('gone', 'lost'));
    const compared = results(folder, 'compare', 'main');
    const states = compared
      .filter(({ ruleId }) => ruleId === 'SEF108')
      .map(({ baselineState }) => baselineState);
    assert.deepEqual(states, ['new', 'absent']);
    assert.ok(compared.some(({ baselineState }) => baselineState === 'unchanged'));
    for (const { baselineState } of compared) assert.notEqual(baselineState, undefined);
  });
});
