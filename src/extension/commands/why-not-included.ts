import { Uri, window, workspace } from 'vscode';
import { kinds } from '../../core/document/document.ts';
import { configName } from '../../core/sef/file-names.ts';
import { kindWords } from '../../core/sef/record.ts';
import { listed } from '../../core/text/words.ts';
import type { SefStore } from '../sef-store.ts';

/** Says why a file is, or is not, part of the SEF. The answer is also returned, for whoever asks by command. */
export async function whyNotIncluded(store: SefStore, resource: unknown): Promise<string> {
  const uri = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
  await store.settled();
  const answer = uri ? explain(store, uri) : 'Open a file first, or choose one in the explorer.';
  void window.showInformationMessage(answer);
  return answer;
}

export function explain(store: SefStore, uri: Uri): string {
  const name = workspace.asRelativePath(uri, false);
  const at = store.locate(uri);
  if (!at) return `${name} is not part of a SEF: neither its folder nor one above it has a ${configName}.`;
  const record = at.root.checked.sef.records.get(at.path);
  if (record?.document.kind) return `${name} is included, as ${kindWords[record.document.kind]}.`;
  const problem = record?.problems[0];
  if (problem)
    return `${name} is not included: ${problem.what} ${problem.next ?? 'The Problems panel says what to do.'}`;
  switch (at.root.select(at.path)) {
    case 'not-markdown':
      return `${name} is not included: only markdown files (names that end in .md) are read. Sections may still link to it.`;
    case 'looked-into':
      return `${name} is no page of the SEF, but it is looked into: it may be cited, and must hold no personal details.`;
    case 'excluded':
      return `${name} is not included: “exclude” in ${configName} leaves it out.`;
    case 'other-root':
      return `${name} is not included here: it belongs to a folder that has a ${configName} of its own.`;
    case 'read':
      return `${name} is not included: between two “---” lines at its top it should say what it is, with one of ${listed(
        kinds.map(kind => `“${kind}:”`),
        'or',
      )}.`;
  }
}
