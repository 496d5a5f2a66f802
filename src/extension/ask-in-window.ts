import {
  type Disposable,
  Disposable as Disposables,
  InputBoxValidationSeverity,
  type QuickInput,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import {
  type Answer,
  type ChoiceQuestion,
  type ConfirmQuestion,
  goBack,
  type Questions,
  type TextQuestion,
} from './questions.ts';

/** Asks a person, with VS Code's own quick picks and input boxes. */
export const askInWindow: Questions = { text, one, many, confirm };

type Box = QuickInput & {
  readonly onDidTriggerButton: QuickPick<QuickPickItem>['onDidTriggerButton'];
  buttons: QuickPick<QuickPickItem>['buttons'];
};

/** Shows a box until it is answered, left with Escape or with the button that goes back. */
function show<T>(
  box: Box,
  { title, step }: Pick<TextQuestion, 'title' | 'step'>,
  listen: (answer: (value: T) => void) => Disposable,
): Promise<Answer<T>> {
  box.title = title;
  // A look at another window must not lose what was answered before.
  box.ignoreFocusOut = true;
  box.step = step?.number;
  box.totalSteps = step?.of;
  if (step && step.number > 1) box.buttons = [QuickInputButtons.Back];
  return new Promise(resolve => {
    const answer = (value: Answer<T>) => {
      resolve(value);
      parts.dispose();
    };
    const parts = Disposables.from(
      listen(answer),
      box.onDidTriggerButton(() => answer(goBack)),
      box.onDidHide(() => answer(undefined)),
      box,
    );
    box.show();
  });
}

async function text(question: TextQuestion): Promise<Answer<string>> {
  const box = window.createInputBox();
  box.prompt = question.prompt;
  box.placeholder = question.example;
  box.value = question.value ?? '';
  const look = () => {
    const trouble = question.trouble?.(box.value);
    const understood = question.understood?.(box.value);
    if (trouble !== undefined)
      box.validationMessage = { message: trouble, severity: InputBoxValidationSeverity.Error };
    else if (understood !== undefined)
      box.validationMessage = { message: understood, severity: InputBoxValidationSeverity.Info };
    else box.validationMessage = undefined;
    return trouble === undefined;
  };
  return show<string>(box, question, answer =>
    Disposables.from(
      box.onDidChangeValue(look),
      box.onDidAccept(() => {
        if (look()) answer(box.value);
      }),
    ),
  );
}

interface Item<T> extends QuickPickItem {
  /** None: a heading. */
  readonly choice?: { readonly value: T; readonly picked?: boolean };
}

function itemsOf<T>({ choices }: ChoiceQuestion<T>): Item<T>[] {
  return choices.flatMap((choice): Item<T>[] => {
    const { label, description, detail, group } = choice;
    const item = {
      label,
      choice,
      ...(description === undefined ? {} : { description }),
      ...(detail === undefined ? {} : { detail }),
    };
    return group === undefined ? [item] : [{ label: group, kind: QuickPickItemKind.Separator }, item];
  });
}

function pickFor<T>(question: ChoiceQuestion<T>): QuickPick<Item<T>> {
  const box = window.createQuickPick<Item<T>>();
  box.placeholder = question.hint;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.items = itemsOf(question);
  return box;
}

async function one<T>(question: ChoiceQuestion<T>): Promise<Answer<T>> {
  const box = pickFor(question);
  const picked = box.items.find(({ choice }) => choice?.picked);
  // Where none is, the first one stays the one that Enter takes.
  if (picked) box.activeItems = [picked];
  return show<T>(box, question, answer =>
    box.onDidAccept(() => {
      const choice = box.activeItems[0]?.choice;
      if (choice) answer(choice.value);
    }),
  );
}

async function many<T>(question: ChoiceQuestion<T>): Promise<Answer<readonly T[]>> {
  const box = pickFor(question);
  box.canSelectMany = true;
  box.selectedItems = box.items.filter(({ choice }) => choice?.picked);
  // What is ticked already is to be seen, however long the list is.
  const [ticked] = box.selectedItems;
  if (ticked) box.activeItems = [ticked];
  return show<readonly T[]>(box, question, answer =>
    box.onDidAccept(() => answer(box.selectedItems.flatMap(({ choice }) => (choice ? [choice.value] : [])))),
  );
}

async function confirm({ title, detail, agree }: ConfirmQuestion): Promise<boolean> {
  return (await window.showInformationMessage(title, { modal: true, detail }, agree)) === agree;
}
