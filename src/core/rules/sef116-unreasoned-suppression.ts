import type { Suppression } from '../document/suppressions.ts';
import { nearest } from '../text/nearest.ts';
import type { Fix } from './finding.ts';
import type { FileRule, Report } from './rule.ts';
import { mayBeHidden } from './suppress.ts';

export const unreasonedSuppression: FileRule = {
  code: 'SEF116',
  name: 'unreasoned-suppression',
  severity: 'error',
  scope: 'file',
  summary: 'A comment asks to pass over a finding, but gives no reason or names no rule that exists.',
  why: 'Whoever reads this next has to be able to see why something was left as it is.',
  *check({ path, suppressions }, { codes }) {
    for (const suppression of suppressions) {
      for (const report of troubles(suppression, codes)) {
        yield { ...report, path, span: suppression.span, fixes: fixesOf(report, suppression, path) };
      }
    }
  },
};

interface Trouble extends Pick<Report, 'what' | 'next' | 'key'> {
  /** The rule that was meant, and what is written instead of it. */
  readonly meant?: { readonly name: string; readonly written: string } | undefined;
}

/** Without a reason or a rule it has no effect, so nothing changes when it goes. */
function fixesOf({ meant }: Trouble, { scope, rules, reason, span }: Suppression, path: string): Fix[] {
  if (rules.length === 0 || reason === '')
    return [{ title: 'Take the comment out', path, edits: [{ span, newText: '' }] }];
  if (!meant) return [];
  const names = rules.map(rule => (rule === meant.written ? meant.name : rule)).join(' ');
  const newText = `<!-- sef-disable-${scope} ${names} -- ${reason} -->`;
  return [{ title: `Change to “${meant.name}”`, path, edits: [{ span, newText }] }];
}

function* troubles(
  { scope, rules, reason }: Suppression,
  codes: ReadonlyMap<string, string>,
): Iterable<Trouble> {
  const unknown = rules.filter(rule => !codes.has(rule));
  if (rules.length === 0) {
    yield {
      what: 'This comment does not say which rule it is about.',
      next: `Write it as “<!-- sef-disable-${scope} SEF401 -- the reason -->”.`,
      key: `${scope}/no-rule`,
    };
  } else if (reason === '') {
    const known = rules.filter(rule => codes.has(rule)).join(' ') || 'SEF401';
    yield {
      what: 'This comment gives no reason, so it has no effect.',
      next: `Put two hyphens and the reason after the rule: “<!-- sef-disable-${scope} ${known} -- the reason -->”.`,
      key: `${scope}/${rules.join('+')}/no-reason`,
    };
  }
  for (const code of rules
    .map(name => codes.get(name) ?? '')
    .filter(code => code !== '' && !mayBeHidden(code))) {
    yield {
      what: `A comment cannot pass over ${code}.`,
      next: code.startsWith('SEF5')
        ? 'If it is a false alarm, allow it in sef.yaml under “privacy”, with the reason.'
        : 'Take it out of the comment.',
      key: `${scope}/${code}/kept`,
    };
  }
  // Without the hyphens, every word of a reason looks like the name of a rule.
  for (const name of reason === '' ? unknown.filter(isCode) : unknown) {
    // Of two codes that differ by a digit, neither is a slip for the other.
    const meant = /^SEF\d+$/.test(name) ? undefined : nearest(name, codes.keys());
    yield {
      what: `There is no rule “${name.slice(0, 60)}”.`,
      next: meant ? `Did you mean “${meant}”?` : 'Use a rule’s code, such as SEF401, or its name.',
      key: `${scope}/${name}`,
      meant: meant === undefined ? undefined : { name: meant, written: name },
    };
  }
}

function isCode(name: string): boolean {
  return /^SEF\d/.test(name);
}
