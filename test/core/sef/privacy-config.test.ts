import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkSmall, plainConfig, type SmallFiles, smallSef } from '../small-sef.ts';

function found(privacy: string, files: SmallFiles): string[] {
  return checkSmall({ 'sef.yaml': `${plainConfig}privacy:\n${privacy}`, ...files })
    .filter(({ rule }) => /^SEF(?:5|111|106)/.test(rule))
    .map(({ rule, path, what }) => `${rule} ${path}: ${what}`);
}

function codes(privacy: string, files: SmallFiles): string[] {
  return found(privacy, files).map(line => line.slice(0, line.indexOf(': ')));
}

function allow(...entries: string[]): string {
  return `  allow:\n${entries.map(entry => `    - { ${entry} }\n`).join('')}`;
}

describe('what the settings allow the privacy guard to pass over', () => {
  const page = { 'notes.md': 'NHS number 9990000018, PL1 1AB\n' };

  test('is what fits all that an entry names', () => {
    assert.deepEqual(codes(allow('rule: SEF501, path: notes.md, reason: x'), page), ['SEF506 notes.md']);
    assert.deepEqual(codes(allow('rule: postcode, path: notes.md, reason: x'), page), ['SEF501 notes.md']);
    assert.deepEqual(codes(allow('rule: SEF501, path: other.md, reason: x'), page), [
      'SEF501 notes.md',
      'SEF506 notes.md',
    ]);
  });

  test('is never an identifier of a person where the entry does not name its rule', () => {
    assert.deepEqual(codes(allow('path: notes.md, reason: x'), page), ['SEF501 notes.md']);
  });

  test('is a text whatever its letter case and spaces, or all addresses of one place', () => {
    const files = { 'notes.md': 'PL1 1AB, send@exampleshire.gov.uk, send@northmoor.gov.uk\n' };
    assert.deepEqual(
      codes(allow('text: pl11ab, reason: x', 'text: "@exampleshire.gov.uk", reason: x'), files),
      ['SEF507 notes.md'],
    );
  });

  test('takes a pattern, a file or a folder for a path', () => {
    const files = { 'a/b/c.md': 'PL1 1AB\n', 'a/d.md': 'PL1 1AB\n', 'ab/e.md': 'PL1 1AB\n' };
    const left = (path: string) => codes(allow(`path: "${path}", reason: x`), files);
    assert.deepEqual(left('a'), ['SEF506 ab/e.md']);
    assert.deepEqual(left('a/'), ['SEF506 ab/e.md']);
    assert.deepEqual(left('a/*.md'), ['SEF506 a/b/c.md', 'SEF506 ab/e.md']);
    assert.deepEqual(left('**/{c,e}.md'), ['SEF506 a/d.md']);
  });

  test('is no number of a person by its own digits, which are found in the settings too', () => {
    const entry = allow('rule: SEF501, text: "NHS number 9990000018", reason: x');
    assert.deepEqual(codes(entry, page), ['SEF501 notes.md', 'SEF506 notes.md', 'SEF501 sef.yaml']);
  });

  test('is no count by its own words', () => {
    const files = { 'notes.md': 'We saw 3 pupils.\n' };
    assert.deepEqual(codes(allow('rule: SEF508, text: 3 pupils, reason: x'), files), [
      'SEF508 notes.md',
      'SEF508 sef.yaml',
    ]);
    assert.deepEqual(codes(allow('rule: SEF508, path: notes.md, reason: x'), files), []);
  });

  test('may be something that is no longer there', () => {
    assert.deepEqual(codes(allow('rule: SEF501, path: gone.md, reason: x'), {}), []);
  });
});

describe('an entry that allows nothing', () => {
  const page = { 'notes.md': 'PL1 1AB\n' };

  test('says why, and the others hold', () => {
    assert.deepEqual(found(allow('rule: postcode, path: notes.md', 'rule: postcode, reason: x'), page), [
      'SEF506 notes.md: “P•• •••” is a full postcode.',
      'SEF111 sef.yaml: “reason:” is missing here.',
      'SEF111 sef.yaml: This entry names neither a “path” nor a “text”, so it allows nothing.',
    ]);
    const good = 'rule: postcode, path: notes.md, reason: x';
    assert.deepEqual(codes(allow(good, 'rule: postcode, reason: x'), page), ['SEF111 sef.yaml']);
  });

  test('because of the rule it names stands at that name, with a way to mend it', () => {
    const config = `${plainConfig}privacy:\n${allow('rule: post-code, path: notes.md, reason: x')}`;
    const [finding] = checkSmall({ 'sef.yaml': config }).filter(({ rule }) => rule === 'SEF111');
    assert.equal(finding?.what, 'There is no rule “post-code”.');
    assert.equal(finding?.next, 'Did you mean “postcode”?');
    assert.equal(config.slice(finding?.span.start, finding?.span.end), 'post-code');
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Change to “postcode”'],
    );
  });

  test('because its rule is about something else says so', () => {
    assert.deepEqual(found(allow('rule: dead-link, path: notes.md, reason: x'), page), [
      'SEF506 notes.md: “P•• •••” is a full postcode.',
      'SEF111 sef.yaml: “dead-link” is not a rule about personal details, so nothing is allowed here.',
    ]);
  });
});

describe('the number below which a count is small', () => {
  test('is five where the settings say nothing, or something that it cannot be', () => {
    assert.equal(smallSef({}).config.privacy.smallNumber, 5);
    for (const wrong of ['few', '-1', '2.5', '101']) {
      const config = `${plainConfig}privacy: { small-number: ${wrong} }\n`;
      assert.equal(smallSef({ 'sef.yaml': config }).config.privacy.smallNumber, 5);
      assert.ok(checkSmall({ 'sef.yaml': config }).some(({ rule }) => rule === 'SEF111'));
    }
  });

  test('is the partnership’s own, and 0 turns it off', () => {
    const files = { 'notes.md': 'We saw 3 pupils, then 7 pupils.\n' };
    for (const [number, count] of [
      ['0', 0],
      ['1', 0],
      ['3', 0],
      ['4', 1],
      ['8', 2],
    ] as const)
      assert.equal(codes(`  small-number: ${number}\n`, files).length, count, number);
  });
});
