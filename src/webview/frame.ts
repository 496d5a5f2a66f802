import { element, setAttribute, setChildren, setText } from './element.ts';
import type { Field, FormWords, Note } from './protocol.ts';

/** What stands around every control: its name, its help, and what is wrong with it. */
export interface Frame {
  readonly element: HTMLElement;
  /** The id for the control, which the label leads to. */
  readonly id: string;
  /** What describes the control, for `aria-describedby`. */
  readonly describedBy: string;
  update(field: Field): void;
  /** A word of the form's own, and what can be done; nothing takes it away. */
  say(text: string | undefined, ...actions: HTMLElement[]): void;
}

/** `label`: one control with a label; `group`: several under a legend. */
export function makeFrame(
  field: Field,
  words: FormWords,
  shape: 'label' | 'group',
  control: HTMLElement,
): Frame {
  const id = `field-${field.path.join('-')}`;
  const ids = { help: `${id}-help`, notes: `${id}-notes` };
  const describedBy = `${ids.help} ${ids.notes}`;
  const help = element('p', { id: ids.help, class: 'help' });
  const notes = element('div', { id: ids.notes, class: 'notes' });
  const own = element('div', { class: 'own', role: 'status' });
  const name =
    shape === 'label' ? element('label', { for: id }, field.label) : element('legend', {}, field.label);
  const outer =
    shape === 'label'
      ? element('div', { class: 'field' }, name, help, control, notes, own)
      : element(
          'fieldset',
          { class: 'field', 'aria-describedby': describedBy },
          name,
          help,
          control,
          notes,
          own,
        );
  outer.dataset.field = field.path.join('.');
  return {
    element: outer,
    id,
    describedBy,
    update({ label, help: text, notes: list }) {
      setText(name, label);
      setText(help, text);
      help.hidden = text === '';
      showNotes(notes, list, words);
    },
    say(text, ...actions) {
      const key = text ?? '';
      if (own.dataset.said === key) return;
      own.dataset.said = key;
      own.replaceChildren(...(text === undefined ? [] : [element('p', {}, text), ...actions]));
    },
  };
}

/** Each with its weight in a word and a shape, never in colour alone. */
function showNotes(of: HTMLElement, notes: readonly Note[], words: FormWords): void {
  const before = new Map([...of.children].map(child => [child.textContent ?? '', child]));
  const lines = notes.map(({ weight, text }) => {
    const word = `${words[weight]} `;
    return before.get(word + text) ?? element('p', { class: weight }, element('strong', {}, word), text);
  });
  setChildren(of, lines);
}

export function hasError(notes: readonly Note[]): boolean {
  return notes.some(({ weight }) => weight === 'error');
}

/** A control that holds something wrong says so to those who do not see the words beside it. */
export function markInvalid(control: Element, notes: readonly Note[]): void {
  setAttribute(control, 'aria-invalid', hasError(notes) ? 'true' : undefined);
}

export function makeButton(label: string, onClick: () => void, kind = 'plain'): HTMLButtonElement {
  const button = element('button', { type: 'button', class: kind }, label);
  button.addEventListener('click', onClick);
  return button;
}
