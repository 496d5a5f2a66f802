import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder of the project, sorted; tests run in the project's folder. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, String(name)).replaceAll('\\', '/'))
    .filter(path => path.endsWith(ending))
    .sort();
}

export function read(path: string): string {
  return readFileSync(path, 'utf8');
}

/** Without comments. A string that looks like a comment would go too; none does. */
export function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** What a file imports or hands on, types included, as written. */
export function importsOf(source: string): string[] {
  const statements = codeOf(source).matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...statements].map(([, named, lazy]) => named ?? lazy ?? '');
}
