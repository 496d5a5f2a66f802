import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../../src/core/rules/check.ts';
import { fixAll, sureEdits } from '../../../src/core/rules/fix-all.ts';
import { decodeText } from '../../../src/core/text/decode.ts';
import { checkSmall, day, loadSmall, smallSef } from '../small-sef.ts';
import { readFixtures } from './fixture.ts';

const messy = `---
evidence: Lived Experience
Title: Parent carer survey
criteria: [Right_Help, "Criterion 1", ingage]
date: 20/05/2026
---
See [it](www.example.org).
`;

describe('putting right what can mean nothing else', () => {
  test('writes names and dates as the format has them, and leaves what is a guess', () => {
    const checked = check(smallSef({ 'evidence/a.md': messy }), day('2026-11-22'));
    assert.equal(
      fixAll(checked, 'evidence/a.md', messy),
      messy
        .replace('Lived Experience', 'lived-experience')
        .replace('Title', 'title')
        .replace('Right_Help', 'right-help')
        .replace('"Criterion 1"', 'identified')
        .replace('20/05/2026', '2026-05-20')
        .replace('www.', 'https://www.'),
    );
  });

  test('leaves a file alone in which there is nothing of the kind', () => {
    const text = '---\nevidence: case-study\ntitle: x\n---\n';
    const checked = check(smallSef({ 'evidence/a.md': text }), day('2026-11-22'));
    assert.equal(fixAll(checked, 'evidence/a.md', text), text);
  });

  test('twice is the same as once, and no two changes touch, in every fixture', () => {
    let changed = 0;
    for (const { files, today, title } of readFixtures().flatMap(({ cases }) => cases)) {
      const contents = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
      const checked = check(loadSmall(contents).sef, day(today));
      for (const { path, bytes } of files) {
        const decoded = decodeText(bytes);
        if (!('text' in decoded)) continue;
        const spans = sureEdits(checked.findings, path).map(({ span }) => span);
        spans.sort((a, b) => a.start - b.start);
        for (const [index, span] of spans.entries())
          assert.ok(index === 0 || (spans[index - 1]?.end ?? 0) <= span.start, `${title} ${path}`);
        const once = fixAll(checked, path, decoded.text);
        if (once === decoded.text) continue;
        changed++;
        const again = check(loadSmall({ ...contents, [path]: once }).sef, day(today));
        assert.equal(fixAll(again, path, once), once, `${title} ${path}`);
      }
    }
    assert.ok(changed > 5, `${changed} files had something to put right`);
  });
});

describe('fixes', () => {
  const fixesOf = (files: Record<string, string>, rule: string) =>
    checkSmall(files)
      .filter(finding => finding.rule === rule)
      .flatMap(({ fixes }) => fixes);

  test('put a missing heading where its question belongs', () => {
    const text = '---\ncriterion: 3\n---\n# x\n\n## What do we know?\n\nA.\n\n## What next?\n\nB.\n';
    const [mean] = fixesOf({ 'sections/03.md': text }, 'SEF113');
    assert.deepEqual(mean?.edits, [
      {
        span: { start: text.indexOf('## What next'), end: text.indexOf('## What next') },
        newText: '## What does it mean?\n\n',
      },
    ]);
    const short = '---\ncriterion: 3\n---\n# x\n\n### What do we know?\n\nA.';
    const next = fixesOf({ 'sections/03.md': short }, 'SEF113').at(-1);
    assert.deepEqual(next?.edits, [
      { span: { start: short.length, end: short.length }, newText: '\n\n### What next?\n' },
    ]);
  });

  test('leave a heading that names another criterion, because the settings may be what is wrong', () => {
    const heading = 'Children and young people are valued, visible and included in their communities';
    assert.deepEqual(fixesOf({ 'sections/03.md': `---\ncriterion: 3\n---\n# ${heading}\n` }, 'SEF112'), []);
  });
});
