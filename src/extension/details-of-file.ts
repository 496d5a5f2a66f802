import { l10n, type TextDocument, type Uri, workspace } from 'vscode';
import { configName } from '../core/sef/file-names.ts';
import type { acts, Details, DetailsMessage } from '../core/view/details.ts';
import { type DetailsSource, readDetails } from '../core/view/read-details.ts';
import { commands } from './manifest.ts';
import type { SefStore } from './sef-store.ts';

/** What the form shows of a file, and the text it was read from. */
export interface FileDetails {
  readonly uri: Uri | undefined;
  readonly document?: TextDocument | undefined;
  readonly details: Details;
}

/** `uri`: undefined where no file is open. `read` may remember what it has read before. */
export async function detailsIn(
  store: SefStore,
  uri: Uri | undefined,
  read: (source: DetailsSource) => Details = readDetails,
): Promise<FileDetails> {
  if (!uri) return { uri, details: nothingOpen() };
  const at = store.locate(uri);
  if (!at) return { uri, details: outsideAnySef(store) };
  const { checked } = at.root;
  if (at.path === configName) return { uri, details: settingsOfAll() };
  if (at.root.select(at.path) !== 'read') return { uri, details: noPage() };
  const document = await openedText(uri);
  if (!document) return { uri, details: noPage() };
  const details = read({ path: at.path, text: document.getText(), checked });
  return { uri, document, details: withKnownOffers(details) };
}

async function openedText(uri: Uri): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open) return open;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    // Gone, or no text: there is nothing to fill in.
    return undefined;
  }
}

/** The command behind each act; what has none is done by the form itself. */
export const actCommands: Partial<Record<(typeof acts)[number], string>> = {
  'tag-file': 'sef.tagFile',
  'cite-evidence': 'sef.citeEvidence',
  'set-up': commands.setUp,
};

function isKnown(act: (typeof acts)[number]): boolean {
  const command = actCommands[act];
  return command === undefined || (Object.values(commands) as string[]).includes(command);
}

function withKnownOffers(details: Details): Details {
  if (details.state === 'message')
    return { ...details, offers: details.offers.filter(({ act }) => isKnown(act)) };
  const groups = details.groups.map(group => ({
    ...group,
    fields: group.fields.map(field =>
      field.kind === 'items' ? { ...field, offers: field.offers.filter(({ act }) => isKnown(act)) } : field,
    ),
  }));
  return { ...details, groups };
}

function message(
  title: string,
  lines: readonly string[],
  offers: DetailsMessage['offers'] = [],
): DetailsMessage {
  return { state: 'message', title, lines, offers };
}

function nothingOpen(): DetailsMessage {
  return message(l10n.t('No page is open'), [
    l10n.t(
      'Open a section or a piece of evidence, from the coverage or the explorer. Its details can then be filled in here, without touching the text.',
    ),
  ]);
}

function outsideAnySef(store: SefStore): DetailsMessage {
  if (store.state === 'starting') return message(l10n.t('Reading the SEF…'), []);
  return message(
    l10n.t('This file is not in a SEF'),
    [
      l10n.t(
        'Neither its folder nor one above it has a {0}, the file that makes a folder a self-evaluation.',
        configName,
      ),
    ],
    store.state === 'no-sef' ? [{ act: 'set-up', label: l10n.t('Set up a SEF here') }] : [],
  );
}

function settingsOfAll(): DetailsMessage {
  return message(l10n.t('The settings of the whole SEF'), [
    l10n.t(
      'This file holds what counts for all pages, and is changed in its text. Details are filled in page by page.',
    ),
  ]);
}

function noPage(): DetailsMessage {
  return message(l10n.t('This file has no details to fill in'), [
    l10n.t('Only the pages of a SEF have them: markdown files that {0} does not leave out.', configName),
  ]);
}
