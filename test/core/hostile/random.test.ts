import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkAsDocument, checkAsSettings } from './never-throws.ts';

const sampleFolder = join('media', 'sample');
const sample = readdirSync(sampleFolder, { recursive: true })
  .map(String)
  .filter(name => name.endsWith('.md'))
  .map(name => readFileSync(join(sampleFolder, name), 'utf8'));
const sampleConfig = readFileSync(join(sampleFolder, 'sef.yaml'), 'utf8');

const piece = fc.constantFrom(
  '---',
  '\n',
  '\r\n',
  '\r',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!!',
  '#',
  '%',
  '@',
  '`',
  '<!--',
  '-->',
  '](',
  '\t',
  '\0',
  '\ud800',
  '\ufeff',
  '\u2028',
  '__proto__',
  'constructor',
  'toString',
  'criterion: ',
  'evidence: ',
  'focus: ',
  'supported-by: ',
  'accepted-gaps: ',
  'rules: ',
  '3',
  '1e999',
  '-0',
  '.nan',
  '0x1F',
  'null',
  '~',
  'true',
  '? ',
  '<<: ',
);
const pieces = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 });
const settings = pieces.map(list => `---\ncriterion: 3\n${list.join('')}\n---\ntext\n`);

/** A sample file with a few places cut out, doubled or written over. */
const mutated = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(fc.nat(5000), fc.nat(20), fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 }))),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([text, changes]) =>
      changes.reduce((now, [at, length, put]) => {
        const start = at % (now.length + 1);
        return now.slice(0, start) + put + now.slice(start + length);
      }, text),
    );

describe('never throws', () => {
  test('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void checkAsDocument(text)));
    fc.assert(
      fc.property(pieces, list => void checkAsDocument(list.join(''))),
      { numRuns: 300 },
    );
  });

  test('on any settings of a document', () => {
    fc.assert(
      fc.property(settings, text => void checkAsDocument(text)),
      { numRuns: 1000 },
    );
  });

  test('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => void checkAsDocument(bytes)));
    const head = new TextEncoder().encode('---\ncriterion: 3\n---\n');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 50 }),
        bytes => void checkAsDocument(Uint8Array.of(...head, ...bytes)),
      ),
    );
  });

  test('on any sef.yaml and pack', () => {
    const text = pieces.map(list => list.join(''));
    fc.assert(
      fc.property(text, config => void checkAsSettings(config)),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(text, more => void checkAsSettings(`framework: x\narea: y\n${more}`)),
      { numRuns: 200 },
    );
    fc.assert(fc.property(text, pack => void checkAsSettings('framework: ./p.yaml\n', pack)));
  });

  test('on sample files that somebody fell asleep on', () => {
    fc.assert(
      fc.property(mutated(sample), text => void checkAsDocument(text)),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(mutated([sampleConfig]), text => void checkAsSettings(text)),
      { numRuns: 200 },
    );
  });
});
