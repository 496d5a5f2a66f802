import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { type NewEvidence, newEvidence } from '../../../src/core/edit/new-evidence.ts';
import { bundledFramework } from '../../../src/core/framework/packs.ts';
import { recordReader } from '../../../src/core/sef/read-record.ts';
import { oneLine } from '../../../src/core/text/one-line.ts';
import { smallSef } from '../small-sef.ts';

const framework = bundledFramework('area-send@2025-06');
if (!framework) throw new Error('The pack is there.');
const read = recordReader(framework, new Set());
const { criteria, foci, statements, types, sectors } = framework;

const survey: NewEvidence = {
  title: 'Parent carer survey 2026',
  type: types[0]?.id ?? ('' as NewEvidence['type']),
  criteria: [],
  foci: [],
  voices: [],
  source: '',
  when: undefined,
};
const nothing = { files: new Set<string>(), evidence: new Map() };

describe('the page of a new piece of evidence', () => {
  test('says what was said, in the order of the format, and nothing more', () => {
    const said: NewEvidence = {
      ...survey,
      criteria: criteria.slice(0, 2).map(({ id }) => id),
      foci: statements.slice(0, 1).map(({ id }) => id),
      voices: sectors.slice(3, 4).map(({ id }) => id),
      source: 'Forum: “Voices”',
      when: { from: '2025-09', to: '2026-07' },
    };
    const { path, text, toWrite } = newEvidence(said, nothing);
    assert.equal(path, 'evidence/parent-carer-survey-2026.md');
    assert.equal(
      text.slice(0, toWrite.start),
      `---
evidence: lived-experience
title: Parent carer survey 2026
criteria: [identified, participate]
foci: [${statements[0]?.id}]
voices: [parent-carers]
source: "Forum: “Voices”"
period: { from: 2025-09, to: 2026-07 }
---

`,
    );
    assert.equal(
      newEvidence(survey, nothing).text.split('\n').slice(0, 4).join('|'),
      '---|evidence: lived-experience|title: Parent carer survey 2026|---',
    );
  });

  test('lies where the other evidence of the SEF lies, under a name of its own', () => {
    const page = '---\nevidence: lived-experience\ntitle: x\n---\n';
    const sef = smallSef({
      'log/a.md': page,
      'log/b.md': page,
      'log/parent-carer-survey-2026.md': page,
      'evidence/c.md': page,
    });
    assert.equal(newEvidence(survey, sef).path, 'log/parent-carer-survey-2026-2.md');
  });

  const some = <T>(values: readonly T[]) => fc.subarray([...values]);
  const typed = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      'no',
      '12',
      '- x',
      'a: b # c',
      '"',
      "it's",
      '[x]',
      '{',
      '&a',
      '*b',
      '2026-05-20',
      '#',
      '|',
      '> x',
      '---',
      '\u0085',
    ),
  );
  const said: fc.Arbitrary<NewEvidence> = fc.record({
    title: typed.filter(text => oneLine(text) !== ''),
    type: fc.constantFrom(...types.map(({ id }) => id)),
    criteria: some(criteria.map(({ id }) => id)),
    foci: some([...foci, ...statements].map(({ id }) => id)),
    voices: some(sectors.map(({ id }) => id)),
    source: typed,
    when: fc.constantFrom(
      undefined,
      { date: '2026-05-20' },
      { date: '2026-05' },
      { from: '2025-09', to: '2026-07' },
    ),
  });

  test('is read as exactly what was said, whatever was typed, and nothing is wrong with it', () => {
    fc.assert(
      fc.property(said, said => {
        const { path, text, toWrite } = newEvidence(said, nothing);
        assert.match(text.slice(toWrite.start, toWrite.end), /^<!--.*-->$/);
        const record = read(parseDocument(path, text));
        const [item] = record.evidence;
        assert.deepEqual(
          {
            ...item,
            criteria: item?.criteria.map(({ id }) => id),
            span: 0,
            dateSpan: 0,
            date: item?.date !== undefined,
          },
          {
            id: path,
            path,
            inline: false,
            title: oneLine(said.title),
            type: said.type,
            criteria: said.criteria,
            foci: said.foci,
            voices: said.voices,
            date: said.when !== undefined,
            dateSpan: 0,
            span: 0,
            location: undefined,
            source: oneLine(said.source) || undefined,
          },
          text,
        );
        assert.deepEqual(record.problems, [], text);
      }),
      { numRuns: 60 },
    );
  });
});
