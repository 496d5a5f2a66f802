import type { Hide } from '../privacy/hide-identifiers.ts';
import { escapeHtml } from '../text/html-text.ts';

/** Makes HTML of anybody's words: identifiers masked, and every sign shown as it is. */
export type Say = (text: string) => string;

export function htmlWords(hide: Hide): Say {
  return text => escapeHtml(hide(text));
}

/** `content` is HTML already. */
export function element(name: string, className: string, content: string): string {
  return `<${name} class="${className}">${content}</${name}>`;
}

/** Facts as a list of names with what is said of each; `words` are HTML already. None: nothing. */
export function factList(facts: readonly (readonly [name: string, words: string])[]): string {
  const pairs = facts.map(([name, words]) => `<div><dt>${name}</dt><dd>${words}</dd></div>`);
  return pairs.length === 0 ? '' : element('dl', 'sef-facts', pairs.join(''));
}
