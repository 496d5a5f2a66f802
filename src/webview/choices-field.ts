import { element, setChildren } from './element.ts';
import { makeFrame, markInvalid } from './frame.ts';
import { changeOf, type FieldHost, type FieldView, send } from './host.ts';
import { optionRow } from './option-row.ts';
import type { ChoicesField, Option } from './protocol.ts';

/** Several of several. What is written and is no option stands among them, ticked, and can be taken out. */
export function choicesFieldView(first: ChoicesField, host: FieldHost): FieldView<ChoicesField> {
  const list = element('div', { class: 'options' });
  const frame = makeFrame(first, host.words, 'group', list);
  const rows = new Map<string, ReturnType<typeof optionRow>>();
  const toggle = (option: string, on: boolean) => {
    frame.say(undefined);
    send({ type: 'toggle', ...changeOf(host, first.path), option, on });
  };
  const update = (field: ChoicesField) => {
    frame.update(field);
    const chosen = new Set(field.values);
    const known = new Set(field.options.map(({ value }) => value));
    const strangers = [...chosen]
      .filter(value => !known.has(value))
      .map((value): Option => ({ value, label: host.words.notAnOption.replace('{0}', value) }));
    const shown = [...field.options, ...strangers].map(option => {
      const row =
        rows.get(option.value) ?? optionRow(option, frame.id, 'checkbox', on => toggle(option.value, on));
      rows.set(option.value, row);
      row.input.checked = chosen.has(option.value);
      markInvalid(row.input, known.has(option.value) ? [] : field.notes);
      return row.element;
    });
    setChildren(list, shown);
  };
  update(first);
  return { element: frame.element, update, refuse: text => frame.say(text) };
}
