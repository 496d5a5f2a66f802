import type { Problem } from '../document/problem.ts';
import { readYaml } from '../document/read-yaml.ts';
import { type Framework, frameworkOf } from '../framework/framework.ts';
import { bundledFramework, bundledFrameworkIds, defaultFrameworkId } from '../framework/packs.ts';
import { type Pack, packSchema } from '../framework/schema.ts';
import { indexLines, type LineIndex } from '../text/line-index.ts';
import { nearest } from '../text/nearest.ts';
import { resolvePath } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { readBaseline } from './baseline-file.ts';
import { type ConfigReading, frameworkNameIn, readConfig } from './config.ts';
import { baselineName, configName } from './file-names.ts';
import { validate } from './validate.ts';

/** What stands above the documents: the settings of the root and the framework they choose. */
export interface Setup {
  readonly framework: Framework;
  readonly reading: ConfigReading;
  /** The user's own pack, where there is one. */
  readonly packPath: string | undefined;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Lines of `sef.yaml` and of the pack. */
  readonly otherLines: ReadonlyMap<string, LineIndex>;
  /** Fingerprints of what was there when the SEF took up these checks. */
  readonly baseline: ReadonlySet<string>;
}

/** The user's own pack that a `sef.yaml` names, as a path relative to the root; to be read before `readSetup`. */
export function ownPackPath(configText: string): string | undefined {
  const name = frameworkNameIn(configText)?.name;
  return name && /^\.{0,2}\/|\.ya?ml$/i.test(name) ? resolvePath(configName, name) : undefined;
}

/**
 * Reads `sef.yaml`, the text of the user's own pack where it names one, and the baseline (undefined: no such file). What
 * is wrong with any of them is a problem, and the default framework stands in for a pack that cannot be used.
 */
export function readSetup(
  configText: string,
  packText: string | undefined,
  baselineText: string | undefined = undefined,
): Setup {
  const named = frameworkNameIn(configText);
  const packPath = ownPackPath(configText);
  const own = packPath !== undefined && packText !== undefined ? readPack(packText) : undefined;
  const framework =
    own?.framework ?? (named && bundledFramework(named.name)) ?? bundledFramework(defaultFrameworkId);
  if (!framework) throw new Error(`The pack ${defaultFrameworkId} is not in this build.`);

  const reading = readConfig(configText, framework);
  const problems = new Map<string, readonly Problem[]>();
  const missing = named && !own && named.name !== framework.id ? [unknownFramework(named, packPath)] : [];
  problems.set(configName, [...reading.problems, ...missing]);
  const otherLines = new Map([[configName, reading.lines]]);
  if (packPath !== undefined && packText !== undefined) {
    problems.set(packPath, own?.problems ?? []);
    otherLines.set(packPath, indexLines(packText));
  }
  const baseline = readBaseline(baselineText);
  if (baselineText !== undefined) {
    problems.set(baselineName, baseline.problems);
    otherLines.set(baselineName, indexLines(baselineText));
  }
  const fingerprints = new Set(baseline.entries.map(({ fingerprint }) => fingerprint));
  return { framework, reading, packPath, problems, otherLines, baseline: fingerprints };
}

function unknownFramework(
  { name, span }: { name: string; span: Span },
  packPath: string | undefined,
): Problem {
  const stand = `Until then everything is checked against ${defaultFrameworkId}.`;
  const problem = { rule: 'SEF111', span, key: 'framework' };
  if (packPath !== undefined) {
    return {
      ...problem,
      what: `There is no file ${packPath} to take the framework from.`,
      next: `Correct the path. ${stand}`,
    };
  }
  const meant = nearest(name, bundledFrameworkIds);
  const choices = `Choose one of ${bundledFrameworkIds.join(', ')}, or the path of a pack of your own. ${stand}`;
  const what = `“${name}” is not a framework that SEND SEF has.`;
  if (meant === undefined) return { ...problem, what, next: choices };
  const fix = { title: `Change to “${meant}”`, edits: [{ span, newText: meant }] };
  return { ...problem, what, next: `Did you mean “${meant}”? ${choices}`, fix };
}

interface PackReading {
  readonly framework?: Framework;
  readonly problems: readonly Problem[];
}

/** A pack either satisfies the schema as a whole or is not used: half a framework would hide what is missing. */
function readPack(text: string): PackReading {
  const { value, troubles } = readYaml(text, 0);
  const next = `Correct the pack; until then everything is checked against ${defaultFrameworkId}.`;
  const trouble = troubles[0];
  if (trouble || !value) {
    const what = trouble?.what ?? 'This framework pack is empty.';
    return {
      problems: [{ rule: 'SEF111', span: trouble?.span ?? { start: 0, end: 0 }, what, next, key: 'pack' }],
    };
  }
  const { data, complaints } = validate(packSchema, value);
  if (complaints.length > 0) {
    return {
      problems: complaints.map(({ span, path, kind, found, expected }) => {
        const name = path.join('.');
        const wrong = {
          absent: 'is missing',
          unknown: 'is not known in a framework pack',
          invalid: `says “${found}”, which is not ${expected}`,
        };
        return { rule: 'SEF111', span, what: `“${name}” ${wrong[kind]}.`, next, key: name };
      }),
    };
  }
  return { framework: frameworkOf(data as Pack), problems: [] };
}
