import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { splitFile } from '../../src/core/document/split.ts';

/** Every page of the sample and the fixtures. */
export function ownPages(): string[] {
  return ['media/sample', 'test/fixtures'].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.md'))
      .map(name => readFileSync(join(folder, name), 'utf8')),
  );
}

/** The 1,000 pages that the benchmark reads, and those of them that it reads damaged too. */
export async function benchmarkPages(): Promise<string[]> {
  const { corpusFiles } = await load('corpus.mjs');
  const { damaged } = await load('damage.mjs');
  const files: ReadonlyMap<string, string> = await corpusFiles(1000);
  const broken: ReadonlyMap<string, string | Uint8Array> = damaged(files, 1000);
  const pages = [...files].filter(([path]) => path.endsWith('.md'));
  const changed = [...broken].filter(([path, contents]) => contents !== files.get(path));
  return [...pages, ...changed].map(([, contents]) =>
    typeof contents === 'string' ? contents : new TextDecoder().decode(contents),
  );
}

/** Loaded as it runs: it is JavaScript, which the compiler knows nothing of. */
async function load(name: string) {
  return import(pathToFileURL(resolve('test/bench/corpus', name)).href);
}

export function proseOf(page: string): string {
  return page.slice(splitFile(page).bodyStart);
}

/** None, or one text. */
export function settingsOf(page: string): string[] {
  const { settings } = splitFile(page);
  return settings ? [page.slice(settings.start, settings.end)] : [];
}
