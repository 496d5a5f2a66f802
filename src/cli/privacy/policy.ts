import { posix } from 'node:path';
import type { GuardOptions } from '../../core/privacy/guard.ts';
import { guardOptions } from '../../core/rules/guard-options.ts';
import type { Config } from '../../core/sef/config.ts';
import { configName } from '../../core/sef/file-names.ts';
import { readSetup } from '../../core/sef/setup.ts';
import { settingsText } from '../../core/text/decode.ts';
import { rootAbove, rootsBelow } from '../find-roots.ts';
import type { Host } from '../host.ts';

/** The settings that hold for a file, and the file's path as they know it. */
export interface Policy {
  readonly config: Config;
  readonly options: GuardOptions;
  readonly path: string;
}

/** For paths from `top`: the settings of the SEF a file is in, else the usual ones. */
export function policies(top: string, host: Host): (path: string) => Policy {
  const above = rootAbove(top, host.files);
  const roots = [...rootsBelow(top, host.files), ...(above === undefined ? [] : [above])]
    .sort((a, b) => b.length - a.length)
    .map(root => ({ root, ...settingsAt(root, host) }));
  const usual = settingsOf('');
  return path => {
    const whole = `${top}/${path}`;
    const found = roots.find(({ root }) => whole.startsWith(`${root}/`));
    return found ? { ...found, path: posix.relative(found.root, whole) } : { ...usual, path };
  };
}

function settingsAt(root: string, { files }: Host): Omit<Policy, 'path'> {
  const bytes = files.read(`${root}/${configName}`);
  return settingsOf(bytes ? settingsText(bytes) : '');
}

function settingsOf(text: string): Omit<Policy, 'path'> {
  const { config } = readSetup(text, undefined).reading;
  return { config, options: guardOptions(config) };
}
