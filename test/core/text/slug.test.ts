import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { freePath, slugOf } from '../../../src/core/text/slug.ts';

const title = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      '-',
      '.',
      '/',
      '\\',
      '’',
      'é',
      'ß',
      'İ',
      '数',
      '😀',
      '\ud800',
      'nul',
      'COM1',
      '%',
      '\0',
    ),
    {
      maxLength: 80,
    },
  )
  .map(parts => parts.join(''));

describe('the name of a file for a title', () => {
  test('is the title in small letters, as every disk and every link takes it', () => {
    const cases: [string, string][] = [
      ['Parent carer survey 2026', 'parent-carer-survey-2026'],
      ['Young people’s assembly', 'young-peoples-assembly'],
      ['Audit: EHC plans (spring) & reviews', 'audit-ehc-plans-spring-and-reviews'],
      ['Naïve cafés', 'naive-cafes'],
      ['../../etc/passwd', 'etc-passwd'],
      ['CON', 'con-1'],
      ['数据', 'evidence'],
      ['   ', 'evidence'],
    ];
    for (const [title, name] of cases) assert.equal(slugOf(title, 'evidence'), name);
  });

  test('ends with a whole word, however long the title is', () => {
    const slug = slugOf(
      'A very long title that goes on and on about what was found by everybody who looked',
      'x',
    );
    assert.equal(slug, 'a-very-long-title-that-goes-on-and-on-about-what-was-found');
  });

  test('is a name that can be used, whatever the title is', () => {
    fc.assert(
      fc.property(title, title => {
        const slug = slugOf(title, 'evidence');
        assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.ok(slug.length <= 62);
      }),
    );
  });

  test('is not one that is taken, in capitals neither', () => {
    const taken = new Set(['evidence/Survey.md', 'evidence/survey-2.md']);
    assert.equal(freePath('evidence', 'survey', '.md', taken), 'evidence/survey-3.md');
    assert.equal(freePath('', 'survey', '.md', taken), 'survey.md');
  });
});
