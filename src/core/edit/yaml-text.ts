/** Words that YAML, in one version or another, takes for something else than text. */
const reserved = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML on one line: as it is where it cannot be misread, else in quotation marks. */
export function yamlText(text: string): string {
  const plain = /^\p{L}[\p{L}\p{N} ,;’'()/&-]*$/u.test(text) && !text.endsWith(' ') && !reserved.test(text);
  return plain ? text : JSON.stringify(text);
}
