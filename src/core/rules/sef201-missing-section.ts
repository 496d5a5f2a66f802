import { configName } from '../sef/file-names.ts';
import type { Related } from './finding.ts';
import type { SefRule } from './rule.ts';

export const missingSection: SefRule<Unread> = {
  code: 'SEF201',
  name: 'missing-section',
  severity: 'warning',
  scope: 'sef',
  summary: 'A criterion has no section.',
  why: 'Inspectors evaluate every criterion, and here the partnership says nothing about it.',
  *note({ document, problems, section }) {
    const isSection = section ? !section.criterion && !section.focus : document.kind === undefined;
    const problem = problems[0];
    if (isSection && problem) yield { path: document.path, span: problem.span };
  },
  *check({ sef, coverage }, unreadable) {
    for (const { id, number, wording } of sef.framework.criteria) {
      const covered = coverage.criteria.get(id);
      if (!covered || covered.state === 'accepted' || covered.sections.length > 0) continue;
      const unread = named(unreadable, id, number);
      yield {
        what: `No section is about criterion ${number}, “${wording}”.`,
        next: unread
          ? `“${unread.path}” seems to be it: correct what is wrong there first.`
          : `Add a file to the sections folder that begins with “criterion: ${id}” between two “---” lines.`,
        related: unread ? [{ message: 'This file seems to be the section.', ...unread }] : [],
        path: configName,
        span: { start: 0, end: 0 },
        key: id,
        brief: { label: 'No section', action: 'Create it' },
        about: [id],
      };
    }
  },
};

type Unread = Omit<Related, 'message'>;

/** A file that is named like the section but says wrongly, or unreadably, what it is. */
function named(unreadable: readonly Unread[], id: string, number: number): Unread | undefined {
  const name = new RegExp(`(^|/)(0?${number}(?!\\d)|[^/]*\\b${id}\\b)[^/]*$`, 'i');
  return unreadable.find(({ path }) => name.test(path));
}
