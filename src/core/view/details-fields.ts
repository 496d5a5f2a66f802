import type { DocumentSchemas, SchemaName } from '../sef/document-schema.ts';
import type { OptionsName } from './details-options.ts';

/** How one setting is asked for: under which heading, with which control, and in which words. */
export interface FieldPlan {
  readonly group: string;
  readonly label: string;
  readonly help: string;
  readonly control:
    | { readonly kind: 'text' | 'long-text' | 'day' | 'items' }
    | {
        readonly kind: 'choice';
        readonly shape: 'radio' | 'list';
        readonly of: OptionsName;
        readonly none?: string;
      }
    | { readonly kind: 'choices'; readonly of: OptionsName };
}

/** A plan for a setting, or one for each setting that it groups (`lead: { post, sector }`). */
type Planned = FieldPlan | Readonly<Record<string, FieldPlan>>;

/** Every key of the schema, so that the compiler tells of one that is forgotten; keys of one group stand together. */
type Plan<Name extends SchemaName> = Readonly<Record<keyof DocumentSchemas[Name]['shape'], Planned>>;

const text = { kind: 'text' } as const;
const day = { kind: 'day' } as const;
const chooseOne = (of: OptionsName, none?: string) =>
  ({ kind: 'choice', shape: 'list', of, ...(none === undefined ? {} : { none }) }) as const;
const radio = (of: OptionsName, none?: string) => ({ ...chooseOne(of, none), shape: 'radio' }) as const;
const chooseSome = (of: OptionsName) => ({ kind: 'choices', of }) as const;

const what = 'What it is';
const stands = 'Where it stands';
const who = 'Who stands behind it';
const when = 'When';
const about = 'What it is about';

const title: FieldPlan = {
  group: what,
  label: 'Title',
  help: 'A short name, as people would say it.',
  control: text,
};

const section = {
  title,
  lead: {
    post: {
      group: who,
      label: 'System Lead: post',
      help: 'The post that answers for this section, such as “Head of SEND”. A post, never a person’s name.',
      control: text,
    },
    sector: {
      group: who,
      label: 'System Lead: sector',
      help: 'Where that post sits.',
      control: chooseOne('sectors', 'Not said'),
    },
  },
  contributors: {
    group: who,
    label: 'Who took part in writing it',
    help: 'A section written by one sector alone convinces nobody. Families and young people count too.',
    control: chooseSome('sectors'),
  },
  status: {
    group: stands,
    label: 'Status',
    help: '',
    control: radio('status', 'Not said'),
  },
  position: {
    group: stands,
    label: 'Position',
    help: 'Your own local view, never an inspection outcome: inspectors do not rate single criteria.',
    control: radio('position', 'Not said'),
  },
  reviewed: {
    group: stands,
    label: 'Last reviewed',
    help: 'When the partnership last looked at this section together.',
    control: day,
  },
  'supported-by': {
    group: 'Evidence behind it',
    label: 'Evidence that stands behind the section without being mentioned in its text',
    help: 'Evidence that the text links to counts by itself and need not be listed here.',
    control: { kind: 'items' },
  },
} as const satisfies Omit<Plan<'criterion'>, 'criterion'>;

const criteria: FieldPlan = {
  group: about,
  label: 'Criteria',
  help: 'Tick the criteria that this speaks to; few and fitting ones convince more than many.',
  control: chooseSome('criteria'),
};

export const detailPlans: { readonly [Name in SchemaName]: Plan<Name> } = {
  criterion: {
    criterion: {
      group: what,
      label: 'Criterion',
      help: 'The criterion that this section is about. There is one section for each.',
      control: chooseOne('criteria'),
    },
    ...section,
  },
  focus: {
    focus: {
      group: what,
      label: 'Focus',
      help: 'Whether this section is about experiences or about outcomes, across all criteria.',
      control: radio('foci'),
    },
    ...section,
  },
  evidence: {
    evidence: {
      group: what,
      label: 'Type of evidence',
      help: 'Several types together convince more than one alone.',
      control: radio('types'),
    },
    title,
    source: {
      group: what,
      label: 'Who made it',
      help: 'A team, a board or a service, not a person.',
      control: text,
    },
    location: {
      group: what,
      label: 'Where it is kept',
      help: 'A web address, a file beside this one, or words such as “SharePoint: SEND board papers”.',
      control: text,
    },
    sensitivity: {
      group: what,
      label: 'Who may see it',
      help: '',
      control: chooseOne('sensitivity', 'Not said'),
    },
    date: {
      group: when,
      label: 'Date',
      help: 'When it was made. Evidence without a date, or an end of its period, counts as out of date.',
      control: day,
    },
    period: {
      from: {
        group: when,
        label: 'Period: from',
        help: 'Instead of a date, for what covers a time.',
        control: day,
      },
      to: { group: when, label: 'Period: to', help: 'Its age is counted from this day.', control: day },
    },
    criteria,
    foci: {
      group: about,
      label: 'Experiences and outcomes',
      help: 'Tick the statements that this shows something about; the focus as a whole only where no statement fits.',
      control: chooseSome('touches'),
    },
    voices: {
      group: 'Whose voice it carries',
      label: 'Voices',
      help: 'Whose own words or views are in it.',
      control: chooseSome('sectors'),
    },
    impact: {
      group: 'What changed because of it',
      label: 'Impact',
      help: 'What is different for children and families since, in a sentence or two.',
      control: { kind: 'long-text' },
    },
  },
  recommendation: {
    recommendation: {
      group: what,
      label: 'What the inspection said',
      help: '',
      control: radio('recommendation'),
    },
    criteria,
  },
  part: {
    part: {
      group: what,
      label: 'Name of this part',
      help: 'A short name of your own, such as “context” or “journey”.',
      control: text,
    },
  },
  outcome: {
    part: {
      group: what,
      label: 'Name of this part',
      help: '“outcome” makes this page the self-evaluated outcome.',
      control: text,
    },
    outcome: {
      group: 'What we conclude',
      label: 'Our self-evaluated outcome',
      help: 'Which outcome you think an inspection would come to. SEND SEF only says whether it follows from your answers.',
      control: radio('outcomes', 'Not said'),
    },
  },
};

/** Settings that files may carry whatever their schema, because people expect them. */
export const extraPlans: Partial<Record<SchemaName, Readonly<Record<string, FieldPlan>>>> = {
  recommendation: { title },
  part: { title },
  outcome: { title },
};

export interface PlannedField {
  readonly path: readonly [string, ...string[]];
  readonly plan: FieldPlan;
}

/** Each planned setting with the keys that lead to it, in the order of the form. */
export function plannedFields(name: SchemaName): PlannedField[] {
  const planned: Readonly<Record<string, Planned>> = { ...detailPlans[name], ...extraPlans[name] };
  return Object.entries(planned).flatMap(([key, value]): PlannedField[] =>
    isPlan(value)
      ? [{ path: [key], plan: value }]
      : Object.entries(value).map(([inner, plan]) => ({ path: [key, inner], plan })),
  );
}

function isPlan(planned: Planned): planned is FieldPlan {
  return typeof planned.group === 'string';
}
