import type { Framework } from '../framework/framework.ts';
import type { Option } from './details.ts';

/** The lists that settings choose from, each with the words for what it offers. */
export type OptionsName =
  | 'criteria'
  | 'foci'
  | 'touches'
  | 'types'
  | 'sectors'
  | 'outcomes'
  | 'yes-or-no'
  | keyof typeof ownOptions;

/** Values that the format itself names; the words are ours. */
const ownOptions = {
  status: [
    { value: 'draft', label: 'Draft', hint: 'Being written.' },
    { value: 'in-review', label: 'In review', hint: 'With others to read and comment.' },
    { value: 'agreed', label: 'Agreed', hint: 'Signed off by the partnership.' },
  ],
  position: [
    { value: 'strength', label: 'Strength' },
    { value: 'mixed', label: 'Mixed' },
    { value: 'needs-work', label: 'Needs work' },
  ],
  sensitivity: [
    { value: 'public', label: 'Public', hint: 'Anybody may read it.' },
    { value: 'official', label: 'Official', hint: 'For the partnership and inspectors.' },
    { value: 'official-sensitive', label: 'Official, sensitive', hint: 'Only for those who need to know.' },
  ],
  recommendation: [
    { value: 'priority-action', label: 'Area for priority action' },
    { value: 'improvement', label: 'Area for improvement' },
  ],
} as const satisfies Readonly<Record<string, readonly Option[]>>;

/** Every option of a list, in the framework's order and in its words. */
export function optionsOf(name: OptionsName, framework: Framework): readonly Option[] {
  switch (name) {
    case 'criteria':
      return framework.criteria.map(({ id, number, short, wording }) => ({
        value: id,
        label: `${number}. ${short}`,
        hint: wording,
      }));
    case 'foci':
      return framework.foci.map(({ id, title, wording }) => ({ value: id, label: title, hint: wording }));
    case 'touches':
      return touchesOf(framework);
    case 'types':
      return framework.types.map(({ id, title, hint }) => ({ value: id, label: title, hint }));
    case 'sectors':
      return framework.sectors.map(({ id, title }) => ({ value: id, label: title }));
    case 'outcomes':
      return [
        ...framework.outcomes.map(({ id, wording }) => ({
          value: id,
          label: nameOfOutcome(id),
          hint: wording,
        })),
        { value: 'not-decided', label: 'Not decided', hint: 'The answers below leave it open.' },
      ];
    case 'yes-or-no':
      return [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ];
    default:
      return ownOptions[name];
  }
}

/** Each focus, and its statements under it. */
function touchesOf(framework: Framework): Option[] {
  return framework.foci.flatMap((focus): Option[] => [
    { value: focus.id, label: focus.title, hint: focus.wording },
    ...framework.statements
      .filter(statement => statement.focus === focus.id)
      .map(({ id, short, wording }) => ({ value: id, label: short, hint: wording, under: focus.id })),
  ]);
}

function nameOfOutcome(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
