import { configName } from '../sef/file-names.ts';
import { ownPackPath, readSetup, type Setup } from '../sef/setup.ts';
import { settingsText } from '../text/decode.ts';
import type { ContentOf, Lost, Revision } from './point.ts';

/**
 * The settings of a revision and the framework they choose: the same value for as long as their contents are the same. In
 * a history nothing stands in for what cannot be read: a gap would seem to have opened where only a bracket was missing.
 */
export function setupReader(contentOf: ContentOf) {
  const known = new Map<string, Setup | Lost>();
  return ({ files, beyond }: Sources): Setup | Lost => {
    const configId = files.get(configName);
    if (configId === undefined) return { lost: 'no-sef' };
    const bytes = contentOf(configId);
    if (!bytes) return { lost: 'incomplete' };
    const config = settingsText(bytes);
    const packPath = ownPackPath(config);
    const packId =
      packPath === undefined
        ? undefined
        : packPath.startsWith('../')
          ? beyond(packPath)
          : files.get(packPath);
    const key = `${configId} ${packId}`;
    const before = known.get(key);
    if (before) return before;
    const pack = packId === undefined ? undefined : contentOf(packId);
    if (packId !== undefined && !pack) return { lost: 'incomplete' };
    const setup = usable(readSetup(config, pack && settingsText(pack)));
    known.set(key, setup);
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
