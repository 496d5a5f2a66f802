import { cover } from '../../../src/core/coverage/cover.ts';
import type { Completion } from '../../../src/core/language/completion.ts';
import { completionsAt } from '../../../src/core/language/completions-at.ts';
import type { Known } from '../../../src/core/language/evidence-offers.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { day, type SmallFiles, smallSef } from '../small-sef.ts';

export const today = '2026-11-22';

/** A SEF with some evidence to choose from. */
export const someEvidence: SmallFiles = {
  'evidence/survey.md':
    '---\nevidence: lived-experience\ntitle: Parent carer survey\ncriteria: [right-help]\nvoices: [parent-carers]\ndate: 2026-05\n---\n',
  'evidence/old-audit.md':
    '---\nevidence: quality-assurance\ntitle: Audit of plans\ncriteria: [right-help]\ndate: 2020-05\n---\n',
  'evidence/strategy.md':
    '---\nevidence: policy-or-plan\ntitle: Inclusion strategy\ncriteria: [ambitious]\ndate: 2026-01\n---\n',
};

const loaded = new Map<SmallFiles, Known>();

export function known(files: SmallFiles = someEvidence): Known {
  const sef = loaded.get(files)?.sef ?? smallSef(files);
  const found = loaded.get(files) ?? { sef, coverage: cover(sef, day(today)) };
  loaded.set(files, found);
  return found;
}

/** What is offered at the `|` of a text. */
export function offered(
  marked: string,
  { path = 'sections/03.md', files = someEvidence, isAsked = true } = {},
): readonly Completion[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completionsAt(known(files), { path, text, offset, isAsked }).items;
}

export function labels(marked: string, options: Parameters<typeof offered>[1] = {}): string[] {
  return offered(marked, options).map(({ label }) => label);
}

/** The text once the completion of this label is taken, with `|` where there is something to type next. */
export function taken(marked: string, label: string, options: Parameters<typeof offered>[1] = {}): string {
  const completion = offered(marked, options).find(one => one.label === label);
  if (!completion) throw new Error(`“${label}” is not offered.`);
  return take(marked.replace('|', ''), completion);
}

export function take(text: string, { span, newText, stops = [], also = [] }: Completion): string {
  const inserted = [...stops, newText.length].map((stop, index, all) =>
    newText.slice(index === 0 ? 0 : all[index - 1], stop),
  );
  return applyEdits(text, [{ span, newText: inserted.join('|') }, ...also]);
}
