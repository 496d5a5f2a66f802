/** V8 makes no view and no rope of fewer characters. */
const LEAST_VIEW = 13;

/**
 * V8 keeps a substring as a view on the text it was cut from, so one kept word would keep a whole file in memory; and where
 * that text has a single dash or curly quotation mark, two bytes for each letter of the word. Written as JSON and read again
 * it is a string of its own, with one byte for each letter where that will do.
 */
export function copyString(text: string): string {
  return text.length < LEAST_VIEW ? text : (JSON.parse(JSON.stringify(text)) as string);
}
