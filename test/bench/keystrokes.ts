import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocumentSteps } from '../../src/core/document/parse-document.ts';
import { remarkParser } from '../../src/core/document/parse-markdown.ts';
import { rememberingParser } from '../../src/core/document/remembering-parser.ts';
import { check, recheck } from '../../src/core/rules/check.ts';
import type { Day } from '../../src/core/sef/calendar.ts';
import { finish } from '../../src/core/text/steps.ts';
import { loadSef } from '../../src/host/load-sef.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';

/** Typing in a section: from the new text to the new findings, and beside it one parse of that text by remark. */
const [folder = '', path = '', day = '', count = '200'] = process.argv.slice(2);
const today = day as Day;
const loaded = loadSef(folder, nodeFiles);
if (!loaded) throw new Error(`There is no SEF in ${folder}.`);

const parser = rememberingParser(remarkParser);
const remark = unified().use(remarkParse).freeze();
const before = readFileSync(`${folder}/${path}`, 'utf8');
let checked = check(loaded.sef, today);
let text = before;
const edits: Time[] = [];
const parses: Time[] = [];
for (let index = 0; index < Number(count); index += 1) {
  text = typedInto(text, index);
  const changed = text;
  edits.push(
    timed(() => {
      checked = recheck(checked, { put: [finish(parseDocumentSteps(path, changed, { parser }))] }, today);
    }),
  );
  parses.push(timed(() => remark.parse(changed)));
}
const result = { characters: before.length, findings: checked.findings.length, edits, parses };
process.stdout.write(JSON.stringify(result));

/** One letter more, each time in another paragraph. */
function typedInto(text: string, index: number): string {
  const start = text.indexOf('\n---\n') + 5;
  const letters = [...text.matchAll(/[a-z] (?=[a-z])/g)].map(({ index: at }) => at).filter(at => at > start);
  const at = letters[(index * 37) % letters.length] ?? start;
  return `${text.slice(0, at)}e${text.slice(at)}`;
}

interface Time {
  readonly wall: number;
  /** Of this process alone, whatever else the machine is doing. */
  readonly cpu: number;
}

/** Milliseconds. */
function timed(work: () => void): Time {
  const cpu = process.cpuUsage();
  const started = performance.now();
  work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}
