import { element } from './element.ts';
import { makeButton, makeFrame } from './frame.ts';
import { changeOf, type FieldHost, type FieldView, send } from './host.ts';
import type { ItemsField, WrittenField } from './protocol.ts';

/** A list of evidence: each item can be opened and taken out; more are chosen by a command. */
export function itemsFieldView(first: ItemsField, host: FieldHost): FieldView<ItemsField> {
  const { words } = host;
  const list = element('ul', { class: 'items' });
  const none = element('p', { class: 'none' }, words.nothingListed);
  const offers = element('div', { class: 'offers' });
  const frame = makeFrame(first, words, 'group', element('div', {}, none, list, offers));
  let shown = '';
  const itemRow = ({ title, detail, written }: ItemsField['items'][number], index: number) => {
    const open = makeButton(
      title,
      () => send({ type: 'act', file: host.file, act: 'open-item', path: first.path, index }),
      'link',
    );
    const remove = makeButton(words.remove, () =>
      send({ type: 'remove', ...changeOf(host, first.path), index, was: written }),
    );
    remove.setAttribute('aria-label', `${words.remove}: ${title}`);
    return element('li', {}, element('div', {}, open, element('span', { class: 'hint' }, detail)), remove);
  };
  const update = (field: ItemsField) => {
    frame.update(field);
    const now = JSON.stringify([field.items, field.offers]);
    if (now === shown) return;
    shown = now;
    none.hidden = field.items.length > 0;
    list.hidden = field.items.length === 0;
    list.replaceChildren(...field.items.map(itemRow));
    offers.replaceChildren(
      ...field.offers.map(({ act, label }) =>
        makeButton(label, () => send({ type: 'act', file: host.file, act, path: first.path })),
      ),
    );
  };
  update(first);
  return { element: frame.element, update, refuse: text => frame.say(text) };
}

/** What is to be changed in the text. */
export function writtenFieldView(first: WrittenField, host: FieldHost): FieldView<WrittenField> {
  const { words } = host;
  const value = element('pre');
  const open = makeButton(words.openText, () =>
    send({ type: 'act', file: host.file, act: 'open-text', path: first.path }),
  );
  open.setAttribute('aria-label', `${words.openText}: ${first.label}`);
  const frame = makeFrame(first, words, 'group', element('div', {}, value, open));
  const update = (field: WrittenField) => {
    frame.update({ ...field, help: field.help || words.onlyInText });
    value.textContent = field.value;
  };
  update(first);
  return { element: frame.element, update };
}
