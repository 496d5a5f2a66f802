import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Value } from '../../../src/core/document/value.ts';
import { bundledFramework, bundledFrameworkIds } from '../../../src/core/framework/packs.ts';
import { documentSchemas, knownKeys, type SchemaName } from '../../../src/core/sef/document-schema.ts';
import { validate } from '../../../src/core/sef/validate.ts';
import { detailPlans, type PlannedField, plannedFields } from '../../../src/core/view/details-fields.ts';
import { optionsOf } from '../../../src/core/view/details-options.ts';

const names = Object.keys(detailPlans) as SchemaName[];
const span = { start: 0, end: 0 };

/** `{ lead: { sector: value } }`, as a file would have it. */
function holding(path: readonly string[], value: string): Value {
  return path.reduceRight<Value>(
    (inner, key) => ({ kind: 'mapping', span, entries: [{ key, keySpan: span, value: inner }] }),
    { kind: 'scalar', span, value },
  );
}

for (const id of bundledFrameworkIds) {
  const framework = bundledFramework(id);
  assert.ok(framework);
  const schemas = documentSchemas(framework);
  const complaintsOf = (name: SchemaName, path: readonly string[], value: string) =>
    validate<unknown>(schemas[name], holding(path, value)).complaints;
  const eachField = (visit: (name: SchemaName, field: PlannedField) => void) => {
    for (const name of names) for (const field of plannedFields(name)) visit(name, field);
  };

  describe(`the form's fields for ${id}`, () => {
    test('ask for every setting of the schema but the answers, which stand in the text', () => {
      const conditions = new Set(framework.decisionRule?.conditions.map(condition => condition.id));
      for (const name of names) {
        const asked = new Set(plannedFields(name).map(({ path }) => path[0]));
        const forgotten = knownKeys(schemas, name).filter(key => !asked.has(key) && !conditions.has(key));
        assert.deepEqual(forgotten, [], name);
      }
    });

    test('ask for nothing that the schema refuses', () => {
      eachField((name, { path }) => {
        const unknown = complaintsOf(name, path, '').filter(({ kind }) => kind === 'unknown');
        assert.deepEqual(unknown, [], `${name} ${path.join('.')}`);
      });
    });

    test('offer every value that the schema takes, and no other', () => {
      eachField((name, { path, plan: { control } }) => {
        if (!('of' in control)) return;
        const values = optionsOf(control.of, framework).map(({ value }) => value);
        for (const value of values) assert.deepEqual(complaintsOf(name, path, value), [], `${path} ${value}`);
        const [complaint] = complaintsOf(name, path, 'no such value');
        const expected = /^one of (?:the criteria \()?(.*?)\)?$/.exec(complaint?.expected ?? '')?.[1];
        const wanted = (expected ?? '').split(', ').filter(Boolean);
        assert.deepEqual(wanted.toSorted(), values.toSorted(), `${name} ${path.join('.')}`);
      });
    });

    test('take a day only where the schema does', () => {
      eachField((name, { path, plan }) => {
        const takesWords = complaintsOf(name, path, 'some words').length === 0;
        const { kind } = plan.control;
        if (kind === 'day') assert.deepEqual([takesWords, complaintsOf(name, path, '2026-05')], [false, []]);
        if (kind === 'text' || kind === 'long-text') assert.ok(takesWords, path.join('.'));
      });
    });

    test('have a name each, and words of their own', () => {
      for (const name of names) {
        const labels = plannedFields(name).map(({ plan }) => plan.label);
        assert.equal(new Set(labels).size, labels.length, name);
        assert.ok(labels.every(label => /^[A-Z][a-z]/.test(label)));
      }
    });
  });
}
