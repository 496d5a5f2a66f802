import { ageWords } from '../coverage/age-words.ts';
import type { State } from '../coverage/coverage.ts';
import { stateWords } from '../coverage/state-words.ts';
import type { Criterion, Focus } from '../framework/framework.ts';
import type { Checked } from '../rules/check.ts';
import type { Evidence, Section, SefRecord } from '../sef/record.ts';
import { sourceLine } from '../sef/source-line.ts';
import { statusInEffect } from '../sef/status-in-effect.ts';
import { relativeLink } from '../text/path.ts';
import { count, lowerFirst } from '../text/words.ts';
import { factsOf } from './evidence-rows.ts';
import { sectionName, usersOfItem } from './evidence-users.ts';
import { element, factList, type Say } from './preview-html.ts';

/** What is known of a page, above its text: of a section, of evidence, of a recommendation. Empty for any other part. */
export function bannerOf(record: SefRecord, checked: Checked, say: Say): string {
  const { section, recommendation, evidence, actions } = record;
  const { framework } = checked.sef;
  if (section) {
    const criterion = framework.criteria.find(({ id }) => id === section.criterion);
    if (criterion) return criterionBanner(criterion, section, checked, say);
    const focus = framework.foci.find(({ id }) => id === section.focus);
    return focus ? focusBanner(focus, section, checked, say) : '';
  }
  if (recommendation) {
    const done = actions.filter(action => action.done).length;
    const words = `${done} of ${count(actions.length, 'action')} done`;
    return banner('Recommendation of an inspection', [title(recommendation.title, say), line(words, say)]);
  }
  const [item] = evidence;
  return item ? evidenceBanner(item, checked, say) : '';
}

function criterionBanner(criterion: Criterion, section: Section, checked: Checked, say: Say): string {
  const { framework } = checked.sef;
  const covered = checked.coverage.criteria.get(criterion.id);
  const group = framework.groups.find(({ id }) => id === criterion.group);
  const reasons = covered?.reasons.map(reason => element('li', 'sef-reason', say(reason))) ?? [];
  return banner(say(`Criterion ${criterion.number} · ${group?.short ?? ''}`), [
    title(criterion.wording, say),
    covered ? element('p', 'sef-state', stateHtml(covered.state)) : '',
    reasons.length > 0 ? element('ul', 'sef-reasons', reasons.join('')) : '',
    factList(sectionFacts(section, checked, say)),
    element('p', 'sef-wording-source', say(sourceLine(criterion, framework))),
  ]);
}

function focusBanner(focus: Focus, section: Section, checked: Checked, say: Say): string {
  const { sef, coverage } = checked;
  const rows = sef.framework.statements
    .filter(statement => statement.focus === focus.id)
    .flatMap(({ id, wording }) => {
      const covered = coverage.statements.get(id);
      return covered ? [element('li', 'sef-statement', `${stateHtml(covered.state)}: ${say(wording)}`)] : [];
    });
  return banner(say(focus.title), [
    title(focus.wording, say),
    rows.length > 0 ? element('ul', 'sef-reasons', rows.join('')) : '',
    factList(sectionFacts(section, checked, say)),
  ]);
}

function evidenceBanner(item: Evidence, checked: Checked, say: Say): string {
  const { sef, coverage } = checked;
  const type = sef.framework.types.find(({ id }) => id === item.type)?.short ?? 'type not known';
  const age = coverage.ages.get(item.id);
  const mark = age?.state === 'current' ? '●' : '◷';
  const users = usersOfItem(sef, item).map(({ section }) => {
    const address = say(relativeLink(item.path, section.path));
    return `<a href="${address}" data-href="${address}">${say(sectionName(section, sef))}</a>`;
  });
  return banner(say(`Evidence · ${type}`), [
    title(item.title, say),
    age
      ? element('p', `sef-state sef-${age.state}`, `${symbol(mark)} ${say(upperFirst(ageWords(item, age)))}`)
      : '',
    factList([
      ...factsOf(item, sef)
        .filter(([name]) => name !== 'Type')
        .map(([name, words]) => [name, say(words)] as const),
      ['Used by', users.length > 0 ? users.join('; ') : 'no section yet'],
    ]),
  ]);
}

function sectionFacts(section: Section, { sef }: Checked, say: Say) {
  const { lead, status, position } = section;
  const sector = sef.framework.sectors.find(({ id }) => id === lead?.sector)?.title;
  const post = lead?.post ?? '';
  const leads = sector ? `${post} (${lowerFirst(sector)})`.trim() : post;
  const facts: (readonly [string, string])[] = [['Lead', leads === '' ? 'nobody yet' : say(leads)]];
  const inEffect = statusInEffect(section, sef);
  const fallen = inEffect !== status ? ' (agreed once, and changed since)' : '';
  if (inEffect) facts.push(['Status', `${statusWords[inEffect]}${fallen}`]);
  if (position) facts.push(['Our own view', positionWords[position]]);
  return facts;
}

const statusWords = { draft: 'draft', 'in-review': 'in review', agreed: 'agreed' } as const;
const positionWords = { strength: 'a strength', mixed: 'mixed', 'needs-work': 'needs work' } as const;

/** Shapes differ as they do in the tree; the word says the same to those who do not see them. */
const stateMarks: Readonly<Record<State, string>> = { covered: '●', thin: '◐', missing: '○', accepted: '–' };

function stateHtml(state: State): string {
  return `<span class="sef-${state}">${symbol(stateMarks[state])} <strong>${upperFirst(stateWords[state])}</strong></span>`;
}

function symbol(mark: string): string {
  return `<span class="sef-mark" aria-hidden="true">${mark}</span>`;
}

/** `kicker` and `parts` are HTML already. */
function banner(kicker: string, parts: readonly string[]): string {
  return `<aside class="sef-banner" aria-label="${kicker}">${element('p', 'sef-kicker', kicker)}${parts.join('')}</aside>\n`;
}

function title(words: string, say: Say): string {
  return element('p', 'sef-title', say(words));
}

function line(words: string, say: Say): string {
  return element('p', 'sef-line', say(words));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
