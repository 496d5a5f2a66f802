import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asString } from '../../src/cli/output.ts';
import type { Text } from '../../src/host/files.ts';
import { contents, filesIn, plainConfig, runSef, smallSef } from './run-sef.ts';
import { testCasesIn } from './test-cases-in.ts';

const formats = ['github', 'sarif', 'junit', 'codequality', 'csv'] as const;

/** Titles and names that mean something to annotations, XML, spreadsheets and markdown. */
const hostile = {
  ...smallSef,
  '/area/sef.yaml': plainConfig,
  '/area/sections/1,2:3 %0A é.md': `---\ncriterion: 2\n---\n# \u0001<b>&"'\n\n[a](../evidence/=cmd.md) [b](<../evidence/a,b::error.md>)\n`,
  '/area/evidence/@sum.md':
    '---\nevidence: case-study\ntitle: "=HYPERLINK(1)\\n::error::x, y"\ndate: 2019-01-01\n---\n',
};

function check(format: string, ...args: readonly string[]): string {
  const { code, out, err } = runSef(['check', '--format', format, '--fail-on', 'never', ...args], {
    files: filesIn(contents(hostile)),
  });
  assert.deepEqual([code, err], [0, '']);
  return out;
}

const findings: readonly {
  rule: string;
  path: string;
  fingerprint: string;
  severity: string;
  range: { start: { line: number } };
}[] = JSON.parse(check('json')).findings;

describe('the formats for other programs', () => {
  test('are the same however often they are written', () => {
    for (const format of formats) assert.equal(check(format), check(format), format);
  });

  test('github: one line an annotation, worst first, at most ten of a kind, and how many were held back', () => {
    const lines = check('github').trimEnd().split('\n');
    const kinds = lines.filter(line => line.startsWith('::')).map(line => line.slice(2, line.indexOf(' ')));
    const rank = ['error', 'warning', 'notice'];
    assert.deepEqual(
      kinds,
      kinds.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)),
    );
    const number = (kind: string) => kinds.filter(found => found === kind).length;
    const all = (...severities: string[]) =>
      findings.filter(({ severity }) => severities.includes(severity)).length;
    assert.equal(number('error'), Math.min(10, all('error')));
    assert.equal(number('warning'), Math.min(10, all('warning')));
    assert.ok(all('warning') > 10, 'there is something to hold back');
    assert.match(lines.at(-1) ?? '', new RegExp(`^Held back.*${all('warning') - 10} warnings`));
    const escaped = lines.find(line => line.includes('1%2C2%3A3'));
    assert.match(escaped ?? '', /^::error file=sections\/1%2C2%3A3 %250A é\.md,line=\d+,endLine=\d+,/);
    for (const line of lines)
      assert.match(line, /^(::(error|warning|notice) file=[^,:]+(,[a-zA-Z]+=[^,:]+)+::[^\n]+|Held back.*)$/);
  });

  test('sarif: each finding with its rule, place and a fingerprint that holds no line', () => {
    const { version, runs } = JSON.parse(check('sarif'));
    assert.equal(version, '2.1.0');
    const { results, tool } = runs[0];
    assert.equal(results.length, findings.length);
    for (const [index, result] of results.entries()) {
      const finding = findings[index];
      assert.equal(result.ruleId, finding?.rule);
      assert.equal(tool.driver.rules[result.ruleIndex].id, finding?.rule);
      assert.deepEqual(result.partialFingerprints, { 'sefFingerprint/v1': finding?.fingerprint });
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      assert.equal(decodeURIComponent(artifactLocation.uri), finding?.path);
      assert.doesNotMatch(artifactLocation.uri, /[ ?#]/);
      assert.equal(region.startLine, finding?.range.start.line);
    }
  });

  test('junit: XML that parses, whatever is quoted in it', () => {
    const { suites } = testCasesIn(check('junit'));
    assert.equal(suites.length, findings.length);
    assert.ok(suites.some(({ name }) => name.includes(`<b>&"'`) || name.includes('=HYPERLINK')));
  });

  test('codequality: unique fingerprints and one of its five weights', () => {
    const issues: {
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[] = JSON.parse(check('codequality'));
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, findings.length);
    for (const { severity, location } of issues) {
      assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
      assert.ok(location.lines.begin >= 1 && location.path.length > 0);
    }
  });

  test('csv: nothing that a spreadsheet would work out', () => {
    const text = check('csv');
    assert.ok(text.startsWith('\uFEFFSeverity,Rule,'));
    for (const cell of text.split(/,|\r\n/)) assert.doesNotMatch(cell.replace(/^"/, ''), /^[=+@]/);
  });

  test('nothing found is a report too', () => {
    const files = filesIn(
      contents({
        '/area/sef.yaml':
          'framework: local-area-send@2016\narea: X\nrules: { SEF201: off, SEF203: off, SEF304: off }\n',
      }),
    );
    const said = (format: string) => runSef(['check', '--format', format], { files }).out;
    assert.equal(said('github'), 'Nothing to annotate.\n');
    assert.deepEqual(JSON.parse(said('codequality')), []);
    assert.deepEqual(JSON.parse(said('sarif')).runs[0].results, []);
    assert.match(said('junit'), /<testcase classname="sef" name="Nothing was found"\/>/);
    assert.equal(said('csv').split('\r\n').length, 2);
  });

  test('may replace an earlier report of their own, and nothing else', () => {
    for (const format of formats) {
      const earlier = check(format);
      const held = contents({ ...hostile, '/area/out': earlier, '/area/notes.csv': 'Name,Number\r\n' });
      let written = '';
      const host = { files: filesIn(held), replace: (_: string, text: Text) => (written = asString(text)) };
      assert.equal(
        runSef(['check', '--format', format, '--fail-on', 'never', '--output', 'out'], host).code,
        0,
        format,
      );
      assert.equal(written, earlier, format);
      assert.equal(runSef(['check', '--format', format, '--output', 'notes.csv'], host).code, 2, format);
    }
  });
});
