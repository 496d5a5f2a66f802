/** What a word beside a number says that the number is. */
export type LabelKind = 'nhs' | 'nhs-word' | 'uln' | 'insurance' | 'birth' | 'born' | 'phone' | 'other';

export interface Label {
  readonly kind: LabelKind;
  /** What stands between the label and the number. */
  readonly between: string;
}

const number = '(?:numbers?|nos?|num|nr|ref|reference|ids?|identifiers?|#)';
const s = '[ _.-]{0,2}';

/** The order of kinds is that of the groups. */
const kinds = ['nhs', 'nhs-word', 'uln', 'insurance', 'birth', 'born', 'phone', 'other'] as const;
const words: Readonly<Record<LabelKind, string>> = {
  nhs: `n\\.?h\\.?s\\.?${s}(?:patient${s})?${number}|patient${s}(?:numbers?|nos?|num|ids?|identifiers?)`,
  'nhs-word': 'nhs(?![./])',
  uln: `ulns?|unique${s}learner${s}${number}|learner${s}${number}`,
  insurance: `ninos?|ni|n\\.? ?i\\.?${s}${number}|nat(?:ional)?${s}ins(?:urance)?(?:${s}${number})?`,
  birth: `d[./]?o[./]?b\\.?|dates?${s}of${s}birth|birth${s}dates?|birthda(?:y|te)s?`,
  born: 'born|b\\.',
  phone: 'tel|telephone|phones?|mobiles?|mob|call|ring|dial|fax|extension|ext|whatsapp|helpline|contact',
  other:
    '(?<!in )orders?|invoices?|inv|purchase|po|refs?|references?|isbn(?:-1[03])?|uprn|urn|laestab|company|charity|' +
    'accounts?|contracts?|tender|tickets?|barcode|ean|serial|licence|grant|doi|grid|asset|registered|registration|' +
    'commit|build|job|batch|vat|part',
};
const anyLabel = new RegExp(
  `(?<![a-z0-9])(?:${kinds.map(kind => `(${words[kind]})`).join('|')})(?![a-z0-9])`,
  'gi',
);

/** A word that says what a number is not stands close to it; anywhere else it is only a word. */
const CLOSE = 25;

/** The last label of a text that ends where a number begins. */
export function lastLabel(text: string): Label | undefined {
  let found: Label | undefined;
  anyLabel.lastIndex = 0;
  for (let match = anyLabel.exec(text); match; match = anyLabel.exec(text)) {
    const kind = kindOf(match);
    const between = text.slice(anyLabel.lastIndex);
    if ((kind === 'other' || kind === 'phone') && between.length > CLOSE) continue;
    // The NHS is in most sentences of a SEF: only its own sentence may speak of a number.
    if (kind === 'nhs-word' && /[.!?]\s/.test(between)) continue;
    found = { kind, between };
  }
  return found;
}

/** What a column's heading says. It must be the name of a number, not only hold the letters NHS. */
export function headingLabel(cell: string): Label | undefined {
  const label = lastLabel(cell);
  if (label?.kind !== 'nhs-word') return label && { kind: label.kind, between: '' };
  return /^\W*nhs\W*$|\b(?:numbers?|no|ids?|identifier)\b/i.test(cell)
    ? { kind: 'nhs', between: '' }
    : undefined;
}

/** What is said just after a number: “… (NHS number)”. Only names that leave no doubt count. */
export function labelAfter(text: string): Label | undefined {
  const clause = /^[^.;|\t]*/.exec(text)?.[0] ?? '';
  anyLabel.lastIndex = 0;
  for (let match = anyLabel.exec(clause); match; match = anyLabel.exec(clause)) {
    const kind = kindOf(match);
    if (kind === 'born' || kind === 'phone') continue;
    if (kind === 'nhs-word' && !(match.index <= 2 && /^\W*$|^[),;]/.test(clause.slice(anyLabel.lastIndex))))
      continue;
    if (kind === 'other' && !/^\s?[([]/.test(clause)) continue;
    // It may as well be the name of the number that follows.
    if (/^\W{0,3}\d/.test(text.slice(match.index + match[0].length))) continue;
    return { kind, between: '' };
  }
  return undefined;
}

function kindOf(match: RegExpExecArray): LabelKind {
  for (let i = 1; i < kinds.length; i++) {
    const kind = kinds[i - 1];
    if (match[i] !== undefined && kind !== undefined) return kind;
  }
  return 'other';
}
