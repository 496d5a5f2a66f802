/** A text as the words of a link: on one line, with what markdown would take for marks escaped. */
export function linkWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]`*_<]/g, '\\$&');
}
