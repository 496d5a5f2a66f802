import type { Framework } from '../framework/framework.ts';
import type { Span } from '../text/span.ts';
import { type Completion, type Pieces, withStops } from './completion.ts';

/** A page that is empty yet may become any kind of page: its settings and headings, to be filled in. */
export function completeNewPage({ questions, decisionRule }: Framework, span: Span): Completion[] {
  const answers = ['# ', ...questions.map(({ wording }) => `\n\n## ${wording}\n\n`), '\n'];
  const conditions = (decisionRule?.conditions ?? []).map(
    ({ id }, index) => `${index === 0 ? '' : ' }\n'}${id}: { answer: `,
  );
  const section = (kind: string): Pieces => [
    `---\n${kind}: `,
    '\ntitle: ',
    '\nlead: { post: ',
    ', sector: ',
    ` }\nstatus: draft\n---\n\n${answers[0]}`,
    ...answers.slice(1),
  ];
  const pages: readonly (readonly [string, string, Pieces])[] = [
    ['Section about a criterion', 'What you know, what it means and what comes next.', section('criterion')],
    ['Section about experiences or outcomes', 'The same, about a focus of the framework.', section('focus')],
    [
      'Piece of evidence',
      'One short page for a survey, an audit, a case study, figures or a plan.',
      [
        '---\nevidence: ',
        '\ntitle: ',
        '\ncriteria: [',
        ']\nvoices: [',
        ']\nsource: ',
        '\ndate: ',
        '\n---\n\n',
        '\n',
      ],
    ],
    [
      'Recommendation',
      'Something that an inspection told the area to do.',
      ['---\nrecommendation: ', '\ntitle: ', '\n---\n\n- [ ] ', ' (owner: ', '; due: ', '; measure: ', ')\n'],
    ],
    [
      'Self-evaluated outcome',
      'The outcome that you think would be yours, and why.',
      ['---\npart: outcome\ntitle: Our self-evaluated outcome\noutcome: ', ...answered(conditions), '\n'],
    ],
    ['Other part of the SEF', 'Such as the context.', ['---\npart: ', '\ntitle: ', '\n---\n\n', '\n']],
  ];
  return pages.map(([label, documentation, pieces]) => ({
    label,
    sort: 'text',
    brief: 'new page',
    about: { documentation },
    span,
    ...withStops(pieces),
    filter: `--- ${label}`,
    leadsOn: true,
  }));
}

function answered(conditions: readonly string[]): string[] {
  const [first, ...others] = conditions;
  return first === undefined ? ['\n---\n\n'] : [`\n${first}`, ...others, ' }\n---\n\n'];
}
