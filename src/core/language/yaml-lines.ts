/** Ways about the lines of a text, up to an end; offsets in, offsets out. */
export interface YamlLines {
  /** Where the line ends that `at` is in. */
  lineEnd(at: number): number;
  /** Where the line begins after a line's end. */
  nextLine(end: number): number;
  /** The first letter from `at` on that is no blank. */
  skipBlank(at: number, end: number): number;
  /** Where a comment begins, or the end. */
  commentStart(at: number, end: number): number;
  /** The mark that ends a quotation in the same line; where there is none, the one that begins it. */
  quoteEnd(at: number, quote: string): number;
}

export function yamlLines(text: string, limit: number): YamlLines {
  const lineEnd = (at: number) => {
    let end = at;
    while (end < limit && !/[\r\n]/.test(text[end] ?? '')) end++;
    return end;
  };
  return {
    lineEnd,
    nextLine: end => end + (text.startsWith('\r\n', end) ? 2 : 1),
    skipBlank: (at, end) => {
      let next = at;
      while (next < end && /[ \t]/.test(text[next] ?? '')) next++;
      return next;
    },
    commentStart: (at, end) => {
      const comment = text.slice(at, end).search(/[ \t]#|^#/);
      return comment < 0 ? end : at + comment;
    },
    quoteEnd: (at, quote) => {
      const close = text.indexOf(quote, at + 1);
      return close < 0 || close > lineEnd(at) ? at : close;
    },
  };
}
