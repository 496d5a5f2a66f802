import type { Document, Heading } from '../document/document.ts';
import type { KeyQuestion } from '../framework/framework.ts';
import { sameWords } from '../text/words.ts';
import type { Fix } from './finding.ts';
import type { DocumentRule } from './rule.ts';

export const missingHeading: DocumentRule = {
  code: 'SEF113',
  name: 'missing-heading',
  severity: 'warning',
  scope: 'document',
  summary: 'A section does not answer one of the key questions.',
  why: 'Leaders are asked what they know, how they know it and what they will do next; a section without one of these answers only half.',
  *check({ document, section }, { sef: { framework } }) {
    if (!section) return;
    for (const { id, wording } of framework.questions) {
      const heading = document.headings.find(({ text }) => sameWords(text, wording));
      if (heading?.answered) continue;
      yield {
        what: heading
          ? `Nothing is written under “${wording}”.`
          : `There is no heading “${wording}” in this section.`,
        next: heading ? 'Write the answer under it.' : `Add a line “## ${wording}” and the answer below it.`,
        path: document.path,
        span: heading?.span ?? endOfHeadings(document.headings) ?? section.span,
        key: id,
        brief: heading
          ? { label: `Nothing under “${wording}”`, action: 'Write the answer' }
          : { label: `No “${wording}”`, action: 'Add the heading' },
        about: [section.criterion ?? section.focus ?? []].flat(),
        fixes: heading ? [] : [headingFix(document, wording, framework.questions)],
      };
    }
  },
};

/** The heading goes before the next question that is there, else to the end; what is to be said under it stays to be said. */
function headingFix(document: Document, wording: string, questions: readonly KeyQuestion[]): Fix {
  const { path, headings, lines, end } = document;
  const headingOf = (question: KeyQuestion) => headings.find(({ text }) => sameWords(text, question.wording));
  const known = questions.flatMap(question => headingOf(question) ?? []);
  const line = `${'#'.repeat(known[0]?.depth ?? 2)} ${wording}`;
  const later = questions.slice(questions.findIndex(question => question.wording === wording) + 1);
  const next = later.flatMap(question => headingOf(question) ?? [])[0];
  const endsLine = lines.at(-1) === end;
  const at = next?.span.start ?? end;
  const newText = next ? `${line}\n\n` : `${endsLine ? '\n' : '\n\n'}${line}\n`;
  return { title: `Add the heading “${wording}”`, path, edits: [{ span: { start: at, end: at }, newText }] };
}

/** A missing heading is looked for under the title. */
function endOfHeadings(headings: readonly Heading[]) {
  return headings.find(({ depth }) => depth === 1)?.span;
}
