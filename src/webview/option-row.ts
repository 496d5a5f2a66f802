import { element } from './element.ts';
import type { Option } from './protocol.ts';

export interface OptionRow {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** A box or button with its label; the framework's words stand under it and are read out with it. */
export function optionRow(
  { value, label, hint, under }: Option,
  group: string,
  type: 'radio' | 'checkbox',
  onChange: (on: boolean) => void,
): OptionRow {
  const id = `${group}-option-${value}`;
  const hintId = hint ? `${id}-hint` : undefined;
  const input = element('input', { type, id, name: group, value, 'aria-describedby': hintId });
  input.addEventListener('change', () => onChange(input.checked));
  const words = element('div', {}, element('label', { for: id }, label));
  if (hint) words.append(element('p', { class: 'hint', id: hintId }, hint));
  const row = element('div', { class: under === undefined ? 'option' : 'option nested' }, input, words);
  return { element: row, input };
}
