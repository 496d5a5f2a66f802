import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labels, offered, someEvidence, taken } from './completing.ts';

const page = (line: string) => `---\ncriterion: right-help\n---\n# Help\n\n${line}\n`;
const typing = { isAsked: false };

describe('links to evidence', () => {
  test('are offered behind a bracket: what fits this section first, what is out of date later', () => {
    assert.deepEqual(labels(page('Families say so [|'), typing), [
      'Parent carer survey',
      'Audit of plans',
      'Inclusion strategy',
    ]);
    assert.equal(
      offered(page('[|'))[0]?.about?.detail,
      'Lived experience, current until 31 May 2027, parents and carers',
    );
  });

  test('come last where the section cites them already', () => {
    const text = page('[Survey](../evidence/survey.md) says so [|');
    assert.equal(labels(text).at(-1), 'Parent carer survey');
  });

  test('take the place of what is half written', () => {
    const link = '[Parent carer survey](../evidence/survey.md)';
    for (const half of ['[|', '[par|', '[|]', '[par|]', '[par|]()', '[par|ents](../evidence/strategy.md)'])
      assert.equal(taken(page(`so ${half} more`), 'Parent carer survey'), page(`so ${link} more`), half);
    const other = `so [par| more ${link}`;
    assert.equal(
      taken(page(other), 'Audit of plans'),
      page(`so [Audit of plans](../evidence/old-audit.md) more ${link}`),
    );
  });

  test('are found by part of a title, once somebody asks', () => {
    assert.deepEqual(labels(page('As the parent carer su|')), ['Parent carer survey']);
    assert.equal(
      taken(page('As the parent carer su|'), 'Parent carer survey'),
      page('As the [Parent carer survey](../evidence/survey.md)'),
    );
    assert.deepEqual(labels(page('As the parent carer su|'), typing), []);
  });

  test('do not disturb prose, boxes to tick, code and hidden notes', () => {
    for (const line of [
      'We find |',
      '- [|',
      '- [ |',
      '- [x|] Done',
      '`[|`',
      '```\n[|\n```',
      '<!-- [| -->',
      '![|',
      '[^|',
    ])
      assert.deepEqual(labels(page(line), typing), [], line);
  });

  test('escape what markdown would take for marks', () => {
    const files = { 'evidence/a b.md': '---\nevidence: case-study\ntitle: "A [b] *c*"\n---\n' };
    assert.equal(
      taken(page('[|'), 'A [b] *c*', { files }),
      page('[A \\[b\\] \\*c\\*](../evidence/a%20b.md)'),
    );
  });

  test('show no identifier that a title holds', () => {
    const files = {
      ...someEvidence,
      'evidence/x.md': '---\nevidence: case-study\ntitle: NHS 943 476 5919\n---\n',
    };
    assert.doesNotMatch(JSON.stringify(offered(page('[|'), { files })), /5919/);
  });

  test('complete an address, and its words where there are none', () => {
    assert.equal(
      taken(page('[what they say](|)'), 'Parent carer survey'),
      page('[what they say](../evidence/survey.md)'),
    );
    assert.equal(
      taken(page('[](../ev|'), 'Parent carer survey'),
      page('[Parent carer survey](../evidence/survey.md)'),
    );
  });
});
