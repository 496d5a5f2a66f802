import type { Age } from '../coverage/age.ts';
import { ageWords } from '../coverage/age-words.ts';
import type { StatementCoverage, StatementItem, Support, SupportKind } from '../coverage/coverage.ts';
import type { Finding } from '../rules/finding.ts';
import { spokenDay } from '../sef/calendar.ts';
import type { AcceptedGap } from '../sef/config.ts';
import type { Place } from '../sef/place.ts';
import type { Evidence } from '../sef/record.ts';
import { lowerFirst } from '../text/words.ts';
import { gapActions } from './gap-actions.ts';
import type { TreeRow } from './tree.ts';

/** A gap leads to the line that closes it, or offers to make the section that is not there. */
export function gapRow(parent: string, about: string, finding: Finding): TreeRow {
  const missingSection = finding.rule === 'SEF201' ? finding.about[0] : undefined;
  const icon = finding.severity === 'hint' ? 'info' : finding.severity;
  return {
    id: `${parent}/gap/${finding.fingerprint}`,
    kind: 'gap',
    label: finding.brief.label,
    description: finding.brief.action,
    tooltip: `${finding.message}\n\n${finding.rule} ${finding.name}`,
    spoken: `${severityWords[finding.severity]}: ${finding.what} ${finding.next}`,
    icon,
    open: 'leaf',
    ...(missingSection === undefined
      ? { place: { path: finding.path, span: finding.span } }
      : { missingSection }),
    about,
    rule: finding.rule,
    key: finding.key,
    actions: gapActions(finding.rule),
    children: [],
  };
}

const severityWords = { error: 'Error', warning: 'Gap', info: 'Could be added', hint: 'Hint' } as const;

/** `what`: the type or focus that is accepted, where it is not the whole. */
export function acceptedRow(parent: string, gap: AcceptedGap | undefined, what?: string): TreeRow[] {
  if (!gap) return [];
  const until = `accepted until ${spokenDay(gap.until)}`;
  const label = what === undefined ? `Gap ${until}` : `No ${lowerFirst(what)}: ${until}`;
  const by = `${gap.owner}: ${gap.reason}`;
  return [
    {
      id: `${parent}/accepted`,
      kind: 'accepted',
      label,
      description: by,
      tooltip: `${label} by ${by}`,
      spoken: `${label} by ${by}`,
      icon: 'accepted',
      open: 'leaf',
      children: [],
    },
  ];
}

/** What makes a statement thin: all its evidence is out of date, or no section uses any. It leads to the first item. */
export function thinRow(parent: string, { id, items, reasons }: StatementCoverage): TreeRow[] {
  const first = items[0];
  if (!first) return [];
  const unused = items.some(item => !item.used && item.age.state === 'current');
  const label = unused ? 'Evidence not used' : 'Evidence out of date';
  const description = unused ? 'Link to it from a section' : 'Bring it up to date';
  return [
    {
      id: `${parent}/thin`,
      kind: 'gap',
      label,
      description,
      tooltip: reasons.join('\n\n'),
      spoken: `${label}. ${description}`,
      icon: 'info',
      open: 'leaf',
      place: placeOf(first.evidence, first.age),
      about: id,
      actions: unused ? ['cite-evidence', 'accept-gap'] : ['add-evidence', 'accept-gap'],
      children: [],
    },
  ];
}

export const supportWords: Readonly<Record<SupportKind, string>> = {
  cited: 'cited',
  listed: 'listed',
  inline: 'in the section',
  tagged: 'not used by the section',
};

export function evidenceRow(parent: string, { evidence, age, support }: Support): TreeRow {
  return itemRow(parent, evidence, age, supportWords[support]);
}

export function statementItemRow(parent: string, { evidence, age, used }: StatementItem): TreeRow {
  return itemRow(parent, evidence, age, used ? 'used' : 'not used by any section');
}

function itemRow(parent: string, evidence: Evidence, age: Age, use: string): TreeRow {
  const description = `${ageWords(evidence, age)}, ${use}`;
  return {
    id: `${parent}/evidence/${evidence.id}`,
    kind: evidence.inline ? 'inline-evidence' : 'evidence',
    label: evidence.title,
    description,
    tooltip: `${evidence.title}\n\n${description}\n\n${evidence.path}`,
    spoken: `${evidence.title}, ${description}`,
    icon: age.state,
    open: 'leaf',
    place: placeOf(evidence, age),
    ...(evidence.inline ? {} : { evidence: evidence.path }),
    children: [],
  };
}

/** What is out of date is mended at its date. */
export function placeOf(evidence: Evidence, age: Age): Place {
  return { path: evidence.path, span: age.state === 'stale' ? evidence.dateSpan : evidence.span };
}
