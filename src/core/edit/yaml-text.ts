import { stringify } from 'yaml';

/** Words that YAML, in one version or another, takes for something else than text. */
const reserved = /^(true|false|null|yes|no|on|off|y|n|~)$/i;

export interface YamlTextOptions {
  /** Between brackets, where a comma would end it. */
  readonly flow?: boolean;
  /** The quotation marks to put around it even where it needs none. */
  readonly quotes?: 'single' | 'double' | undefined;
}

/** A text as YAML on one line: as it is where it cannot be misread, else in quotation marks. */
export function yamlText(text: string, { flow = false, quotes }: YamlTextOptions = {}): string {
  // What people write most needs no second thought.
  if (!quotes && !flow && /^\p{L}[\p{L}\p{N} ,;’'()/&-]*$/u.test(text) && !text.endsWith(' '))
    return reserved.test(text) ? JSON.stringify(text) : text;
  // A criterion may be named by its number.
  if (!quotes && /^[1-9]\d?$/.test(text)) return text;
  const defaultStringType =
    quotes === 'single'
      ? 'QUOTE_SINGLE'
      : quotes === 'double' || reserved.test(text)
        ? 'QUOTE_DOUBLE'
        : 'PLAIN';
  const options = {
    lineWidth: 0,
    blockQuote: false,
    singleQuote: quotes === 'single',
    defaultStringType,
    defaultKeyType: 'PLAIN',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  } as const;
  const written = flow
    ? stringify([text], { ...options, collectionStyle: 'flow' }).slice('[ '.length, -' ]\n'.length)
    : stringify({ k: text }, options).slice('k: '.length, -1);
  // Text of several lines may come out on several.
  return /[\r\n]/.test(written) || written === '' ? JSON.stringify(text) : written;
}

/** Several lines as a block under a key whose own indentation is `indent`; undefined where a block cannot hold them. */
export function yamlBlock(
  text: string,
  header: string,
  { indent, eol }: { readonly indent: string; readonly eol: string },
): string | undefined {
  const isFolded = header.startsWith('>');
  const lines = text.split('\n');
  const plain = lines.every(line => !/^\s|[^\S ]/.test(line)) && lines.at(-1) !== '' && lines[0] !== '';
  if (!plain || !/^[|>]-?$/.test(header)) return undefined;
  const written = isFolded
    ? lines.flatMap((line, at) => (at === 0 || line === '' ? [line] : ['', line]))
    : lines;
  return [header, ...written.map(line => (line === '' ? '' : `${indent}  ${line}`))].join(eol);
}
