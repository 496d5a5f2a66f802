import type { About, Pieces } from './completion.ts';

/** A setting that may be written in one place, for whoever is writing it. */
export interface Setting {
  /** What it says, in plain words. */
  readonly help: string;
  /** The same in two or three words, where its name alone says little. */
  readonly brief?: string;
  /** It may hold several. */
  readonly isList?: boolean;
  /** What it may hold, where that can be named. */
  readonly choices?: () => readonly Choice[];
  /** What stands in it, where it is a group or a list of groups. */
  readonly settings?: () => Settings;
  /** How a group is written on one line. */
  readonly group?: Pieces;
  /** What is written behind its colon, where that is neither a value nor a group or list on one line. */
  readonly begins?: Pieces;
}

export type Settings = ReadonlyMap<string, Setting>;

export interface Choice {
  readonly value: string;
  /** What it is, in a few words. */
  readonly detail?: string | undefined;
  readonly about?: About | undefined;
  /** Other words by which it may be found, such as its number. */
  readonly names?: string | undefined;
}

/** The setting that these keys lead to. */
export function settingAt(settings: Settings, path: readonly string[]): Setting | undefined {
  const [first, ...rest] = path;
  const setting = first === undefined ? undefined : settings.get(first);
  if (rest.length === 0) return setting;
  const below = setting?.settings?.();
  return below && settingAt(below, rest);
}

/** What may stand in the group that these keys lead to. */
export function settingsAt(settings: Settings, path: readonly string[]): Settings | undefined {
  return path.length === 0 ? settings : settingAt(settings, path)?.settings?.();
}
