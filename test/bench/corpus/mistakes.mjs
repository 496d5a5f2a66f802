// What goes wrong in pages. Each mistake works on any text; where it finds nothing to spoil, it adds something spoilt.
import { sentence, words } from './prose.mjs';

/**
 * @typedef {'latin' | 'utf16'} Encoding an encoding that is not the one of markdown
 * @typedef {object} Mistake
 * @property {string} name
 * @property {(text: string, random: () => number) => string} make
 * @property {Encoding} [bytes] how the text is saved afterwards, where that is the mistake
 */

/** @param {string} text @param {() => number} random an offset at the start of a line of the prose */
function lineOfProse(text, random) {
  const end = text.indexOf('\n---', 4);
  const prose = end < 0 ? 0 : end + 4;
  const from = prose + Math.floor(random() * Math.max(0, text.length - prose));
  const line = text.indexOf('\n', from);
  return line < 0 ? text.length : line + 1;
}

/** @param {string} text @param {() => number} random @param {string} added */
function insertLine(text, random, added) {
  const at = lineOfProse(text, random);
  return `${text.slice(0, at)}${added}\n${text.slice(at)}`;
}

/** @param {() => number} random @param {number} depth */
function deepList(random, depth) {
  return Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- ${words(random, 3)}`).join('\n');
}

/** @param {() => number} random */
function conflict(random) {
  return `<<<<<<< HEAD\n${sentence(random)}\n=======\n${sentence(random)}\n>>>>>>> review`;
}

/** @type {readonly Mistake[]} */
export const mistakes = [
  { name: 'frontmatter without an end', make: text => text.replace(/\n---(?=\r?\n)/, '\n') },
  { name: 'a dash by Word for the first line', make: text => text.replace(/^---/, '—') },
  { name: 'a tab before a setting', make: text => text.replace(/\n(title|note):/, '\n\t$1:') },
  { name: 'a colon in a title', make: text => text.replace(/\ntitle: /, '\ntitle: Update: ') },
  { name: 'a quotation mark that never closes', make: text => text.replace(/\ntitle: /, '\ntitle: "') },
  { name: 'a setting written twice', make: text => text.replace(/\n(title: .*)/, '\n$1\n$1') },
  {
    name: 'a criterion that nobody knows',
    make: text => text.replace(/\n(criterion|focus|criteria): .*/, '\n$1: identifed'),
  },
  { name: 'a date that does not exist', make: text => text.replace(/\ndate: .*/, '\ndate: 31/02/2026') },
  {
    name: 'cut short',
    make: (text, random) => text.slice(0, Math.floor(text.length * (0.2 + 0.6 * random()))),
  },
  { name: 'empty', make: () => '' },
  {
    name: 'a dead link',
    make: (text, random) => insertLine(text, random, '\nSee the [survey](../evidence/no-such-survey.md).\n'),
  },
  {
    name: 'an address of the disk it came from',
    make: (text, random) =>
      insertLine(text, random, '\nSee [the audit](C:\\Users\\me\\Audit%202026 final.docx).\n'),
  },
  { name: 'a merge conflict', make: (text, random) => insertLine(text, random, conflict(random)) },
  { name: 'a merge conflict around all', make: text => `<<<<<<< HEAD\n${text}=======\n>>>>>>> review\n` },
  { name: 'ends of lines by Windows in one part', make: text => text.replace(/\n(?=[A-Z])/g, '\r\n') },
  { name: 'a fence that never closes', make: (text, random) => insertLine(text, random, '```') },
  { name: 'a list far too deep', make: (text, random) => insertLine(text, random, deepList(random, 40)) },
  {
    name: 'brackets without end',
    make: (text, random) => insertLine(text, random, `${'['.repeat(30)}${words(random, 2)}`),
  },
  {
    name: 'emoji',
    make: (text, random) =>
      insertLine(text, random, `## 🎉 ${words(random, 3)} 👩‍👩‍👧\n\n${sentence(random)} 👍🏽`),
  },
  {
    name: 'HTML from a website',
    make: (text, random) =>
      insertLine(text, random, `<div><p style="x">${sentence(random)}<br></p>\n<table><tr><td>`),
  },
  {
    name: 'quotation marks and spaces by Word',
    make: text => text.replace(/"/g, '“').replace(/ - /g, ' – '),
  },
  { name: 'bytes that are no text', make: (text, random) => insertLine(text, random, '\0\0\u0001') },
  { name: 'a mark of byte order', make: text => `\uFEFF${text}` },
  { name: 'Windows-1252', make: text => text.replace(/ and /g, ' – café – '), bytes: 'latin' },
  { name: 'UTF-16', make: text => `\uFEFF${text}`, bytes: 'utf16' },
];

/** @param {string} text @param {Encoding | undefined} encoding @returns {Uint8Array} */
export function toBytes(text, encoding) {
  if (encoding === 'utf16') return Buffer.from(text, 'utf16le');
  // 0x96 is the dash of Windows-1252, which Latin-1 does not have.
  return Buffer.from(text.replace(/–/g, '\x96').replace(/’/g, '\x92'), 'latin1');
}
