import { configName } from '../sef/file-names.ts';
import { ownPackPath, readSetup, type Setup } from '../sef/setup.ts';
import { settingsText } from '../text/decode.ts';
import type { ContentOf, Lost, Revision } from './point.ts';

/**
 * The settings of a revision and the framework they choose: the same value for as long as their contents are the same. In
 * a history nothing stands in for what cannot be read: a gap would seem to have opened where only a bracket was missing.
 */
export function setupReader(contentOf: ContentOf) {
  const texts = new Map<string, string | undefined>();
  const setups = new Map<string, Setup | Lost>();
  const textOf = (id: string): string | undefined => {
    if (!texts.has(id)) {
      const bytes = contentOf(id);
      texts.set(id, bytes && settingsText(bytes));
    }
    return texts.get(id);
  };
  const packPaths = new Map<string, string | undefined>();
  const packPathOf = (id: string, config: string): string | undefined => {
    if (!packPaths.has(id)) packPaths.set(id, ownPackPath(config));
    return packPaths.get(id);
  };
  return ({ files, beyond }: Sources): Setup | Lost => {
    const configId = files.get(configName);
    if (configId === undefined) return { lost: 'no-sef' };
    const config = textOf(configId);
    if (config === undefined) return { lost: 'incomplete' };
    const packPath = packPathOf(configId, config);
    const packId = packPath?.startsWith('../') ? beyond(packPath) : files.get(packPath ?? '');
    const key = `${configId} ${packId}`;
    const before = setups.get(key);
    if (before) return before;
    const pack = packId === undefined ? undefined : textOf(packId);
    if (packId !== undefined && pack === undefined) return { lost: 'incomplete' };
    const setup = usable(readSetup(config, pack));
    setups.set(key, setup);
    return setup;
  };
}

function usable(setup: Setup): Setup | Lost {
  const { reading, framework, packPath, problems, otherLines } = setup;
  if (!reading.readable) return { lost: 'unreadable-settings' };
  const isKnown =
    packPath === undefined
      ? reading.config.frameworkName === framework.id
      : otherLines.has(packPath) && problems.get(packPath)?.length === 0;
  return isKnown ? setup : { lost: 'unknown-framework' };
}

/** Where the contents are: of files in the SEF's folder, and outside it. */
interface Sources extends Pick<Revision, 'beyond'> {
  readonly files: Pick<Revision['files'], 'get'>;
}
