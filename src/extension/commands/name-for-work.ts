import { hideIn } from '../../core/sef/hide-in-sef.ts';
import { workName } from '../../core/versions/outgoing.ts';
import type { SefRoot } from '../sef-root.ts';

/** What work on these files may be called: after its sections, where they are few. */
export function nameForWork({ checked }: SefRoot, paths: Iterable<string>): string {
  const { sections, config } = checked.sef;
  const titles = [...paths].flatMap(path => sections.get(path)?.title || []);
  return hideIn(checked.sef)(workName(titles, config.area));
}
