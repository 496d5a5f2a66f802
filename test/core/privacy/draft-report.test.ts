import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDraftReportName, readDraftReport } from '../../../src/core/privacy/draft-report.ts';
import { found } from './found.ts';

const more = `\n\n${'The partnership knows its children well. '.repeat(200)}`;

describe('a draft report', () => {
  test('is told by what stands at its head', () => {
    for (const head of [
      '# Draft report\n\nArea SEND inspection of Exampleshire\n\nRESTRICTED',
      'DRAFT – NOT FOR PUBLICATION\nArea SEND inspection report\nExampleshire Local Area Partnership',
      '**Ofsted and CQC**\n\nThis is a draft report. It is restricted and confidential until it is published.',
      'Draft area SEND inspection report – for factual accuracy check',
    ])
      assert.equal(readDraftReport(head + more)?.rule, 'SEF510', head);
  });

  test('is marked at its title, in the order of the other finds', () => {
    const text = 'PL1 1AB\n# Draft Ofsted report: confidential\n\nNHS number 9434765919';
    assert.deepEqual(found(text), [
      'SEF506 PL1 1AB',
      'SEF510 Draft Ofsted report: confidential',
      'SEF501 9434765919',
    ]);
  });

  test('is not a SEF that speaks of one', () => {
    for (const text of [
      'The draft report will be restricted and confidential. Ofsted and CQC send it to the partnership.',
      '# Inspection\n\nWe expect the draft report in May; it is confidential and we check its factual accuracy.',
      '# After the inspection\n\n- Draft report: confidential, factual accuracy check\n- Final report by Ofsted',
      '| Step | What |\n|---|---|\n| 1 | Draft inspection report, confidential |',
      '---\ncriterion: evaluate\nstatus: draft\n---\n# Report on the CQC inspection\n\nConfidential interviews were held.\n',
      `# Self-evaluation\n${more}\n# Draft inspection report\n\nConfidential`,
      'Draft report of the school survey',
    ])
      assert.equal(readDraftReport(text)?.key, undefined, text.slice(0, 80));
  });

  test('is told by the name of its file, whatever its type', () => {
    for (const name of [
      'Draft Area SEND report v2.docx',
      'a/draft-report.pdf',
      'DraftInspectionReport.md',
      'ofsted_draft_report',
    ])
      assert.ok(isDraftReportName(name), name);
    for (const name of [
      'drafts/report.md',
      'report.pdf',
      'draft.md',
      'redrafted-report.md',
      'draft-annual-report.docx',
    ])
      assert.ok(!isDraftReportName(name), name);
  });
});
