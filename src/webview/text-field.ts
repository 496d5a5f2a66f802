import { element, setAttribute } from './element.ts';
import { makeFrame, markInvalid } from './frame.ts';
import type { FieldHost, FieldView } from './host.ts';
import type { TextField } from './protocol.ts';
import { followControl } from './typed-control.ts';

/** One line of text, or several. */
export function textFieldView(first: TextField, host: FieldHost): FieldView<TextField> {
  const control =
    first.kind === 'text'
      ? element('input', { type: 'text', autocomplete: 'off' })
      : element('textarea', { rows: '4' });
  const frame = makeFrame(first, host.words, 'label', control);
  control.id = frame.id;
  setAttribute(control, 'aria-describedby', frame.describedBy);
  control.value = first.value;
  const place = {
    read: () => control.value,
    write: (value: string) => writeKeepingCaret(control, value),
  };
  const typed = followControl(place, first, first.value, frame, host);
  control.addEventListener('input', typed.typed);
  control.addEventListener('change', typed.flush);
  const update = (field: TextField) => {
    frame.update(field);
    markInvalid(control, field.notes);
    typed.show(field.value);
  };
  update(first);
  return { element: frame.element, update, flush: typed.flush, refuse: typed.refuse };
}

/** Somebody who types elsewhere in the same words must not lose the place. */
function writeKeepingCaret(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { selectionStart, selectionEnd } = control;
  control.value = value;
  if (document.activeElement === control) control.setSelectionRange(selectionStart, selectionEnd);
}
