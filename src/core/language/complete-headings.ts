import { type Criterion, type Focus, type Framework, findCriterion } from '../framework/framework.ts';
import type { Span } from '../text/span.ts';
import { sameWords } from '../text/words.ts';
import type { Completion } from './completion.ts';
import type { Page } from './evidence-offers.ts';
import { wordingMarkdown } from './framework-words.ts';

/** The headings that a section lacks: its criterion in the framework’s words, and the key questions. */
export function completeHeadings(framework: Framework, page: Page, span: Span): Completion[] {
  const criterion = findCriterion(framework, page.criterion);
  const focus = framework.foci.find(({ id }) => id === page.focus);
  if (!criterion && !focus) return [];
  const others = `${page.text.slice(0, span.start)}${page.text.slice(span.end)}`;
  const headings = Array.from(
    others.matchAll(/^ {0,3}(#{1,6})[ \t]+(.*)$/gm),
    ([, marks = '', text = '']) => ({
      depth: marks.length,
      text,
    }),
  );
  const questions = framework.questions.filter(
    ({ wording }) => !headings.some(({ text }) => sameWords(text, wording)),
  );
  return [
    ...(headings.some(({ depth }) => depth === 1)
      ? []
      : [topHeading(framework, criterion, focus, span)].flat()),
    ...questions.map(question =>
      heading('##', question.wording, wordingMarkdown(question.wording, question, framework), span),
    ),
  ];
}

function topHeading(
  framework: Framework,
  criterion: Criterion | undefined,
  focus: Focus | undefined,
  span: Span,
): Completion[] {
  if (criterion)
    return [heading('#', criterion.wording, wordingMarkdown(criterion.wording, criterion, framework), span)];
  return focus ? [heading('#', focus.title, wordingMarkdown(focus.wording, focus, framework), span)] : [];
}

function heading(marks: string, text: string, documentation: string, span: Span): Completion {
  const line = `${marks} ${text}`;
  return { label: line, sort: 'text', about: { documentation }, span, newText: line };
}
