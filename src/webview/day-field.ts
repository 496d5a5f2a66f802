import { element, setAttribute, setText } from './element.ts';
import { makeFrame, markInvalid } from './frame.ts';
import type { FieldHost, FieldView } from './host.ts';
import type { DayField } from './protocol.ts';
import { followControl } from './typed-control.ts';

/** How exactly a day is said; `written`: in a way that no picker can show. */
type Precision = 'day' | 'month' | 'written';

const types: Readonly<Record<Precision, string>> = { day: 'date', month: 'month', written: 'text' };
const earliest: Readonly<Record<Precision, string | undefined>> = {
  day: '1900-01-01',
  month: '1900-01',
  written: undefined,
};
const latest: Readonly<Record<Precision, string | undefined>> = {
  day: '2999-12-31',
  month: '2999-12',
  written: undefined,
};

/** A day or a month by the browser's own picker. What is written stays as it is until another day is whole. */
export function dayFieldView(first: DayField, host: FieldHost): FieldView<DayField> {
  const { words } = host;
  const control = element('input', { autocomplete: 'off' });
  const month = element('input', { type: 'checkbox' });
  const monthLabel = element('label', {}, words.month);
  const precision = element('span', { class: 'precision' }, month, monthLabel);
  const spoken = element('span', { class: 'spoken' });
  const frame = makeFrame(
    first,
    words,
    'label',
    element('div', { class: 'day' }, control, spoken, precision),
  );
  control.id = frame.id;
  spoken.id = `${frame.id}-spoken`;
  month.id = `${frame.id}-month`;
  monthLabel.htmlFor = month.id;
  month.setAttribute('aria-label', `${words.month}: ${first.label}`);
  setAttribute(control, 'aria-describedby', `${spoken.id} ${frame.describedBy}`);

  const picker = dayPicker(control, month, first.value);
  const typed = followControl(picker, first, first.value, frame, host);
  control.addEventListener('input', typed.typed);
  control.addEventListener('change', typed.flush);
  month.addEventListener('change', () => {
    picker.choosePrecision();
    typed.flush();
  });
  const update = (field: DayField) => {
    frame.update(field);
    markInvalid(control, field.notes);
    typed.show(field.value);
    setText(spoken, field.spoken);
    picker.keep(field.value);
  };
  update(first);
  return { element: frame.element, update, flush: typed.flush, refuse: typed.refuse };
}

/** The picker and the box beside it, read and written as one. */
function dayPicker(control: HTMLInputElement, month: HTMLInputElement, first: string) {
  let inText = first;
  /** Between choosing how exactly to say it and saying it. */
  let waiting = false;
  const show = (precision: Precision) => {
    setAttribute(control, 'type', types[precision]);
    setAttribute(control, 'min', earliest[precision]);
    setAttribute(control, 'max', latest[precision]);
    month.checked = precision === 'month';
  };
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
  write(first);
  return {
    write,
    /** A day that is half typed is none yet, and must not take the place of the one that is written. */
    read: () => (isHalf() ? inText : control.value),
    keep(value: string) {
      inText = value;
    },
    /** Of a day its month stays; a month does not say which day. */
    choosePrecision() {
      const kept =
        month.checked && precisionOf(control.value, false) === 'day' ? control.value.slice(0, 7) : '';
      show(month.checked ? 'month' : 'day');
      control.value = kept;
      waiting = kept === '';
    },
  };
}

function precisionOf(value: string, prefersMonth: boolean): Precision {
  if (value === '') return prefersMonth ? 'month' : 'day';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'day';
  return /^\d{4}-\d{2}$/.test(value) ? 'month' : 'written';
}
