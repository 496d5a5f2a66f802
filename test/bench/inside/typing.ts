import type { MarkdownParser } from '../../../src/core/document/markdown-parser.ts';
import { parseDocumentSteps } from '../../../src/core/document/parse-document.ts';
import { rememberingParser } from '../../../src/core/document/remembering-parser.ts';
import { scanText } from '../../../src/core/privacy/scan-file.ts';
import { type Checked, check, recheck } from '../../../src/core/rules/check.ts';
import { guardOptions } from '../../../src/core/rules/guard-options.ts';
import type { Day } from '../../../src/core/sef/calendar.ts';
import { finish } from '../../../src/core/text/steps.ts';
import type { Files } from '../../../src/host/files.ts';
import { loadSef } from '../../../src/host/load-sef.ts';

export interface Typing {
  readonly root: string;
  readonly files: Files;
  /** The page that is typed in. */
  readonly path: string;
  readonly text: string;
  readonly day: Day;
  /** What the host parses with. */
  readonly parser: MarkdownParser;
}

/** A page of a SEF that somebody types in: each letter gives a new text, and that new findings. */
export class TypedPage {
  text: string;
  #checked: Checked;
  #seed = 20_261_129;
  readonly #typing: Typing;
  /** As the extension has one, for as long as it runs. */
  readonly #parser: MarkdownParser;

  constructor(typing: Typing) {
    this.#parser = rememberingParser(typing.parser);
    const loaded = loadSef(typing.root, typing.files);
    if (!loaded) throw new Error(`There is no SEF in ${typing.root}.`);
    this.#typing = typing;
    this.#checked = check(loaded.sef, typing.day);
    this.text = typing.text;
    this.check();
  }

  get findings(): number {
    return this.#checked.findings.length;
  }

  /** One letter more, each time in another paragraph. */
  type(): void {
    const start = this.text.indexOf('\n---\n') + 5;
    const letters = [...this.text.matchAll(/[a-z] (?=[a-z])/g)].map(({ index: at }) => at);
    const prose = letters.filter(at => at > start);
    // As chance has it, but the same in every run (the numbers are those of Numerical Recipes).
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    const at = prose[this.#seed % prose.length] ?? start;
    this.text = `${this.text.slice(0, at)}e${this.text.slice(at)}`;
  }

  /** From the text to the findings: all that the extension does of it that does not need VS Code. */
  check(): void {
    const { path, day } = this.#typing;
    const put = [finish(parseDocumentSteps(path, this.text, { parser: this.#parser }))];
    const scan = [scanText(path, this.text, guardOptions(this.#checked.sef.config))];
    this.#checked = recheck(this.#checked, { exist: [path], put, scan }, day);
  }
}
