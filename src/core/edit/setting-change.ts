/** Text, a list of texts, or nothing: the setting is taken out, as it is by an empty text or list. */
export type SettingValue = string | readonly string[] | undefined;

/** Keys, from the outermost: `['title']`, `['lead', 'post']`, `['period', 'from']`. */
export type SettingPath = readonly [string, ...string[]];

/** What a setting shall be; or one text more at the end of a list, or the item at a place of it (from 0) less. */
export type SettingChange =
  | { readonly path: SettingPath; readonly value: SettingValue }
  | { readonly path: SettingPath; readonly add: string }
  | { readonly path: SettingPath; readonly removeAt: number };
