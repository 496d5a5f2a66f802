import { l10n } from 'vscode';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import type { Section } from '../../core/sef/record.ts';
import type { Sef } from '../../core/sef/sef.ts';
import { comparePaths } from '../../core/text/path.ts';
import { answered, type Questions } from '../questions.ts';

/** Asks for one of the sections; undefined: there is none, or the person thought better of it. */
export async function chooseSection(sef: Sef, title: string, ask: Questions): Promise<Section | undefined> {
  const hide = hideIn(sef);
  const sections = [...sef.sections.values()].sort((a, b) => comparePaths(a.path, b.path));
  if (sections.length === 0) return undefined;
  return answered(
    await ask.one({
      id: 'section',
      title,
      hint: l10n.t('Which section?'),
      choices: sections.map(section => ({
        label: hide(section.title),
        description: section.path,
        value: section,
      })),
    }),
  );
}
