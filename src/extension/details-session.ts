import {
  type Disposable,
  Disposable as Disposables,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { detailsReader } from '../core/view/read-details.ts';
import { type FromForm, readFromForm, type ShowMessage, type ToForm } from '../webview/protocol.ts';
import { changeSettings } from './change-settings.ts';
import { doAct } from './details-act.ts';
import { askedChange, type ChangeMessage } from './details-change.ts';
import { detailsIn, type FileDetails } from './details-of-file.ts';
import { followFile } from './followed-file.ts';
import type { SefStore } from './sef-store.ts';

/** What became of a message of the form. */
export type Received = 'done' | 'ignored' | 'refused';

/** The form beside the editor without its looks: what it shows, and what it may ask for. */
export interface DetailsSession extends Disposable {
  readonly onDidSend: Event<ToForm>;
  /** Tells again what is shown, for a form that has just opened. */
  show(): Promise<void>;
  /** Does what a message asks for, one after the other. Anything else than a message of the form is ignored and logged. */
  receive(message: unknown): Promise<Received>;
}

export function openDetailsSession(store: SefStore, log: LogOutputChannel): DetailsSession {
  const sending = new EventEmitter<ToForm>();
  const followed = followFile();
  const read = detailsReader();
  const shown = new Set<string>();
  let last = '';
  let queue: Promise<unknown> = Promise.resolve();

  const send = (found: FileDetails, anyway: boolean) => {
    const message = showMessage(found);
    const now = JSON.stringify(message);
    if (message.file !== '') shown.add(message.file);
    if (now !== last || anyway) sending.fire(message);
    last = now;
  };
  const show = async (anyway = false) => {
    const uri = followed.uri();
    const found = await detailsIn(store, uri, read);
    // Somebody may have turned to another file while this one was opened.
    if (followed.uri() === uri) send(found, anyway);
  };
  const change = async (message: ChangeMessage): Promise<Received> => {
    const taken = await changeSettings(Uri.parse(message.file, true), store, details =>
      askedChange(details, message),
    );
    if (taken === 'foreign') return ignore(log, message);
    if (taken === 'done') return 'done';
    const text =
      taken === 'newer'
        ? l10n.t('The text of this file has changed meanwhile, so this was not put into it.')
        : taken.refused;
    sending.fire({ type: 'refused', file: message.file, path: message.path, text, newer: taken === 'newer' });
    await show(true);
    return 'refused';
  };
  const receive = async (raw: unknown): Promise<Received> => {
    const message = readFromForm(raw);
    if (!message) return ignore(log, raw);
    if (message.type === 'ready') {
      await show(true);
      return 'done';
    }
    if (!shown.has(message.file)) return ignore(log, message);
    if (message.type !== 'act') return change(message);
    await doAct(message, store);
    return 'done';
  };
  const parts = Disposables.from(
    sending,
    followed,
    followed.onDidChange(() => void show()),
    store.onDidChange(() => void show()),
    workspace.onDidChangeTextDocument(({ document }) => isFollowed(document) && void show()),
    workspace.onDidSaveTextDocument(document => isFollowed(document) && void show()),
  );
  const isFollowed = (document: TextDocument) => document.uri.toString() === followed.uri()?.toString();
  return {
    onDidSend: sending.event,
    show: () => show(true),
    receive(message) {
      const received = queue.then(() => receive(message));
      queue = received.catch(() => undefined);
      return received;
    },
    dispose: () => parts.dispose(),
  };
}

function showMessage({ uri, document, details }: FileDetails): ShowMessage {
  const status = document?.isDirty
    ? l10n.t('In the text, but not saved yet.')
    : l10n.t('Everything is saved.');
  return {
    type: 'show',
    file: uri?.toString() ?? '',
    version: document?.version ?? 0,
    details,
    status: details.state === 'form' ? status : '',
  };
}

/** What it holds may be anybody's words, so only its kind is told. */
function ignore(log: LogOutputChannel, message: unknown): 'ignored' {
  const type = (message as FromForm | null | undefined)?.type;
  const kind = typeof type === 'string' ? type.slice(0, 40) : typeof message;
  log.warn(
    `The form of details sent something that it cannot have been asked for (${kind}). It was ignored.`,
  );
  return 'ignored';
}
