import { element, setAttribute } from './element.ts';
import { makeButton, makeFrame, markInvalid } from './frame.ts';
import { changeOf, type FieldHost, type FieldView, send } from './host.ts';
import type { DayField } from './protocol.ts';
import { followTyping } from './typing.ts';

/** How exactly a day is said; `written`: in a way that no picker can show. */
type Precision = 'day' | 'month' | 'written';

const types: Readonly<Record<Precision, string>> = { day: 'date', month: 'month', written: 'text' };

/** A day or a month by the browser's own picker. What is written stays as it is until another day is whole. */
export function dayFieldView(first: DayField, host: FieldHost): FieldView<DayField> {
  const { words } = host;
  const control = element('input', { autocomplete: 'off' });
  const month = element('input', { type: 'checkbox' });
  const row = element('div', { class: 'day' }, control);
  const frame = makeFrame(first, words, 'label', row);
  control.id = frame.id;
  month.id = `${frame.id}-month`;
  row.append(
    element('span', { class: 'precision' }, month, element('label', { for: month.id }, words.month)),
  );
  month.setAttribute('aria-label', `${first.label}: ${words.month}`);
  setAttribute(control, 'aria-describedby', frame.describedBy);

  const show = (precision: Precision) => {
    setAttribute(control, 'type', types[precision]);
    setAttribute(control, 'min', { day: '1900-01-01', month: '1900-01', written: undefined }[precision]);
    setAttribute(control, 'max', { day: '2999-12-31', month: '2999-12', written: undefined }[precision]);
    month.checked = precision === 'month';
  };
  let inText = first.value;
  /** Between choosing how exactly to say it and saying it. */
  let waiting = false;
  const isHalf = () => {
    const { badInput, rangeUnderflow, rangeOverflow } = control.validity;
    return badInput || rangeUnderflow || rangeOverflow || (waiting && control.value === '');
  };
  const write = (value: string) => {
    waiting = false;
    show(precisionOf(value, month.checked));
    control.value = value;
    if (control.value === value) return;
    // 31 February: a picker would hide it.
    show('written');
    control.value = value;
  };
  const typing = followTyping(
    {
      // A day that is half typed is none yet, and must not take the place of the one that is written.
      read: () => (isHalf() ? inText : control.value),
      write,
      send: (value, was) => send({ type: 'set', ...changeOf(host, first.path), value, was }),
      conflict: other =>
        other === undefined
          ? frame.say(undefined)
          : frame.say(
              words.conflict.replace('{0}', other),
              makeButton(words.keepMine, () => typing.keepMine()),
              makeButton(words.takeText, () => typing.takeText()),
            ),
    },
    first.value,
  );
  control.addEventListener('input', () => {
    if (!isHalf()) typing.typed();
  });
  control.addEventListener('change', () => {
    if (!isHalf()) typing.flush();
  });
  month.addEventListener('change', () => {
    const whole = month.checked ? control.value.slice(0, 7) : '';
    show(month.checked ? 'month' : 'day');
    control.value = whole;
    waiting = whole === '';
    typing.flush();
  });
  const update = (field: DayField) => {
    frame.update(field);
    markInvalid(control, field.notes);
    typing.show(field.value);
    inText = field.value;
  };
  write(first.value);
  update(first);
  return {
    element: frame.element,
    update,
    flush: typing.flush,
    refuse(text) {
      typing.refuse();
      frame.say(text);
    },
  };
}

function precisionOf(value: string, prefersMonth: boolean): Precision {
  if (value === '') return prefersMonth ? 'month' : 'day';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'day';
  return /^\d{4}-\d{2}$/.test(value) ? 'month' : 'written';
}
