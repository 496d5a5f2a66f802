import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Coverage } from '../../../src/core/coverage/coverage.ts';
import { coverSmall, criterionIn, plainConfig, type SmallFiles, statementIn } from '../small-sef.ts';

const reason = 'reason: Too new, owner: Head of SEND';

function withGap(gap: string, today = '2026-11-22', files: SmallFiles = {}): Coverage {
  return coverSmall(
    { 'sef.yaml': `${plainConfig}accepted-gaps: [{ ${gap}, ${reason} }]\n`, ...files },
    today,
  );
}

describe('accepted gaps', () => {
  test('count to their last day, that day included', () => {
    const on = (today: string, until: string) =>
      criterionIn(withGap(`criterion: valued, until: ${until}`, today), 'valued').state;
    assert.equal(on('2027-03-31', '2027-03-31'), 'accepted');
    assert.equal(on('2027-04-01', '2027-03-31'), 'missing');
    assert.equal(on('2027-03-31', '2027-03'), 'accepted');
    assert.equal(on('2027-04-01', '"2027-03"'), 'missing');
  });

  test('name a criterion by id or number', () => {
    for (const name of ['valued', '5', '"5"']) {
      assert.equal(criterionIn(withGap(`criterion: ${name}, until: 2027-01`), 'valued').state, 'accepted');
    }
  });

  test('thin becomes accepted, covered stays', () => {
    const inline = (settings: string) => `---\ncriterion: 5\nsupported-by:\n${settings}---\n`;
    const one = '  - { evidence: case-study, date: 2026-10, foci: [experiences, outcomes] }\n';
    const two = `${one}  - { evidence: lived-experience, date: 2026-10 }\n`;
    const state = (settings: string) =>
      criterionIn(
        withGap('criterion: 5, until: 2027-01', '2026-11-22', { 's/5.md': inline(settings) }),
        'valued',
      ).state;
    assert.equal(state(one), 'accepted');
    assert.equal(state(two), 'covered');
  });

  test('accept exactly what they name', () => {
    const type = withGap('criterion: 5, type: case-study, until: 2027-01');
    assert.equal(criterionIn(type, 'valued').state, 'missing');
    assert.deepEqual(
      [...criterionIn(type, 'valued').types.values()],
      ['missing', 'accepted', 'missing', 'missing', 'missing'],
    );
    assert.deepEqual([...criterionIn(type, 'valued').foci.values()], ['missing', 'missing']);

    const focus = withGap('criterion: 5, focus: outcomes, until: 2027-01');
    assert.equal(criterionIn(focus, 'valued').state, 'missing');
    assert.deepEqual(Object.fromEntries(criterionIn(focus, 'valued').foci), {
      experiences: 'missing',
      outcomes: 'accepted',
    });

    const criterion = withGap('criterion: 5, until: 2027-01');
    assert.ok([...criterionIn(criterion, 'valued').types.values()].every(state => state === 'missing'));
    assert.equal(criterionIn(criterion, 'prepared').state, 'missing');
  });

  test('a statement, thin or missing', () => {
    const gap = 'statement: outcomes/skills, until: 2026-11-22';
    const thin = { 'e/a.md': '---\nevidence: case-study\nfoci: outcomes/skills\n---\n' };
    assert.equal(statementIn(withGap(gap), 'outcomes/skills').state, 'accepted');
    assert.equal(statementIn(withGap(gap, '2026-11-22', thin), 'outcomes/skills').state, 'accepted');
    assert.equal(statementIn(withGap(gap, '2026-11-23', thin), 'outcomes/skills').state, 'thin');
    assert.equal(statementIn(withGap(gap), 'outcomes/friends').state, 'missing');
  });

  test('a gap with a mistake in it accepts nothing, rather than more than it meant', () => {
    const wrong = ['type: survey', 'focus: outcome', 'typ: case-study', 'statement: x'];
    for (const part of wrong) {
      const { state } = criterionIn(withGap(`criterion: 5, ${part}, until: 2027-01`), 'valued');
      assert.equal(state, 'missing', part);
    }
  });

  test('the reason is told', () => {
    assert.equal(
      criterionIn(withGap('criterion: 5, until: 2027-01-31'), 'valued').reasons[0],
      'Accepted as a gap until 31 January 2027 by Head of SEND: Too new.',
    );
  });
});
