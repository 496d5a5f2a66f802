import { l10n, Uri, window, workspace } from 'vscode';
import { kinds } from '../../core/document/document.ts';
import { configName } from '../../core/sef/file-names.ts';
import { kindWords } from '../../core/sef/record.ts';
import type { SefStore } from '../sef-store.ts';

/** Says why a file is, or is not, part of the SEF. The answer is also returned, for whoever asks by command. */
export async function whyNotIncluded(store: SefStore, resource: unknown): Promise<string> {
  const uri = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
  await store.settled();
  const answer = uri ? explain(store, uri) : l10n.t('Open a file first, or choose one in the explorer.');
  void window.showInformationMessage(answer);
  return answer;
}

export function explain(store: SefStore, uri: Uri): string {
  const name = workspace.asRelativePath(uri, false);
  const at = store.locate(uri);
  if (!at)
    return l10n.t(
      '{0} is not part of a SEF: neither its folder nor one above it has a {1}.',
      name,
      configName,
    );
  const record = at.root.checked.sef.records.get(at.path);
  if (record?.document.kind) return l10n.t('{0} is included, as {1}.', name, kindWords[record.document.kind]);
  const problem = record?.problems[0];
  if (problem)
    return l10n.t(
      '{0} is not included: {1} {2}',
      name,
      problem.what,
      problem.next ?? l10n.t('The Problems panel says what to do.'),
    );
  switch (at.root.select(at.path)) {
    case 'not-markdown':
      return l10n.t(
        '{0} is not included: only markdown files (names that end in .md) are read. Sections may still link to it.',
        name,
      );
    case 'looked-into':
      return l10n.t(
        '{0} is no page of the SEF, but it is looked into: it may be cited, and must hold no personal details.',
        name,
      );
    case 'excluded':
      return l10n.t('{0} is not included: “exclude” in {1} leaves it out.', name, configName);
    case 'other-root':
      return l10n.t(
        '{0} is not included here: it belongs to a folder that has a {1} of its own.',
        name,
        configName,
      );
    case 'read':
      return l10n.t(
        '{0} is not included: between two “---” lines at its top it should say what it is, with one of these: {1}.',
        name,
        kinds.map(kind => `“${kind}:”`).join(', '),
      );
  }
}
