import { SyntaxKind } from 'typescript/unstable/ast';
import { createScanner } from 'typescript/unstable/ast/scanner';

/**
 * A text that code says through `l10n.t`, and how many values it is given; `text` is undefined where it is put together.
 *
 * @typedef {{ text: string | undefined, values: number, line: number }} Said
 */

/** @typedef {{ kind: SyntaxKind, text: string, value: string, line: number }} Token */

/** @param {string} source @returns {Said[]} */
export function saidTexts(source) {
  const tokens = tokensOf(source);
  return tokens.flatMap((_, index) => (isCall(tokens, index) ? [callAt(tokens, index + 4)] : []));
}

/**
 * What looks as if it were for people and is not said through `l10n.t`.
 *
 * @param {string} source
 * @returns {{ text: string, line: number }[]}
 */
export function bareTexts(source) {
  const tokens = tokensOf(source);
  /** Of the templates that are open, the innermost last: whether they are for machines. @type {boolean[]} */
  const templates = [];
  return tokens.flatMap(({ kind, value, line }, index) => {
    if (!texts.has(kind) || isCall(tokens, index - 4)) return [];
    const before = tokens.slice(Math.max(0, index - 4), index).map(({ text }) => text);
    if (kind === SyntaxKind.TemplateHead) templates.push(isForMachines(before.join(' '), value));
    const inTemplate = kind === SyntaxKind.TemplateMiddle || kind === SyntaxKind.TemplateTail;
    const isKnown = inTemplate ? templates.at(-1) : isForMachines(before.join(' '), value);
    if (kind === SyntaxKind.TemplateTail) templates.pop();
    return !isKnown && isForPeople(before.slice(-2).join(' '), value) ? [{ text: value, line }] : [];
  });
}

/** One word may be a key, but beside such a name it is shown; an icon's name is no word. */
function isForPeople(/** @type {string} */ before, /** @type {string} */ text) {
  const words = text.replaceAll(/\$\([\w-]+\)/g, '');
  return (
    (shown.test(before) && /^\p{Lu}\p{Ll}/u.test(words)) || (words.includes(' ') && /\p{L}{2}/u.test(words))
  );
}

/** Errors of ours and what is logged are for programmers; pages and their policies are for browsers. */
function isForMachines(/** @type {string} */ before, /** @type {string} */ text) {
  return (
    /(new \w*Error|\blog \. \w+) \($/.test(before) || /[<>]|\b(default|script|style)-src\b|'none'/.test(text)
  );
}

const shown = /^(title|label|description|detail|placeHolder|prompt|tooltip|message|name) [:=]$/;

const texts = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
]);

/** `l10n . t (` */
function isCall(/** @type {readonly Token[]} */ tokens, /** @type {number} */ index) {
  return ['l10n', '.', 't', '('].every((text, step) => tokens[index + step]?.text === text);
}

/**
 * @param {readonly Token[]} tokens
 * @param {number} start the first token within the brackets
 * @returns {Said}
 */
function callAt(tokens, start) {
  const [first, second] = tokens.slice(start);
  const isWhole = first?.kind === SyntaxKind.StringLiteral && /^[,)]$/.test(second?.text ?? '');
  let values = 0;
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const { text = '', kind } = tokens[index] ?? {};
    if (/^[([{]$/.test(text) || kind === SyntaxKind.TemplateHead) depth += 1;
    else if (/^[)\]}]$/.test(text) || kind === SyntaxKind.TemplateTail) depth -= 1;
    // A comma before the end is no sign of another value.
    else if (depth === 0 && text === ',' && tokens[index + 1]?.text !== ')') values += 1;
    if (depth < 0) break;
  }
  return { text: isWhole ? first.value : undefined, values, line: first?.line ?? 0 };
}

/** What code consists of, without its comments. @param {string} source @returns {Token[]} */
function tokensOf(source) {
  const scanner = createScanner(true);
  scanner.setText(source);
  /** @type {Token[]} */
  const tokens = [];
  /** The brackets that are open; `$` is one of a template. @type {string[]} */
  const open = [];
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    if (kind === SyntaxKind.CloseBraceToken && open.at(-1) === '$') {
      kind = scanner.reScanTemplateToken(false);
      if (kind === SyntaxKind.TemplateTail) open.pop();
    } else if (kind === SyntaxKind.SlashToken && mayBeginExpression(tokens.at(-1))) {
      kind = scanner.reScanSlashToken();
    } else if (kind === SyntaxKind.TemplateHead) open.push('$');
    else if (kind === SyntaxKind.OpenBraceToken) open.push('{');
    else if (kind === SyntaxKind.CloseBraceToken) open.pop();
    const line = source.slice(0, scanner.getTokenStart()).split('\n').length;
    tokens.push({ kind, text: scanner.getTokenText(), value: scanner.getTokenValue(), line });
  }
  return tokens;
}

/** Whether a slash behind this begins a regular expression and does not divide. @param {Token | undefined} before */
function mayBeginExpression(before) {
  return before === undefined || !/^[\w$)\]}"'`]$|[\w$)\]"'`]$/.test(before.text) || before.text === 'return';
}
