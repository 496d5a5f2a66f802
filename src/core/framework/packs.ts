import { type Framework, frameworkOf } from './framework.ts';
import area2023 from './packs/area-send@2023-01.yaml';
import area2025 from './packs/area-send@2025-06.yaml';
import local2016 from './packs/local-area-send@2016.yaml';
import type { Pack } from './schema.ts';

/** The packs that come with SEND SEF, by the name `sef.yaml` gives. A test holds each to the schema, so it is not held to it again. */
const packs: ReadonlyMap<string, unknown> = new Map([
  ['area-send@2025-06', area2025],
  ['area-send@2023-01', area2023],
  ['local-area-send@2016', local2016],
]);

export const defaultFrameworkId = 'area-send@2025-06';

export const bundledFrameworkIds: readonly string[] = [...packs.keys()];

/** Undefined: no pack of that name comes with SEND SEF. */
export function bundledFramework(id: string): Framework | undefined {
  const pack = packs.get(id);
  return pack === undefined ? undefined : frameworkOf(pack as Pack);
}
