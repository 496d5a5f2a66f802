import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { bundledFramework } from '../../../src/core/framework/packs.ts';
import { meantDay } from '../../../src/core/sef/meant-day.ts';
import { type Action, actionsOf } from '../../../src/core/sef/read-action.ts';

const framework = bundledFramework('area-send@2025-06') ?? { questions: [] };

function read(body: string): { text: string; actions: Action[] } {
  const text = `---\ncriterion: right-help\n---\n${body}`;
  return { text, actions: actionsOf(parseDocument('s.md', text), framework) };
}

function only(body: string): Action {
  const { actions } = read(body);
  assert.equal(actions.length, 1, body);
  return actions[0] as Action;
}

const word = fc.constantFrom(
  'Head',
  'of',
  'SEND',
  'Children’s',
  'AP',
  'commissioning',
  '“plans”',
  '90%',
  'within',
  '6',
  'weeks',
  '(interim)',
  'médecin',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map(all => all.join(' '));
const day = fc.constantFrom('2027-03-31', '2027-03', '31/03/2027', 'soon', 'spring 2027');
const mark = fc.constantFrom(':', ': ', ' : ', '=', ' – ', ' - ', ' — ');
const letterCase = fc.constantFrom<(name: string) => string>(
  name => name,
  name => name.toUpperCase(),
  name => `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
);
const details = fc.record({ owner: words, due: day, measure: words }, { requiredKeys: [] });
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('reading actions', () => {
  test('gives owner, due date and measure as they are written, and the due date’s place', () => {
    fc.assert(
      fc.property(
        words,
        details,
        mark,
        letterCase,
        fc.constantFrom('; ', ';', ', ', ',\n  '),
        lineEnd,
        fc.constantFrom('', ' ', ' (see the plan)', ' [plan](../plan.md)'),
        (said, given, mark, cased, between, lineEnd, after) => {
          const inside = Object.entries(given).map(([name, value]) => `${cased(name)}${mark}${value}`);
          const bracket = inside.length > 0 ? ` (${inside.join(between)})` : '';
          const body = `- [ ] Do ${said}${bracket}${after}\n`.replaceAll('\n', lineEnd);
          const { text, actions } = read(body);
          const [action] = actions;
          assert.ok(action, text);
          assert.equal(action.owner, given.owner, text);
          assert.equal(action.measure, given.measure, text);
          assert.equal(action.due?.written, given.due, text);
          if (action.due)
            assert.equal(text.slice(action.due.span.start, action.due.span.end), given.due, text);
          if (bracket) assert.equal(action.text, `Do ${said}`, text);
          assert.equal(text.slice(action.span.start, action.span.start + 3), 'Do ');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('gives the same from labels in bold, from sentences and from a list below', () => {
    const wanted = ['Recruit two EPs', 'Principal EP', '2027-03-31', 'advice within 6 weeks'];
    const bodies = [
      '- [ ] Recruit two EPs (owner: Principal EP; due: 2027-03-31; measure: advice within 6 weeks)',
      '- [ ] Recruit two EPs (**Owner:** Principal EP, **Due:** 2027-03-31, **Measure:** advice within 6 weeks)',
      '- [ ] Recruit two EPs **Owner**: Principal EP **Due**: 2027-03-31 **Measure**: advice within 6 weeks',
      '- [ ] Recruit two EPs – lead: Principal EP, deadline: 2027-03-31, success measure: advice within 6 weeks',
      '- [ ] Recruit two EPs (owner: Principal EP) (due: 2027-03-31) (measure: advice within 6 weeks)',
      '- [ ] Recruit two EPs\n  - Owner: Principal EP\n  - Due: 2027-03-31\n  - Measure: advice within 6 weeks\n  - Notes',
      '1. [ ] Recruit two EPs\r\n   * **Owner** - Principal EP\r\n   * Due by - 2027-03-31\r\n   * Measure - advice within 6 weeks\r\n',
      '> - [ ] Recruit two EPs (owner: Principal EP; due: 2027-03-31; measure: advice within 6 weeks',
    ];
    for (const body of bodies) {
      const { text, owner, due, measure } = only(body);
      assert.deepEqual([text, owner, due?.written, measure], wanted, body);
    }
  });

  test('reads no detail out of a sentence', () => {
    for (const said of [
      'The owner: nobody knows who',
      'Agree who is the lead for this, and by when',
      'Plans are due - at last',
      'Ask the owner (of the site)',
      'Take the lead',
    ]) {
      const { owner, due, measure } = only(`- [ ] ${said}`);
      assert.deepEqual([owner, due, measure], [undefined, undefined, undefined], said);
    }
  });

  test('takes a placeholder for nothing', () => {
    for (const none of ['', 'TBC', 'tba', '…', '?', '-', 'to be confirmed', 'n/a', '___']) {
      const { owner, due } = only(`- [ ] Do it (owner: ${none}; due: ${none}; measure: x)`);
      assert.deepEqual([owner, due], [undefined, undefined], none);
    }
  });

  test('takes words after a day for a note, and a range for no day', () => {
    assert.equal(only('- [ ] Do it (due: 2027-03, then every year)').due?.day, '2027-03-31');
    assert.equal(only('- [ ] Do it (due: 2027-03-30 (first part))').due?.day, '2027-03-30');
    assert.equal(only('- [ ] Do it (due: 2026-09 to 2027-03)').due?.day, undefined);
    assert.equal(only('- [ ] Do it (due: 2027-02-29)').due?.day, undefined);
  });

  test('keeps to one line of a list each: nested boxes are actions, and what stands over them is not', () => {
    const { actions } = read(
      '## What next?\n\n- Workforce\n  - [ ] One\n    - [x] Two\n  - note\n- [X] Three\n  - note\n- Four\n',
    );
    assert.deepEqual(
      actions.map(({ text, done }) => [text, done]),
      [
        ['One', false],
        ['Two', true],
        ['Three', true],
        ['Four', false],
      ],
    );
  });

  test('stays quick whatever it reads', () => {
    const span = { start: 0, end: 1 };
    const parts = [
      '(owner: ',
      '**Due** - ',
      'measure',
      '; due:',
      ')',
      '\n  - owner: x',
      '\n',
      ' - ',
      '*',
      '(',
      ' ',
    ];
    for (const part of parts) {
      const text = `x ${part.repeat(Math.ceil(300_000 / part.length))}`;
      assertQuick(() =>
        actionsOf({ headings: [], items: [{ text, span, done: false, under: -1 }] }, framework),
      );
    }
    const places = Array.from({ length: 50_000 }, (_, place) => place);
    const headings = places.map(() => ({ depth: 2, text: 'What next?', span, answered: true }));
    const items = places.map(under => ({ text: 'x', span, done: undefined, under }));
    assertQuick(() => assert.equal(actionsOf({ headings, items }, framework).length, places.length));
  });
});

function assertQuick(work: () => void): void {
  const start = performance.now();
  work();
  assert.ok(performance.now() - start < 10_000);
}

describe('the day that was meant', () => {
  test('is the British reading of what is written, and none where there is doubt', () => {
    const meant: Readonly<Record<string, string | undefined>> = {
      '31/03/2027': '2027-03-31',
      '1.4.27': '2027-04-01',
      '3-4-2027': '2027-04-03',
      '31st March 2027': '2027-03-31',
      'Wednesday 31 March 2027': '2027-03-31',
      'by the end of Sept. 2027': '2027-09',
      'March 2027': '2027-03',
      '31/02/2027': undefined,
      '03/31/2027': undefined,
      '30 February 2027': undefined,
      '31/03': undefined,
      'Spring 2027': undefined,
      'Q1 2027': undefined,
      'March to May 2027': undefined,
      soon: undefined,
    };
    for (const [written, day] of Object.entries(meant)) assert.equal(meantDay(written), day, written);
  });
});
