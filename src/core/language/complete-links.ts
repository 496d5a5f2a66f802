import { relativeLink } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completion.ts';
import type { EvidenceOffer, Page } from './evidence-offers.ts';
import { linkWords } from './link-words.ts';
import type { LinkAddress, LinkWords } from './prose-place.ts';

/** Whole links to evidence, in place of what is between the brackets. */
export function completeLink(
  offers: readonly EvidenceOffer[],
  from: string,
  { span }: LinkWords,
): Completion[] {
  return offers.map(offer => ({ ...citation(offer, from, span), filter: `[${offer.title}` }));
}

/** Links to evidence of which somebody has written part of the title, or any where nothing is written. */
export function completeWords(
  offers: readonly EvidenceOffer[],
  { path, text }: Page,
  { start, end }: Span,
): Completion[] {
  const words = text.slice(start, end);
  const endings = Array.from(words.matchAll(/\S+/g), ({ index }) => ({
    index,
    wanted: ` ${words.slice(index).toLowerCase()}`,
  }));
  return offers.flatMap(offer => {
    const title = ` ${offer.title.toLowerCase()}`;
    // The longest of the last words with which a word of the title begins.
    const begun = endings.find(({ wanted }) => title.includes(wanted))?.index;
    const isEmpty = words === '' || /\s$/.test(words);
    if (begun === undefined && !isEmpty) return [];
    const at = begun ?? words.length;
    const typed = words.slice(at);
    return [{ ...citation(offer, path, { start: start + at, end }), filter: `${typed} ${offer.title}` }];
  });
}

function citation(offer: EvidenceOffer, from: string, span: Span): Completion {
  const { title, brief, path } = offer;
  const newText = `[${linkWords(title)}](${relativeLink(from, path)})`;
  return { label: title, sort: 'evidence', brief, about: offer, span, newText };
}

/** The addresses of evidence; a link without words gets the title for its words. */
export function completeAddress(
  offers: readonly EvidenceOffer[],
  from: string,
  { span, wordsAt, isClosed }: LinkAddress,
): Completion[] {
  return offers.map(offer => {
    const { title, brief, path } = offer;
    const address = relativeLink(from, path);
    const words = { span: { start: wordsAt ?? 0, end: wordsAt ?? 0 }, newText: linkWords(title) };
    return {
      label: title,
      sort: 'evidence',
      brief,
      about: offer,
      span,
      newText: isClosed ? address : `${address})`,
      filter: `${address} ${title}`,
      also: wordsAt === undefined ? undefined : [words],
    };
  });
}
