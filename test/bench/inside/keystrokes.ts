import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkParser } from '../../../src/core/document/parse-markdown.ts';
import type { Day } from '../../../src/core/sef/calendar.ts';
import { nativeParser } from '../../../src/host/native-markdown.ts';
import { nodeFiles } from '../../../src/host/node/node-files.ts';
import { type Time, timed } from './timed.ts';
import { TypedPage } from './typing.ts';

/** Typing in a section: from the new text to the new findings, and beside it one parse of that text by remark. */
const [root = '', path = '', textPath = '', day = '', count = '200'] = process.argv.slice(2);
const text = readFileSync(textPath, 'utf8');
/** On a desktop, what is compiled; the worker has none of that. */
const parser = nativeParser(require) ?? remarkParser;
const page = new TypedPage({ root, files: nodeFiles, path, text, day: day as Day, parser });
const remark = unified().use(remarkParse).freeze();

measure().then(found => process.stdout.write(JSON.stringify(found)));

async function measure() {
  const edits: Time[] = [];
  for (let index = 0; index < Number(count); index += 1) {
    page.type();
    // As in the editor, where each letter comes in a turn of its own.
    await setImmediate();
    edits.push(timed(() => page.check()));
  }
  // Beside the edits, what the parses leave behind would be collected in the middle of them. They are slow, and much the same each time.
  const parses = Array.from({ length: Math.ceil(edits.length / 5) }, () => {
    page.type();
    return timed(() => remark.parse(page.text));
  });
  return { characters: page.text.length, findings: page.findings, edits, parses };
}
