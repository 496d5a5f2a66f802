import type { Prose } from './prose.ts';

export type Topic = 'alternative-provision';

/**
 * Whether a paragraph or list item says something of the topic. EOTAS does not count: it is special educational
 * provision otherwise than in a school (Children and Families Act 2014, section 61), not alternative provision
 * (Education Act 1996, section 19). Nor does a name that only holds the words: a board, a plan, somebody’s post.
 */
export function mentions(prose: Prose, topic: Topic): boolean {
  const { block } = prose;
  if (!mayMention.test(block)) return false;
  // A heading repeats the criterion’s wording, which says nothing of the area.
  if (/^ {0,3}#{1,6}[ \t]/.test(block.slice(0, 12))) return false;
  const text = prose.text.replace(/\s+/g, ' ');
  return topics[topic](text);
}

/** A word that each of the wordings has, whatever marks stand around it. */
const mayMention = /alternative|referral|unregistered|PRU|AP/i;

const topics: Readonly<Record<Topic, (text: string) => boolean>> = {
  'alternative-provision': text =>
    plain.test(text) ||
    namedAs(text, /\balternative[ -]provision\b/gi) ||
    namedAs(text, /\bAPs?\b(?! ?\d)/g, true),
};

/** A pupil referral unit is alternative provision that a council maintains. An unregistered school or home is something else. */
const plain =
  /\b(?:PRUs?\b|pupil referral (?:unit|service)|alternative education(?:al)? provi(?:sion|der)|alternative providers?\b|unregistered (?:alternative|AP\b|provision|provider))/i;

/** How far around “AP” the words must stand that show which AP is meant, in UTF-16 units. */
const NEAR = 40;
const subject =
  /provi[sd]|place(?:s|d|ment)|commission|pupil|attend|exclu|unregistered|setting|school|academ|directory|register|reintegrat|child|young people|educat|access|specialist/i;

function namedAs(text: string, wording: RegExp, short = false): boolean {
  for (const found of text.matchAll(wording)) {
    const end = found.index + found[0].length;
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    const after = text.slice(end, end + NEAR);
    if (isName(found[0], before, after)) continue;
    if (!short || subject.test(before) || subject.test(after)) return true;
  }
  return false;
}

function isName(words: string, before: string, after: string): boolean {
  if (/\bSEND (?:and|&) $/.test(before)) return true;
  if (!/^A/.test(words)) return false;
  return (
    /\b(?:Head|Director|Manager|Lead|Minister|Officer) (?:of|for) $/.test(before) ||
    /^ (?:[A-Z]\w{0,20} ){0,3}(?:Lead|Manager|Officer|Board|Team|Coordinator|Commissioner|Panel|Group)\b/.test(
      after,
    )
  );
}
