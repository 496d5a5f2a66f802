import { cover } from '../../src/core/coverage/cover.ts';
import type { Coverage, CriterionCoverage, StatementCoverage } from '../../src/core/coverage/coverage.ts';
import { check } from '../../src/core/rules/check.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import { type Day, readDay } from '../../src/core/sef/calendar.ts';
import type { Sef } from '../../src/core/sef/sef.ts';
import { type LoadedSef, loadSef } from '../../src/host/load-sef.ts';
import { memoryFiles } from './memory-files.ts';

/** The settings of a test's SEF where it has none of its own. */
export const plainConfig = 'framework: area-send@2025-06\narea: Exampleshire\n';

/** Path relative to the root → what the file holds. */
export type SmallFiles = Readonly<Record<string, string | Uint8Array>>;

/** A SEF of files that are written in the test, loaded as a host would. */
export function loadSmall(files: SmallFiles): LoadedSef {
  const contents = Object.entries({ 'sef.yaml': plainConfig, ...files }).map(
    ([path, held]) => [`/sef/${path}`, typeof held === 'string' ? encode(held) : held] as const,
  );
  const loaded = loadSef('/sef', memoryFiles(new Map(contents)));
  if (!loaded) throw new Error('A small SEF always has a sef.yaml.');
  return loaded;
}

export function smallSef(files: SmallFiles): Sef {
  return loadSmall(files).sef;
}

export function coverSmall(files: SmallFiles, today = '2026-11-22'): Coverage {
  return cover(smallSef(files), day(today));
}

export function checkSmall(files: SmallFiles, today = '2026-11-22'): readonly Finding[] {
  return check(smallSef(files), day(today)).findings;
}

export function day(text: string): Day {
  const found = readDay(text);
  if (found === undefined) throw new Error(`${text} is no day.`);
  return found;
}

export function criterionIn(coverage: Coverage, id: string): CriterionCoverage {
  return found([...coverage.criteria.values()], id);
}

export function statementIn(coverage: Coverage, id: string): StatementCoverage {
  return found([...coverage.statements.values()], id);
}

function found<T extends { readonly id: string }>(values: readonly T[], id: string): T {
  const value = values.find(candidate => candidate.id === id);
  if (!value) throw new Error(`The framework has no ${id}.`);
  return value;
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
