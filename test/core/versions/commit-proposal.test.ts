import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Kind } from '../../../src/core/document/document.ts';
import { type ChangedFile, commitProposal } from '../../../src/core/versions/commit-proposal.ts';

function file(change: ChangedFile['change'], path: string, kind?: Kind): ChangedFile {
  return { change, path, kind };
}

describe('the proposed sentence for a version', () => {
  const cases: readonly (readonly [files: ChangedFile[], sentence: string])[] = [
    [[file('change', 'sections/01.md', 'criterion')], 'Change 1 section'],
    [
      [
        file('change', 'sections/01.md', 'criterion'),
        file('change', 'sections/journey.md', 'focus'),
        file('change', 'evidence/audit.md', 'evidence'),
      ],
      'Change 2 sections and 1 piece of evidence',
    ],
    [
      [file('change', 'sections/01.md', 'criterion'), file('add', 'data/waits.csv')],
      'Add 1 table and change 1 section',
    ],
    [
      [
        file('add', 'minutes.docx'),
        file('add', 'a.csv'),
        file('remove', 'evidence/old.md'),
        file('change', 'sef.yaml'),
      ],
      'Add 1 document and 1 table; change 1 file; remove 1 file',
    ],
    [
      [
        file('add', 'a.csv'),
        file('add', 'a.docx'),
        file('add', 'a.md', 'part'),
        file('add', 'b.md', 'recommendation'),
      ],
      'Add 4 files',
    ],
  ];
  for (const [files, sentence] of cases)
    test(`says “${sentence}”`, () => assert.equal(commitProposal(files), sentence));
});
