import type { Framework } from '../framework/framework.ts';
import { count } from '../text/words.ts';
import { wordingMarkdown } from './framework-words.ts';
import type { Choice } from './setting.ts';

/** What a framework knows, as choices: each with its official wording. */

export function criterionChoices(framework: Framework): Choice[] {
  return framework.criteria.map(criterion => ({
    value: criterion.id,
    detail: `${criterion.number}. ${criterion.short}`,
    about: { documentation: wordingMarkdown(criterion.wording, criterion, framework) },
    names: `${criterion.number} ${criterion.short} ${criterion.wording}`,
  }));
}

export function focusChoices(framework: Framework): Choice[] {
  return framework.foci.map(focus => ({
    value: focus.id,
    detail: focus.title,
    about: { documentation: wordingMarkdown(focus.wording, focus, framework) },
    names: focus.wording,
  }));
}

export function statementChoices(framework: Framework): Choice[] {
  return framework.statements.map(statement => ({
    value: statement.id,
    detail: statement.short,
    about: { documentation: wordingMarkdown(statement.wording, statement, framework) },
    names: `${statement.short} ${statement.wording}`,
  }));
}

/** What evidence may speak to: rather a statement than all of a focus. */
export function touchChoices(framework: Framework): Choice[] {
  return [...statementChoices(framework), ...focusChoices(framework)];
}

/** `months`: where sef.yaml says so, the months for which a type stays current. */
export function typeChoices(framework: Framework, months: ReadonlyMap<string, number>): Choice[] {
  return framework.types.map(type => ({
    value: type.id,
    detail: type.short,
    about: {
      documentation: [
        wordingMarkdown(type.title, type, framework),
        type.hint,
        `Current for ${count(months.get(type.id) ?? type.freshness, 'month')}.`,
      ].join('\n\n'),
    },
    names: `${type.short} ${type.title}`,
  }));
}

export function sectorChoices(framework: Framework): Choice[] {
  return framework.sectors.map(sector => ({
    value: sector.id,
    detail: sector.title,
    about: { documentation: wordingMarkdown(sector.title, sector, framework) },
    names: sector.title,
  }));
}

export function outcomeChoices(framework: Framework): Choice[] {
  const open = 'The published rule leaves it open, and nobody should guess.';
  return [
    ...framework.outcomes.map(outcome => ({
      value: outcome.id,
      about: { documentation: wordingMarkdown(outcome.wording, outcome, framework) },
      names: outcome.wording,
    })),
    { value: 'not-decided', detail: 'the rule leaves it open', about: { documentation: open } },
  ];
}

/** Values that are the format's own, each with what it means. */
export function choicesOf(meanings: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(meanings).map(([value, detail]) => ({ value, detail, names: detail }));
}
