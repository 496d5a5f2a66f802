import type { State } from '../coverage/coverage.ts';
import { stateWords } from '../coverage/state-words.ts';
import type { Criterion, EvidenceType, Focus, Sourced, Statement } from '../framework/framework.ts';
import type { Checked } from '../rules/check.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { sourceLine } from '../sef/source-line.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { count } from '../text/words.ts';
import type { Named } from './named-at.ts';

/** A part of the framework in its own words, and how it stands in this SEF. */
export function frameworkMarkdown(named: Named, checked: Checked): string {
  switch (named.is) {
    case 'criterion':
      return criterionMarkdown(named.part, checked);
    case 'statement':
      return statementMarkdown(named.part, checked);
    case 'focus':
      return focusMarkdown(named.part, checked);
    case 'type':
      return typeMarkdown(named.part, checked);
    case 'sector':
      return paragraphs(bold(named.part.title), source(named.part, checked));
  }
}

function criterionMarkdown(criterion: Criterion, checked: Checked): string {
  const covered = checked.coverage.criteria.get(criterion.id);
  const prompts = criterion.prompts.map(prompt => `- ${escapeMarkdown(prompt)}`);
  return paragraphs(
    bold(`${criterion.number}. ${criterion.short}`),
    quoted(criterion.wording),
    covered && standing(covered, checked),
    prompts.length > 0 ? `To think about:\n${prompts.join('\n')}` : undefined,
    source(criterion, checked),
  );
}

function statementMarkdown(statement: Statement, checked: Checked): string {
  const covered = checked.coverage.statements.get(statement.id);
  return paragraphs(
    bold(statement.short),
    quoted(statement.wording),
    covered && standing(covered, checked),
    source(statement, checked),
  );
}

function focusMarkdown(focus: Focus, checked: Checked): string {
  const statements = checked.sef.framework.statements
    .filter(statement => statement.focus === focus.id)
    .map(({ id, short }) => {
      const state = checked.coverage.statements.get(id)?.state;
      return `- ${escapeMarkdown(short)}${state ? `: ${stateWords[state]}` : ''}`;
    });
  return paragraphs(
    bold(focus.title),
    quoted(focus.wording),
    statements.length > 0 ? `Its statements:\n${statements.join('\n')}` : undefined,
    source(focus, checked),
  );
}

function typeMarkdown(type: EvidenceType, checked: Checked): string {
  const months = checked.sef.config.freshness.get(type.id) ?? type.freshness;
  return paragraphs(
    bold(type.title),
    escapeMarkdown(type.hint),
    `It is current for ${count(months, 'month')} after its date.`,
    source(type, checked),
  );
}

/** How it stands, with the reasons. They quote what people wrote, which may hold what must not be repeated. */
function standing(
  { state, reasons }: { readonly state: State; readonly reasons: readonly string[] },
  { sef }: Checked,
): string {
  const hide = hideIn(sef);
  const why = reasons.map(reason => escapeMarkdown(hide(reason))).join(' ');
  return `In this SEF: **${stateWords[state]}**. ${why}`.trim();
}

function source(part: Sourced, { sef }: Checked): string {
  return `*${escapeMarkdown(sourceLine(part, sef.framework))}*`;
}

function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

function quoted(text: string): string {
  return `> ${escapeMarkdown(text)}`;
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
