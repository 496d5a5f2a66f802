import type { DocumentRule } from './rule.ts';

export const missingAlternativeProvision: DocumentRule = {
  code: 'SEF211',
  name: 'missing-alternative-provision',
  severity: 'warning',
  scope: 'document',
  summary: 'The section on commissioning says nothing of alternative provision.',
  why: 'The criterion names it, and inspectors look at how it is commissioned for all children and at what it is like for those with SEND.',
  *check({ document, section }, { sef: { framework } }) {
    const criterion = framework.criteria.find(({ id }) => id === section?.criterion);
    if (!section || !criterion?.topics.includes(topic)) return;
    // A section that has not been begun has findings of its own for that.
    const written = document.passages.length > 0;
    const saysSo =
      document.passages.some(({ topics }) => topics.includes(topic)) ||
      document.headings.some(
        ({ depth, answered, text }) =>
          depth > 1 && answered && /\balternative[ -]provision\b|\bAP\b/i.test(text),
      );
    if (!written || saysSo) return;
    yield {
      what: 'This section says nothing of alternative provision.',
      next: 'Say how it is commissioned and overseen, unregistered provision included, and what it is like for children and young people with SEND.',
      path: document.path,
      span: section.span,
      key: criterion.id,
      brief: { label: 'Nothing on alternative provision', action: 'Say how it is commissioned' },
      about: [criterion.id],
    };
  },
};

const topic = 'alternative-provision';
