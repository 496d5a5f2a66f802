import { TabInputCustom, TabInputNotebook, TabInputText, TabInputTextDiff, type Uri } from 'vscode';

/** The file that a tab shows, in whichever kind of editor; of two that are compared, the later. */
export function fileOfTab(input: unknown): Uri | undefined {
  if (input instanceof TabInputText || input instanceof TabInputCustom || input instanceof TabInputNotebook)
    return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
