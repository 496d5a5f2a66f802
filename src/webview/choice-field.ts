import { element, setAttribute, setChildren } from './element.ts';
import { makeFrame, markInvalid } from './frame.ts';
import { changeOf, type FieldHost, type FieldView, send } from './host.ts';
import { optionRow } from './option-row.ts';
import type { ChoiceField, Option } from './protocol.ts';

/** One of several. What is written and is no option stays among them until something else is chosen. */
export function choiceFieldView(first: ChoiceField, host: FieldHost): FieldView<ChoiceField> {
  return first.shape === 'list' ? listView(first, host) : radioView(first, host);
}

function listView(first: ChoiceField, host: FieldHost): FieldView<ChoiceField> {
  const control = element('select');
  const frame = makeFrame(first, host.words, 'label', control);
  control.id = frame.id;
  setAttribute(control, 'aria-describedby', frame.describedBy);
  let was = first.value;
  control.addEventListener('change', () => {
    frame.say(undefined);
    send({ type: 'set', ...changeOf(host, first.path), value: control.value, was });
    was = control.value;
  });
  const update = (field: ChoiceField) => {
    frame.update(field);
    markInvalid(control, field.notes);
    const options = shownOptions(field, host.words.notAnOption);
    if (
      control.options.length !== options.length ||
      options.some(({ value }, i) => control.options[i]?.value !== value)
    ) {
      control.replaceChildren(...options.map(({ value, label }) => element('option', { value }, label)));
    }
    was = field.value;
    control.value = field.value;
  };
  update(first);
  return { element: frame.element, update, refuse: text => frame.say(text) };
}

function radioView(first: ChoiceField, host: FieldHost): FieldView<ChoiceField> {
  const list = element('div', { class: 'options' });
  const frame = makeFrame(first, host.words, 'group', list);
  const rows = new Map<string, ReturnType<typeof optionRow>>();
  let was = first.value;
  const choose = (value: string) => {
    frame.say(undefined);
    send({ type: 'set', ...changeOf(host, first.path), value, was });
    was = value;
  };
  const update = (field: ChoiceField) => {
    frame.update(field);
    was = field.value;
    const shown = shownOptions(field, host.words.notAnOption).map(option => {
      const row = rows.get(option.value) ?? optionRow(option, frame.id, 'radio', () => choose(option.value));
      rows.set(option.value, row);
      row.input.checked = option.value === field.value;
      markInvalid(row.input, row.input.checked ? field.notes : []);
      return row.element;
    });
    setChildren(list, shown);
  };
  update(first);
  return { element: frame.element, update, refuse: text => frame.say(text) };
}

function shownOptions({ value, options, none }: ChoiceField, notAnOption: string): Option[] {
  const nothing: Option[] = none === undefined && value !== '' ? [] : [{ value: '', label: none ?? '–' }];
  const isKnown = value === '' || options.some(option => option.value === value);
  const written: Option[] = isKnown ? [] : [{ value, label: notAnOption.replace('{0}', value) }];
  return [...nothing, ...written, ...options];
}
