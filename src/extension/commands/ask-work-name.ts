import { l10n, window } from 'vscode';

/** What a piece of work is called; what git will call it is shown below while one types. */
export async function askWorkName(
  proposal: string,
  branchOf: (words: string) => string,
): Promise<string | undefined> {
  const promptFor = (words: string) =>
    l10n.t('It goes on a branch of its own, “{0}”, so that it can be reviewed first.', branchOf(words));
  const box = window.createInputBox();
  box.title = l10n.t('What is this piece of work called?');
  box.value = proposal;
  box.prompt = promptFor(proposal);
  box.ignoreFocusOut = true;
  box.onDidChangeValue(words => {
    box.prompt = promptFor(words);
  });
  try {
    return await new Promise<string | undefined>(resolve => {
      box.onDidAccept(() => resolve(box.value));
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
  } finally {
    box.dispose();
  }
}
