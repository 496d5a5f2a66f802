import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { readYaml } from '../../../src/core/document/read-yaml.ts';
import { toPlain } from '../../../src/core/document/value.ts';
import { completionsAt } from '../../../src/core/language/completions-at.ts';
import { configSettings } from '../../../src/core/language/config-settings.ts';
import { frontmatterSettings } from '../../../src/core/language/frontmatter-settings.ts';
import type { Settings } from '../../../src/core/language/setting.ts';
import { readConfig } from '../../../src/core/sef/config.ts';
import { type DocumentSchemas, documentSchemas, knownKeys } from '../../../src/core/sef/document-schema.ts';
import { recordReader } from '../../../src/core/sef/read-record.ts';
import { day } from '../small-sef.ts';
import { known, take, today } from './completing.ts';

const seen = known();
const { framework } = seen.sef;
const world = { framework, freshness: new Map<string, number>(), today: day(today), evidence: () => [] };
const read = recordReader(framework, new Set());
const schemas = documentSchemas(framework);
const names = Object.keys(schemas) as (keyof DocumentSchemas)[];

/** Every way to a setting with values: `['lead', 'sector']`. */
function waysIn(settings: Settings, way: readonly string[] = []): string[][] {
  return [...settings].flatMap(([name, setting]) => [
    ...(setting.choices ? [[...way, name]] : []),
    ...(setting.settings && way.length < 2 ? waysIn(setting.settings(), [...way, name]) : []),
  ]);
}

describe('what is offered', () => {
  test('names the settings that the schemas know, and no other', () => {
    for (const name of names) {
      const offered = [...frontmatterSettings(name, world).keys()];
      const free = name === 'recommendation' || name === 'part' || name === 'outcome' ? ['title'] : [];
      assert.deepEqual(new Set(offered), new Set([...knownKeys(schemas, name), ...free]), name);
    }
  });

  test('in sef.yaml is what its reading knows', () => {
    for (const name of configSettings(seen.sef, day(today)).keys()) {
      const { problems } = readConfig(`${name}:\n`, framework);
      assert.ok(!problems.some(({ rule }) => rule === 'SEF106'), name);
    }
  });

  test('is accepted by the schema, whichever value of whichever setting is taken', () => {
    for (const name of names) {
      for (const way of waysIn(frontmatterSettings(name, world))) checkWay(name, way);
    }
  });

  test('never fails, wherever the caret is in whatever text', () => {
    const piece = fc.constantFrom(
      ...[
        '---',
        '\n',
        '\r\n',
        ' ',
        '  ',
        '- ',
        ': ',
        ':',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '#',
        '|',
        '>',
        '(',
        ')',
      ],
      ...[
        'criterion',
        'lead',
        'supported-by',
        'valued',
        '../data/waits.csv#',
        '`',
        '```',
        '<!--',
        '-->',
        '\t',
        '\\',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.boolean(), (pieces, at, isAsked) => {
        for (const [path, text] of [
          ['a.md', `---\n${pieces.join('')}`],
          ['sef.yaml', pieces.join('')],
        ] as const) {
          const offset = at % (text.length + 1);
          for (const { span, newText, stops = [] } of completionsAt(seen, { path, text, offset, isAsked })
            .items) {
            assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
            assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
            assert.ok(stops.every(stop => stop <= newText.length));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

function checkWay(name: keyof DocumentSchemas, way: readonly string[]): void {
  const kind = name === 'outcome' ? 'part: outcome' : `${name}:`;
  const written = way[0] === (name === 'outcome' ? 'part' : name) ? '' : `${kind}\n`;
  for (const [open, close] of [
    ['', ''],
    ['[', ']'],
  ]) {
    const value = way.slice(1).reduceRight((inner, key) => `{ ${key}: ${inner} }`, `${open}|${close}`);
    const marked = `---\n${written}${way[0]}: ${value}\n---\n`;
    const offers = completionsAt(seen, {
      path: 'sections/a.md',
      text: marked.replace('|', ''),
      offset: marked.indexOf('|'),
      isAsked: true,
    }).items.filter(({ sort }) => sort === 'value');
    if (open === '') assert.ok(offers.length > 0, `${name}: ${way.join('.')}`);
    for (const offer of offers)
      checkTaken(take(marked.replace('|', ''), offer).replace('|', ''), offer.label, way);
  }
}

/** YAML without trouble, and no complaint about this setting. */
function checkTaken(text: string, label: string, way: readonly string[]): void {
  const settings = text.slice(4, text.lastIndexOf('---'));
  const { value, troubles } = readYaml(settings, 0);
  assert.deepEqual(troubles, [], settings);
  assert.ok(value && JSON.stringify(toPlain(value)).includes(label), settings);
  const record = read(parseDocument('sections/a.md', text));
  const about = record.problems.filter(({ key }) => key.includes(way.at(-1) ?? ''));
  assert.deepEqual(
    about.map(({ what }) => what),
    [],
    settings,
  );
}
