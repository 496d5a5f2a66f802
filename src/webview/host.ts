import type { Field, FormWords, FromForm, Path } from './protocol.ts';

interface VsCode {
  postMessage(message: FromForm): void;
}

declare function acquireVsCodeApi(): VsCode;

/** May be asked for once. */
const vscode = acquireVsCodeApi();

export function send(message: FromForm): void {
  vscode.postMessage(message);
}

/** What a field needs in order to tell of a change: the file it belongs to and the version of it that is shown. */
export interface FieldHost {
  readonly words: FormWords;
  readonly file: string;
  version: number;
}

/** One field on the screen; it lives as long as its file and its kind stay the same. */
export interface FieldView<Of extends Field = Field> {
  readonly element: HTMLElement;
  update(field: Of): void;
  /** Sends what is typed and not sent yet. */
  flush?(): void;
  /** The change was not taken, because the text says something newer or cannot hold it. */
  refuse?(text: string, newer: boolean): void;
}

export function changeOf({ file, version }: FieldHost, path: Path) {
  return { file, version, path };
}
