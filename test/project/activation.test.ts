import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { read } from './sources.ts';

/** What a file needs as soon as it is loaded: neither types nor what it imports when it comes to that. */
function loadedBy(path: string): string[] {
  const statements = read(path).matchAll(/^(?:import|export) (?!type )(?:[^;'"]*? from )?'([^']+)';/gm);
  return Array.from(statements, ([, target = '']) =>
    target.startsWith('.') ? join(path, '..', target).replaceAll('\\', '/') : target,
  );
}

describe('starting the extension', () => {
  test('loads no parser, framework or rule: they come when there is something to read', () => {
    const loaded = new Set<string>();
    const load = (path: string) => {
      if (loaded.has(path)) return;
      loaded.add(path);
      if (path.endsWith('.ts')) for (const target of loadedBy(path)) load(target);
    };
    load('src/extension/activate.ts');
    assert.ok(loaded.has('src/extension/sef-store.ts'), 'the files are followed');
    const packages = [...loaded].filter(name => !name.startsWith('src/') && name !== 'vscode');
    assert.deepEqual(packages, []);
    assert.deepEqual(
      [...loaded].filter(path => /\.yaml$|\/core\/(rules|office|prose|document|framework)\//.test(path)),
      [],
    );
  });
});
