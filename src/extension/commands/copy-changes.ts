import { env, l10n, window, workspace } from 'vscode';
import { compareMarkdown } from '../../core/report/compare-markdown.ts';
import { isCompared, type Look } from '../compared-root.ts';

/** The words of `sef compare --format markdown`, for an e-mail or a pull request. */
export function changesAsMarkdown(looks: readonly Look[]): string {
  const compared = looks.filter(isCompared);
  return compared
    .map(({ base, root, ...sides }) => {
      const folder = compared.length > 1 ? workspace.asRelativePath(root.uri) : '.';
      const named = {
        base: `${base.name} (${base.commit.slice(0, 7)})`,
        head: l10n.t('the files as they are'),
        root: folder,
      };
      // Only what is told of the machine goes by these.
      return compareMarkdown({ ...sides, ...named }, { version: '', width: 0, colour: false });
    })
    .join('\n');
}

export async function copyChanges(looks: readonly Look[]): Promise<void> {
  const text = changesAsMarkdown(looks);
  if (text === '') {
    void window.showInformationMessage(
      l10n.t('There is nothing to copy: there is no earlier version to compare with.'),
    );
    return;
  }
  await env.clipboard.writeText(text);
  void window.showInformationMessage(
    l10n.t('Copied. Paste it into an e-mail, or into the description of a pull request.'),
  );
}
