import { remarkParser } from '../../../src/core/document/parse-markdown.ts';
import type { Day } from '../../../src/core/sef/calendar.ts';
import { memoryFiles } from '../../core/memory-files.ts';
import { TypedPage } from './typing.ts';

/** As `keystrokes.ts`, in a web worker: what vscode.dev runs. */
interface Asked {
  /** By their path in the SEF. */
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly text: string;
  readonly day: Day;
  readonly count: number;
}

/** The types of workers and those of Node do not go together. */
interface Scope {
  onmessage: (message: { readonly data: Asked }) => void;
  postMessage(times: readonly number[]): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = async ({ data: { files, path, text, day, count } }) => {
  const encoder = new TextEncoder();
  const contents = Object.entries(files).map(
    ([name, written]) => [`/sef/${name}`, encoder.encode(written)] as const,
  );
  const page = new TypedPage({
    root: '/sef',
    files: memoryFiles(new Map(contents)),
    path,
    text,
    day,
    parser: remarkParser,
  });
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    page.type();
    // As in the editor, where each letter comes in a turn of its own.
    await nextTurn();
    const started = performance.now();
    page.check();
    times.push(performance.now() - started);
  }
  scope.postMessage(times);
};

function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
