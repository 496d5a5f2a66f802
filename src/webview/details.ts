import { choiceFieldView } from './choice-field.ts';
import { choicesFieldView } from './choices-field.ts';
import { dayFieldView } from './day-field.ts';
import { element, setChildren, setText } from './element.ts';
import { makeButton } from './frame.ts';
import { type FieldHost, type FieldView, send } from './host.ts';
import { itemsFieldView, writtenFieldView } from './items-field.ts';
import type { Details, Field, FormWords, ShowMessage, ToForm } from './protocol.ts';
import { textFieldView } from './text-field.ts';

/** The form of one file; another file gets another one. */
interface Form {
  readonly host: FieldHost;
  readonly fields: Map<string, FieldView>;
  readonly groups: Map<string, { readonly element: HTMLElement; readonly list: HTMLElement }>;
}

const main = element('div', { class: 'form' });
const heading = element('h1');
const about = element('p', { class: 'about' });
const status = element('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
document.getElementById('details')?.append(heading, about, status, main);

let words: FormWords | undefined;
/** Of the files that were shown last, so that what is typed and not yet in the text waits for the person to come back. */
const forms = new Map<string, Form>();
let form: Form | undefined;
/** What is said instead of a form, and the words it was made of. */
let notice: { readonly key: string; readonly element: HTMLElement } | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  if (data.type === 'words') words = data.words;
  else if (data.type === 'show' && words) show(data, words);
  else if (data.type === 'refused')
    forms.get(data.file)?.fields.get(data.path.join('.'))?.refuse?.(data.text, data.newer);
});
// What is typed goes into the text before another field's change, before a command of the keyboard such as saving, and
// before one looks elsewhere.
document.addEventListener('change', flush, true);
window.addEventListener('keydown', ({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && flush());
window.addEventListener('blur', flush);
send({ type: 'ready' });

function flush(): void {
  for (const field of form?.fields.values() ?? []) field.flush?.();
}

function show({ file, version, details, status: saved }: ShowMessage, said: FormWords): void {
  if (form?.host.file !== file) {
    flush();
    form = formOf(file, version, said);
  }
  form.host.version = version;
  setText(heading, details.title);
  setText(about, details.state === 'form' ? details.about : '');
  setText(status, saved);
  about.hidden = about.textContent === '';
  setChildren(main, details.state === 'form' ? formGroups(details, form) : [noticeOf(details, file)]);
}

const MOST_FORMS = 20;

function formOf(file: string, version: number, said: FormWords): Form {
  const known = forms.get(file);
  const made = known ?? { host: { words: said, file, version }, fields: new Map(), groups: new Map() };
  forms.delete(file);
  forms.set(file, made);
  const [oldest] = forms.keys();
  if (forms.size > MOST_FORMS && oldest !== undefined) forms.delete(oldest);
  return made;
}

/** Made anew only where it says something new: a button must not lose the focus. */
function noticeOf(details: Extract<Details, { state: 'message' }>, file: string): HTMLElement {
  const key = JSON.stringify([file, details]);
  if (notice?.key !== key) notice = { key, element: messageOf(details, file) };
  return notice.element;
}

function messageOf({ lines, offers }: Extract<Details, { state: 'message' }>, file: string): HTMLElement {
  const buttons = offers.map(({ act, label }) =>
    makeButton(label, () => send({ type: 'act', file, act }), 'main'),
  );
  return element('div', { class: 'message' }, ...lines.map(line => element('p', {}, line)), ...buttons);
}

function formGroups(
  details: Extract<Details, { state: 'form' }>,
  { host, fields, groups }: Form,
): HTMLElement[] {
  const kept = new Set<string>();
  const shown = details.groups.map(group => {
    const made = groups.get(group.title) ?? makeGroup(group.title);
    groups.set(group.title, made);
    const views = group.fields.map(field => {
      const name = field.path.join('.');
      kept.add(name);
      const before = fields.get(name);
      if (before?.element.dataset.kind === field.kind) {
        before.update(field);
        return before.element;
      }
      const view = viewOf(field, host);
      view.element.dataset.kind = field.kind;
      fields.set(name, view);
      return view.element;
    });
    setChildren(made.list, views);
    return made.element;
  });
  for (const name of fields.keys()) if (!kept.has(name)) fields.delete(name);
  return shown;
}

function makeGroup(title: string) {
  const list = element('div');
  const legend = element('legend', {}, element('h2', {}, title));
  return { element: element('fieldset', { class: 'group' }, legend, list), list };
}

function viewOf(field: Field, host: FieldHost): FieldView {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return textFieldView(field, host) as FieldView;
    case 'day':
      return dayFieldView(field, host) as FieldView;
    case 'choice':
      return choiceFieldView(field, host) as FieldView;
    case 'choices':
      return choicesFieldView(field, host) as FieldView;
    case 'items':
      return itemsFieldView(field, host) as FieldView;
    case 'written':
      return writtenFieldView(field, host) as FieldView;
  }
}
