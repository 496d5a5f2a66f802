// Prose that reads like a SEF from afar: the mixture of markdown matters here, not the meaning.
import { chance, pick } from './random.mjs';

const subjects = [
  'Children and families',
  'Leaders across the partnership',
  'The parent carer forum',
  'Schools and settings',
  'Health and social care',
  'Young people over sixteen',
  'The virtual school',
  'Commissioners',
];
const verbs = [
  'say that',
  'report that',
  'can show that',
  'do not yet know whether',
  'agree that',
  'found that',
];
const things = [
  'waits for assessment are shorter',
  "children's plans name what is needed",
  'short breaks are easier to reach',
  'advice comes in time',
  'families are heard early',
  'attendance has improved',
  'the move to adult services begins sooner',
  'support does not stop at the school gate',
];
const endings = [
  'than a year ago',
  'in every district',
  'although rural areas wait longer',
  'for most of the children in the sample',
  'and the board has asked for more',
  'with a difference between phases',
];

/** @param {() => number} random */
export function sentence(random) {
  const share = chance(random, 0.3) ? ` (${20 + Math.floor(random() * 70)}%)` : '';
  return `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, things)}${share} ${pick(random, endings)}.`;
}

const vocabulary =
  'annual area audit carer child early education family health joint local needs outcome parent plan quality review school support survey therapy transition visit wait young'.split(
    ' ',
  );

/** @param {() => number} random @param {number} number */
export function words(random, number) {
  const chosen = Array.from({ length: number }, () => pick(random, vocabulary)).join(' ');
  return chosen.charAt(0).toUpperCase() + chosen.slice(1);
}

/** @param {() => number} random @param {readonly string[]} targets */
export function paragraph(random, targets) {
  const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => decorated(random));
  const links = targets.map(target => `${sentence(random).slice(0, -1)} ([${words(random, 2)}](${target})).`);
  return wrapped([...sentences, ...links].join(' '));
}

/** @param {() => number} random */
function decorated(random) {
  const text = sentence(random);
  const kind = random();
  if (kind < 0.1) return text.replace(/(\w+ \w+)\.$/, '**$1**.');
  return kind < 0.15 ? text.replace(/^(\w+)/, '*$1*') : text;
}

/** Lines of at most a hundred letters, as people who use git write. @param {string} text */
function wrapped(text) {
  return text.replace(/(.{60,100}) /g, '$1\n');
}

/** @param {() => number} random */
export function list(random) {
  const mark = chance(random, 0.3) ? '- [ ] ' : '- ';
  return Array.from({ length: 3 + Math.floor(random() * 4) }, () => mark + sentence(random)).join('\n');
}

/** @param {() => number} random */
export function table(random) {
  const row = () =>
    `| ${words(random, 3)} | ${Math.floor(random() * 100)}% | ${Math.floor(random() * 100)}% |`;
  const rows = Array.from({ length: 3 + Math.floor(random() * 6) }, row);
  return ['| What | 2025 | 2026 |', '|---|---|---|', ...rows].join('\n');
}

/** @param {() => number} random */
export function heading(random) {
  return `### ${words(random, 4)}\n\n${sentence(random)}`;
}
