import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSuppressions } from '../../../src/core/document/suppressions.ts';
import { checkSmall, plainConfig } from '../small-sef.ts';

const claim = 'Our offer is excellent.';
const reason = '-- the survey is out in May';

/** The codes found in a section of these lines, without what every section of this size lacks. */
function found(lines: readonly string[], { lineEnd = '\n', config = plainConfig } = {}): string[] {
  const text = ['---', 'criterion: right-help', '---', ...lines, ''].join(lineEnd);
  return checkSmall({ 'sef.yaml': config, 'sections/03.md': text })
    .filter(({ path, rule }) => path === 'sections/03.md' && /SEF(?:116|117|401|402|108)/.test(rule))
    .map(({ rule }) => rule)
    .sort();
}

describe('comments that suppress', () => {
  test('pass over the next line, their own line or the whole file, and nothing else', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const next = `<!-- sef-disable-next-line SEF401 ${reason} -->`;
      assert.deepEqual(found([next, claim], { lineEnd }), []);
      assert.deepEqual(found([next, '', '', claim], { lineEnd }), []);
      assert.deepEqual(found([next, 'Words.', '', claim], { lineEnd }), ['SEF117', 'SEF401']);
      assert.deepEqual(found([next, claim, '', claim], { lineEnd }), ['SEF401']);
      assert.deepEqual(found([claim, '', next], { lineEnd }), ['SEF117', 'SEF401']);

      const line = `<!-- sef-disable-line SEF401 ${reason} -->`;
      assert.deepEqual(found([`${claim} ${line}`], { lineEnd }), []);
      assert.deepEqual(found([`${claim} ${line}`, '', claim], { lineEnd }), ['SEF401']);

      const file = `<!-- sef-disable-file SEF401 ${reason} -->`;
      assert.deepEqual(found([claim, '', '- words', '', claim, '', file], { lineEnd }), []);
    }
  });

  test('take a comment over several lines as one: the next line is the one after its end', () => {
    const comment = ['<!-- sef-disable-next-line SEF401', 'SEF402 --', 'the survey is out in May -->'];
    assert.deepEqual(found([...comment, claim]), []);
  });

  test('take codes and names, several of them, in any letter case', () => {
    const both = 'We held a workshop, and it was excellent.';
    assert.deepEqual(found([both]), ['SEF401', 'SEF402']);
    for (const names of [
      'SEF401 SEF402',
      'sef401,sef402',
      'unsupported-claim, no-impact',
      'Unsupported-Claim SEF402',
    ]) {
      assert.deepEqual(found([`<!-- sef-disable-next-line ${names} ${reason} -->`, both]), [], names);
    }
    assert.deepEqual(found([`<!-- sef-disable-next-line SEF402 ${reason} -->`, both]), ['SEF401']);
  });

  test('have no effect without a reason, and are told', () => {
    for (const none of ['', '--', '-- ', '–', 'because we know']) {
      const comment = `<!-- sef-disable-next-line SEF401 ${none}-->`;
      assert.deepEqual(found([comment, claim]), ['SEF116', 'SEF401'], comment);
    }
  });

  test('that have nothing to pass over are told, but not where the rule is off', () => {
    const comment = `<!-- sef-disable-file SEF401 ${reason} -->`;
    assert.deepEqual(found([comment, 'Words.']), ['SEF117']);
    for (const off of ['SEF401', 'unsupported-claim']) {
      assert.deepEqual(found([comment, claim], { config: `${plainConfig}rules: { ${off}: off }\n` }), []);
    }
    const either = `<!-- sef-disable-file SEF401 SEF402 ${reason} -->`;
    assert.deepEqual(found([either, 'Words.'], { config: `${plainConfig}rules: { SEF401: off }\n` }), [
      'SEF117',
    ]);
  });

  test('cannot hide what is said of themselves', () => {
    const hiding = `<!-- sef-disable-file SEF116 SEF117 ${reason} -->`;
    assert.deepEqual(found([hiding, '', `<!-- sef-disable-file SEF401 ${reason} -->`]), [
      'SEF116',
      'SEF116',
      'SEF117',
    ]);
    assert.deepEqual(found([hiding, '', '<!-- sef-disable-file SEF401 -->']), ['SEF116', 'SEF116', 'SEF116']);
  });

  test('are found wherever they stand, and none is found that is not there', () => {
    const comment = fc
      .tuple(fc.constantFrom('next-line', 'line', 'file'), fc.constantFrom('SEF401', 'no-impact'))
      .map(([scope, rule]) => `<!-- sef-disable-${scope} ${rule} ${reason} -->`);
    const filler = fc.constantFrom(
      'words',
      '',
      '- item',
      '<!-- a note -->',
      '-->',
      '`code`',
      'sef-disable-line SEF401',
    );
    const line = fc.oneof(
      comment.map(text => ({ text, marks: 1 })),
      filler.map(text => ({ text, marks: 0 })),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, lineEnd) => {
        const text = lines.map(one => one.text).join(lineEnd);
        const comments = readSuppressions(text);
        assert.equal(comments.length, lines.filter(({ marks }) => marks > 0).length);
        for (const { span } of comments) {
          assert.match(text.slice(span.start, span.end), /^<!-- sef-disable-\S+ \S+ -- [^>]+ -->$/);
        }
      }),
    );
  });

  test('are read in little time, whatever a file holds', () => {
    for (const part of [
      '<!-- sef-disable-line ',
      'sef-disable-',
      '<!-- sef-disable-file x -- y -->```\n',
      '<!--sef-disable-next-line x--> \n',
    ]) {
      const start = performance.now();
      readSuppressions(part.repeat(Math.ceil(500_000 / part.length)));
      assert.ok(performance.now() - start < 10_000, part);
    }
  });
});
