import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { acceptGap } from '../../../src/core/edit/accept-gap.ts';
import type { AcceptedGap } from '../../../src/core/sef/config.ts';
import { readSetup } from '../../../src/core/sef/setup.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { oneLine } from '../../../src/core/text/one-line.ts';

const scope = { criterion: 'commission' as NonNullable<AcceptedGap['criterion']> };
const plain = { reason: 'Too few', owner: 'AP lead', until: '2027-08-31' };
const entry = '{ criterion: commission, reason: Too few, owner: AP lead, until: 2027-08-31 }';

function accept(text: string, acceptance = plain): string {
  const change = acceptGap(text, scope, acceptance);
  if ('refused' in change) throw new Error(change.refused);
  return applyEdits(text, change.edits);
}

function accepted(text: string): readonly Omit<AcceptedGap, 'span'>[] {
  const { problems, reading } = readSetup(text, undefined);
  assert.deepEqual([...problems.values()].flat(), [], text);
  return reading.config.acceptedGaps.map(({ span: _, ...gap }) => gap);
}

describe('accepting a gap in sef.yaml', () => {
  const start = 'framework: area-send@2025-06\narea: Exampleshire\n';
  const old = '{ criterion: evaluate, reason: "Not yet, soon", owner: DCO, until: 2027-01-31 }';

  test('writes one entry, into the list that is there or as a list of its own', () => {
    const cases: [string, string][] = [
      ['', `accepted-gaps: [${entry}]\n`],
      ['accepted-gaps:\n', `accepted-gaps: [${entry}]\n`],
      ['accepted-gaps: []\n# end\n', `accepted-gaps: [${entry}]\n# end\n`],
      [
        `accepted-gaps:\n  - ${old} # in May\nexclude: x\n`,
        `accepted-gaps:\n  - ${old} # in May\n  - ${entry}\nexclude: x\n`,
      ],
      [`accepted-gaps: ${old}\n`, `accepted-gaps: [${old}, ${entry}]\n`],
      [
        'accepted-gaps:\n- criterion: evaluate\n  reason: Soon\n  owner: DCO\n  until: 2027-01-31\n',
        `accepted-gaps:\n- criterion: evaluate\n  reason: Soon\n  owner: DCO\n  until: 2027-01-31\n- ${entry}\n`,
      ],
    ];
    for (const [before, after] of cases) assert.equal(accept(start + before), start + after);
  });

  test('keeps every gap that was accepted and accepts exactly one more, whatever the reason', () => {
    const list = fc.constantFrom(
      '',
      'accepted-gaps:\n',
      'accepted-gaps: [] # none\n',
      `accepted-gaps: [${old}]\n`,
      `accepted-gaps:\n  - ${old}\n  # note\n\n`,
      `accepted-gaps: ${old}\n`,
    );
    const rest = fc.constantFrom(
      '',
      '# end\n',
      'exclude: ["drafts/**"]',
      'coverage: { evidence-types: 2 }\n\n',
    );
    const typed = fc
      .oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom(
          'no',
          '12',
          'a, b',
          'a: b',
          '# x',
          '}',
          '"',
          "'",
          '- x',
          '2027-01-31',
          '~',
          'é ’',
          '%',
          '`',
          '@a',
        ),
      )
      .filter(text => oneLine(text) !== '');
    fc.assert(
      fc.property(list, rest, typed, typed, fc.boolean(), (list, rest, reason, owner, windows) => {
        const text = `${start}${list}${rest}`.replaceAll('\n', windows ? '\r\n' : '\n');
        const after = accept(text, { reason, owner, until: '2027-08-31' });
        assert.deepEqual(accepted(after), [
          ...accepted(text),
          { criterion: 'commission', reason: oneLine(reason), owner: oneLine(owner), until: '2027-08-31' },
        ]);
        assert.equal(/[^\r]\n/.test(after), windows ? false : after.includes('\n'));
      }),
      { numRuns: 100 },
    );
  });

  test('is refused in words where the file cannot be read, or has a gap in the way', () => {
    for (const text of ['a: [', 'x\n', 'accepted-gaps:\n  criterion: evaluate\n  reason: x\n'])
      assert.match(JSON.stringify(acceptGap(text, scope, plain)), /^\{"refused":"/);
  });
});
