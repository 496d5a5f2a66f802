import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newFocusSection, newSection } from '../../../src/core/edit/new-sef.ts';
import { whereToWrite } from '../../../src/core/edit/where-to-write.ts';
import { bundledFramework, bundledFrameworkIds } from '../../../src/core/framework/packs.ts';

describe('where the writing begins', () => {
  test('is under the first key question of every new section, not in the questions above it', () => {
    for (const id of bundledFrameworkIds) {
      const framework = bundledFramework(id);
      assert.ok(framework);
      const files = [
        ...framework.criteria.map(criterion => newSection(criterion, framework)),
        ...framework.foci.map(focus => newFocusSection(focus, framework)),
      ];
      for (const { path, text } of files) {
        const { start, end } = whereToWrite(text);
        const [first] = framework.questions;
        if (first) assert.match(text.slice(start, end), /^<!-- .* -->$/, path);
        if (first) assert.ok(text.slice(0, start).trimEnd().endsWith(`## ${first.wording}`), path);
        else assert.deepEqual([start, end], [text.length, text.length], path);
      }
    }
  });

  test('is at the end of a page without questions', () => {
    assert.deepEqual(whereToWrite('# x\n'), { start: 4, end: 4 });
  });
});
