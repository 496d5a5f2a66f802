import { l10n } from 'vscode';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import type { Section } from '../../core/sef/record.ts';
import type { Sef } from '../../core/sef/sef.ts';
import { comparePaths } from '../../core/text/path.ts';
import { wantedEvidence } from '../../core/view/wanted-evidence.ts';
import { answered, type Questions } from '../questions.ts';
import type { Standing } from '../standing.ts';

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

/** The section that a row or a file is about, else one that the person chooses. */
export async function sectionFor(
  { root: { checked }, path, subject }: Standing,
  title: string,
  ask: Questions,
): Promise<Section | undefined> {
  const { sections } = checked.sef;
  const own = subject ? wantedEvidence(subject, checked).section : undefined;
  return (
    sections.get(path ?? '') ?? sections.get(own ?? '') ?? (await chooseSection(checked.sef, title, ask))
  );
}
