import type { Heading } from '../document/document.ts';
import type { Criterion, Framework } from '../framework/framework.ts';
import { lowerFirst } from '../text/words.ts';
import type { Fix } from './finding.ts';
import type { DocumentRule } from './rule.ts';

export const criterionWording: DocumentRule = {
  code: 'SEF112',
  name: 'criterion-wording',
  severity: 'hint',
  scope: 'document',
  summary: 'A section’s heading departs from the framework’s wording of its criterion.',
  why: 'Inspectors and partners look for the criterion by the words the framework gives it.',
  *check({ document, section }, { sef: { framework } }) {
    // The marks of a merge conflict make headings of whatever stands above them.
    if (document.problems.some(({ rule }) => rule === 'SEF110')) return;
    const heading = document.headings.find(({ depth }) => depth === 1);
    const criterion = framework.criteria.find(({ id }) => id === section?.criterion);
    if (!heading || !criterion || fold(heading.text) === fold(criterion.wording)) return;
    const other = otherIn(heading, criterion, framework);
    yield {
      what: whatIsWrong(heading, criterion, other),
      next: `The framework says “${criterion.wording}”${criterion.verified ? '' : ' (this wording is not yet checked against the handbook)'}.`,
      path: document.path,
      span: heading.span,
      key: criterion.id,
      brief: { label: 'Heading worded differently', action: 'Use the framework’s words' },
      about: [criterion.id],
      // Where it names another criterion, the settings may be what is wrong.
      fixes: other ? [] : [fixTo(heading, criterion, document.path)],
    };
  },
};

function fixTo({ span }: Heading, { wording }: Criterion, path: string): Fix {
  return { title: 'Use the framework’s words', path, edits: [{ span, newText: `# ${wording}` }] };
}

function otherIn(heading: Heading, own: Criterion, { criteria }: Framework): Criterion | undefined {
  const text = fold(heading.text);
  return criteria.find(({ id, wording }) => id !== own.id && text.includes(fold(wording)));
}

function whatIsWrong(heading: Heading, own: Criterion, other: Criterion | undefined): string {
  const text = fold(heading.text);
  if (!other) return 'This heading is not worded as the framework words the criterion.';
  return text.includes(fold(own.wording))
    ? `This heading puts two criteria together: ${own.number} and ${other.number} (${lowerFirst(other.wording)}).`
    : `This is the heading of criterion ${other.number}, but the settings say that the file is about criterion ${own.number}.`;
}

/** Letter case, a number before, a stop at the end and the kind of apostrophe or dash do not matter. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/^\s*\d{1,2}[.):]?\s+/, '')
    .replace(/[\s,]+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
}
