import { ageWords } from '../coverage/age-words.ts';
import { valueAt } from '../document/value.ts';
import type { Checked } from '../rules/check.ts';
import { spokenDay } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Evidence } from '../sef/record.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { comparePaths } from '../text/path.ts';
import { listed, lowerFirst } from '../text/words.ts';

/** More would not be read. */
const MOST_USERS = 6;

/** A piece of evidence for somebody who meets it in the page `from`: what it is, how old, whose voice, who else uses it. */
export function evidenceMarkdown(evidence: Evidence, checked: Checked, from: string): string {
  const { sef, coverage } = checked;
  const hide = hideIn(sef);
  const say = (text: string) => escapeMarkdown(hide(text));
  const type = sef.framework.types.find(({ id }) => id === evidence.type)?.short ?? 'Type not known';
  const age = coverage.ages.get(evidence.id);
  const dated = evidence.date ? `dated ${spokenDay(evidence.date)}` : undefined;
  const facts = [type, dated, age && ageWords(evidence, age)].filter(Boolean).join(', ');
  const written = (key: string) => {
    const value = sef.records.get(evidence.path)?.document.settings;
    const found = value && valueAt(value, [key]);
    return found?.kind === 'scalar' && found.value !== null ? say(String(found.value)) : undefined;
  };
  const by = written('source');
  const impact = written('impact');
  const paragraphs = [
    `**${say(evidence.title)}**`,
    `${escapeMarkdown(facts)}.`,
    [voicesOf(evidence, checked), by && `Source: ${by}.`].filter(Boolean).join(' '),
    impact && `What changed: ${impact}`,
    usersOf(evidence, checked, from, say),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

function voicesOf({ voices }: Evidence, { sef }: Checked): string {
  const titles = sef.framework.sectors
    .filter(({ id }) => voices.includes(id))
    .map(({ title }) => lowerFirst(title));
  return titles.length > 0
    ? `It carries the voices of ${escapeMarkdown(listed(titles))}.`
    : 'It does not say whose voices it carries.';
}

function usersOf({ path }: Evidence, { sef }: Checked, from: string, say: (text: string) => string): string {
  const users = [...(sef.referrers.get(path) ?? [])]
    .filter(user => user !== from && sef.records.get(user)?.supports.has(path))
    .sort(comparePaths);
  if (users.length === 0) return from === path ? 'No section uses it yet.' : 'No other section uses it.';
  const named = users.slice(0, MOST_USERS).map(user => `“${say(sef.sections.get(user)?.title ?? user)}”`);
  const more = users.length - named.length;
  return `${from === path ? 'Used' : 'Also used'} by ${listed(more > 0 ? [...named, `${more} more`] : named)}.`;
}
