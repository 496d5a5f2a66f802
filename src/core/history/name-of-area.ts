import { hider } from '../privacy/hide-identifiers.ts';
import { scanText } from '../privacy/scan-file.ts';
import { guardOptions } from '../rules/guard-options.ts';
import { configName } from '../sef/file-names.ts';
import type { Setup } from '../sef/setup.ts';

/** The area that settings name, with what the privacy guard finds in them masked. */
export function nameOfArea({ reading: { config } }: Setup, configText: string): string {
  return hider(scanText(configName, configText, guardOptions(config)).identifiers)(config.area);
}
