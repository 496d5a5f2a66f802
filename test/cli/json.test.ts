import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JsonReport } from '../../src/core/report/json.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { runSef } from './run-sef.ts';

/** The contract, field by field in its order; `?` marks what may be null. */
const contract = {
  report: 'schemaVersion tool framework area root today summary coverage findings',
  tool: 'name version',
  summary: 'files sections evidence criteria statements findings baseline',
  states: 'covered thin missing accepted',
  severities: 'error warning info hint',
  coverage: 'criteria statements',
  criterion: 'id number group state section reasons evidence types foci voices',
  item: 'id title type state support path line',
  statement: 'id focus state evidence',
  finding: 'rule name severity message path range related fixes fingerprint',
  related: 'message path range',
  range: 'start end',
  position: 'line column',
};

const sample = { files: nodeFiles, cwd: process.cwd() };
const { out, code } = runSef(['check', 'media/sample', '--format', 'json'], sample);
const report: JsonReport = JSON.parse(out);

function assertFields(value: object, fields: keyof typeof contract): void {
  assert.equal(Object.keys(value).join(' '), contract[fields], fields);
}

describe('sef check --format json', () => {
  test('has exactly the fields of the contract', () => {
    assertFields(report, 'report');
    assertFields(report.tool, 'tool');
    assertFields(report.summary, 'summary');
    assertFields(report.summary.criteria, 'states');
    assertFields(report.summary.statements, 'states');
    assertFields(report.summary.findings, 'severities');
    assertFields(report.coverage, 'coverage');
    for (const criterion of report.coverage.criteria) assertFields(criterion, 'criterion');
    for (const statement of report.coverage.statements) assertFields(statement, 'statement');
    for (const { evidence } of [...report.coverage.criteria, ...report.coverage.statements])
      for (const item of evidence) assertFields(item, 'item');
    for (const finding of report.findings) {
      assertFields(finding, 'finding');
      for (const { range } of [finding, ...finding.related]) {
        assertFields(range, 'range');
        assertFields(range.start, 'position');
        assertFields(range.end, 'position');
      }
      for (const related of finding.related) assertFields(related, 'related');
    }
  });

  test('says what was read, and when', () => {
    const { schemaVersion, tool, framework, area, root, today } = report;
    assert.deepEqual(
      { schemaVersion, name: tool.name, framework, area, root, today },
      {
        schemaVersion: 1,
        name: 'sef',
        framework: 'area-send@2025-06',
        area: 'Exampleshire',
        root: 'media/sample',
        today: '2026-11-22',
      },
    );
    assert.match(tool.version, /^\d+\.\d+\.\d+/);
    assert.equal(code, 1);
  });

  test('has every criterion and statement of the framework, in its order', () => {
    const criteria = report.coverage.criteria.map(({ id, number, group }) => `${number} ${id} ${group}`);
    assert.equal(criteria.length, 11);
    assert.equal(criteria[0], '1 identified children');
    assert.equal(criteria[10], '11 environment leaders');
    assert.deepEqual(Object.keys(report.coverage.criteria[0]?.types ?? {}), [
      'lived-experience',
      'case-study',
      'quantitative-data',
      'quality-assurance',
      'policy-or-plan',
    ]);
    assert.deepEqual(Object.keys(report.coverage.criteria[0]?.foci ?? {}), ['experiences', 'outcomes']);
    assert.equal(report.coverage.statements.length, 7);
  });

  test('gives the place of every citation', () => {
    const identified = report.coverage.criteria[0];
    assert.equal(identified?.section, 'sections/01-identified.md');
    const audit = identified?.evidence.find(({ id }) => id === 'evidence/ehc-plan-audit-2026.md');
    assert.deepEqual(audit && { ...audit, title: '' }, {
      id: 'evidence/ehc-plan-audit-2026.md',
      title: '',
      type: 'quality-assurance',
      state: 'current',
      support: 'cited',
      path: 'sections/01-identified.md',
      line: 27,
    });
    assert.ok(identified?.voices.includes('parent-carers'));
  });

  test('says of a statement’s items how a section uses them, if one does', () => {
    const supports = report.coverage.statements.flatMap(({ evidence }) =>
      evidence.map(({ support, path }) => `${support} ${path.split('/')[0]}`),
    );
    assert.ok(supports.includes('cited sections'));
    assert.ok(supports.includes('tagged evidence'));
    assert.ok(!supports.includes('tagged sections'));
  });

  test('numbers agree with what they sum up', () => {
    const { summary, findings, coverage } = report;
    for (const severity of ['error', 'warning', 'info', 'hint'] as const)
      assert.equal(summary.findings[severity], findings.filter(f => f.severity === severity).length);
    for (const state of ['covered', 'thin', 'missing', 'accepted'] as const) {
      assert.equal(summary.criteria[state], coverage.criteria.filter(c => c.state === state).length);
      assert.equal(summary.statements[state], coverage.statements.filter(s => s.state === state).length);
    }
  });

  test('a finding’s range is the place in the file, and its message says what, why and next', () => {
    const finding = report.findings.find(({ rule }) => rule === 'SEF102');
    assert.deepEqual(finding?.range, { start: { line: 4, column: 24 }, end: { line: 4, column: 33 } });
    assert.deepEqual(finding?.fixes, ['Change to “commission”']);
    assert.equal(finding?.path, 'evidence/ap-quality-visits.md');
    assert.match(finding?.message ?? '', /^“comission” is not .*\. .* Did you mean “commission”\?/);
  });

  test('is the same every time', () => {
    assert.equal(runSef(['check', 'media/sample', '--format', 'json'], sample).out, out);
  });
});

describe('sef coverage --format json', () => {
  test('is the same report without the findings', () => {
    const { findings: _, ...rest } = report;
    const ran = runSef(['coverage', 'media/sample', '--format', 'json'], sample);
    assert.deepEqual(JSON.parse(ran.out), rest);
    assert.equal(ran.code, 0);
  });
});
