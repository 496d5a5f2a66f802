import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { lint } from 'markdownlint/sync';
import { newSef } from '../../../src/core/edit/new-sef.ts';
import { bundledFramework, bundledFrameworkIds } from '../../../src/core/framework/packs.ts';

function filesOf(id: string, area = 'Exampleshire'): ReadonlyMap<string, string> {
  const framework = bundledFramework(id);
  assert.ok(framework);
  return new Map(newSef({ area, framework }).map(({ path, text }) => [path, text]));
}

const [newest = ''] = bundledFrameworkIds;
const files = filesOf(newest);

/** VS Code lets settings hold comments; ours stand on lines of their own. */
function settings(path: string): Record<string, unknown> {
  return JSON.parse((files.get(path) ?? '').replace(/^\s*\/\/.*$/gm, ''));
}

describe('what a new SEF starts with', () => {
  test('has no page that a linter of markdown complains of, whatever the framework', () => {
    const pages = bundledFrameworkIds.flatMap(id =>
      [...filesOf(id)]
        .filter(([path]) => path.endsWith('.md'))
        .map(([path, text]) => [`${id}/${path}`, text]),
    );
    assert.ok(pages.length > 30);
    // A section has a short title for lists beside the criterion's own wording; lines are wrapped, however long.
    const config = { MD013: false, MD025: { front_matter_title: '' } };
    const complaints = lint({ strings: Object.fromEntries(pages), config });
    for (const [path, found] of Object.entries(complaints)) assert.deepEqual(found, [], path);
  });

  test('says in its README whose it is, even where that looks like markdown', () => {
    const [heading] = (filesOf(newest, 'A *new* <area>').get('README.md') ?? '').split('\n');
    assert.equal(heading, '# SEND self-evaluation: A \\*new\\* &lt;area>');
  });

  test('links in its README to nothing that it does not make', () => {
    const links = [...(files.get('README.md') ?? '').matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
    assert.ok(links.length > 2);
    for (const target of links)
      assert.ok(
        [...files.keys()].some(path => path === target || path.startsWith(`${target}/`)),
        target,
      );
  });

  test('names commands in its README as the commands name themselves', () => {
    const titles = new Set(Object.values(JSON.parse(readFileSync('package.nls.json', 'utf8'))));
    const named = [...(files.get('README.md') ?? '').matchAll(/\*([^*]+ \([^*]+\))\*/g)].map(
      ([, name]) => name,
    );
    assert.ok(named.length >= 3);
    for (const name of named) assert.ok(titles.has(name), name);
  });

  test('recommends this extension and no other', () => {
    const { publisher, name } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(settings('.vscode/extensions.json'), { recommendations: [`${publisher}.${name}`] });
  });

  test('sets what helps to write, and nothing that sends, fetches or saves a version unasked', () => {
    assert.deepEqual(settings('.vscode/settings.json'), {
      'editor.wordWrap': 'on',
      'editor.minimap.enabled': false,
      'diffEditor.renderSideBySide': false,
      'git.branchProtection': ['main'],
      'git.mergeEditor': true,
    });
  });
});
