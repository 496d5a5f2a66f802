import { element, setAttribute } from './element.ts';
import { makeButton, makeFrame, markInvalid } from './frame.ts';
import { changeOf, type FieldHost, type FieldView, send } from './host.ts';
import type { TextField } from './protocol.ts';
import { followTyping } from './typing.ts';

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

  const { words } = host;
  const typing = followTyping(
    {
      read: () => control.value,
      write: value => writeKeepingCaret(control, value),
      send: (value, was) => send({ type: 'set', ...changeOf(host, first.path), value, was }),
      conflict: inText =>
        inText === undefined
          ? frame.say(undefined)
          : frame.say(
              words.conflict.replace('{0}', inText),
              makeButton(words.keepMine, () => typing.keepMine()),
              makeButton(words.takeText, () => typing.takeText()),
            ),
    },
    first.value,
  );
  control.addEventListener('input', typing.typed);
  control.addEventListener('change', typing.flush);
  const update = (field: TextField) => {
    frame.update(field);
    markInvalid(control, field.notes);
    typing.show(field.value);
  };
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

/** Somebody who types elsewhere in the same words must not lose the place. */
function writeKeepingCaret(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { selectionStart, selectionEnd } = control;
  control.value = value;
  if (document.activeElement === control) control.setSelectionRange(selectionStart, selectionEnd);
}
