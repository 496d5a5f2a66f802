import { type NewFile, newSef } from '../../core/edit/new-sef.ts';
import { bundledFramework, bundledFrameworkIds, defaultFrameworkId } from '../../core/framework/packs.ts';
import { hanging } from '../../core/report/layout.ts';
import { configName } from '../../core/sef/file-names.ts';
import type { Sef } from '../../core/sef/sef.ts';
import { listed } from '../../core/text/words.ts';
import { loadSef } from '../../host/load-sef.ts';
import type { Command } from '../command.ts';
import { absolutePath, rootAbove, shownPath } from '../find-roots.ts';
import type { Host } from '../host.ts';
import { oneOf, readArgs } from '../options.ts';
import { forTerminal, troubleOf } from '../output.ts';
import { UsageError } from '../usage-error.ts';

const help = `Usage: sef init [folder] [options]

Sets up a SEF: the settings, a section for each criterion with its wording and the key
questions, and folders for evidence and data. What is there already stays as it is.

  --area NAME        the area it is about
  --framework ID     ${bundledFrameworkIds.join(', ')}
                     (${defaultFrameworkId})

Exit code: 0, or 2 when it could not run.
`;

const placeholder = 'Name of your area';

export const init: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, {
      area: { type: 'string', default: placeholder },
      framework: { type: 'string', default: defaultFrameworkId },
    });
    const [name = '.', ...others] = positionals;
    if (others.length > 0) throw new UsageError('“sef init” sets up one folder at a time.');
    const area = values.area.trim();
    if (area === '' || /\p{Cc}/u.test(area))
      throw new UsageError('--area needs the name of your area, on one line.');
    const framework = bundledFramework(oneOf('--framework', values.framework, bundledFrameworkIds));
    if (!framework) throw new Error(`The pack ${values.framework} is not in this build.`);
    const root = absolutePath(name, host);
    refuseWithin(root, name, host);
    const there = sefThere(root, newSef({ area, framework }), host);
    const files = newSef({ area, framework: there.framework });
    const written = files.filter(file => isWritten(file, there)).map(({ path }) => path);
    const wanted = files.filter(({ path }) => !written.includes(path));
    const created = wanted.filter(file => create(file, root, host)).map(({ path }) => path);
    const left = wanted.map(({ path }) => path).filter(path => !created.includes(path));
    host.out(forTerminal(outcome({ created, left, written }, shownPath(root, host), host), host));
    const unnamed = area === placeholder ? files.filter(file => file.text.includes(placeholder)) : [];
    const toName = unnamed.map(({ path }) => path).filter(path => created.includes(path));
    if (toName.length > 0)
      host.out(`Put the name of your area where it says “${placeholder}”: in ${listed(toName)}.\n`);
    return 0;
  },
};

/** A SEF within a SEF would take its files away from the outer one, which nobody means by “init”. */
function refuseWithin(root: string, name: string, host: Host): void {
  const outer = rootAbove(root, host.files);
  if (outer !== undefined && outer !== root)
    throw new UsageError(`“${name}” is already part of the SEF in ${shownPath(outer, host)}.`);
}

/**
 * What is in the folder already, read with the settings it has or is about to get: sections may be there before the
 * settings are, and settings may be for another framework.
 */
function sefThere(root: string, files: readonly NewFile[], host: Host): Sef {
  const config = new TextEncoder().encode(files.find(({ path }) => path === configName)?.text);
  const read = (path: string) =>
    host.files.read(path) ?? (path === `${root}/${configName}` ? config : undefined);
  const loaded = loadSef(root, { ...host.files, read });
  if (!loaded) throw new Error('A folder with settings was read as one without.');
  return loaded.sef;
}

/** A second section for the same criterion would be an error. */
function isWritten({ path, about }: NewFile, { sections }: Sef): boolean {
  return (
    about !== undefined &&
    [...sections.values()].some(
      section => section.path !== path && (section.criterion === about || section.focus === about),
    )
  );
}

function create({ path, text }: NewFile, root: string, { files }: Host): boolean {
  try {
    return files.create(`${root}/${path}`, text);
  } catch (error) {
    throw new UsageError(`${path} could not be written: ${troubleOf(error)}.`, { cause: error });
  }
}

interface Outcome {
  readonly created: readonly string[];
  /** There already. */
  readonly left: readonly string[];
  /** Another file is that section already. */
  readonly written: readonly string[];
}

function outcome({ created, left, written }: Outcome, root: string, { width }: Host): string {
  const list = (head: string, paths: readonly string[]) =>
    paths.length > 0 ? [`${hanging('', head, width)}\n${paths.map(path => `  ${path}\n`).join('')}`] : [];
  const place = root === '.' ? '' : ` ${root}`;
  return [
    ...list('Created:', created),
    ...list('There already, and left as they are:', left),
    ...list('Not created, because another file is that section already:', written),
    `“sef coverage${place}” shows how it stands, “sef check${place}” what to do next.\n`,
  ].join('\n');
}
