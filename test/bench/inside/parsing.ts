import { readFileSync } from 'node:fs';
import { parseDocument, parseDocumentSteps } from '../../../src/core/document/parse-document.ts';
import { readAnyYaml, readYaml } from '../../../src/core/document/read-yaml.ts';
import { splitFile } from '../../../src/core/document/split.ts';
import { usualGuard } from '../../../src/core/privacy/guard.ts';
import { scanFile } from '../../../src/core/privacy/scan-file.ts';
import { finish } from '../../../src/core/text/steps.ts';
import { loadSef } from '../../../src/host/load-sef.ts';
import { nativeParser } from '../../../src/host/native-markdown.ts';
import { nodeFiles } from '../../../src/host/node/node-files.ts';
import { timed } from './timed.ts';

/** Reading files that are already in memory, one kind of reading after the other. */
const [folder = '', most = '300'] = process.argv.slice(2);
const loaded = loadSef(folder, nodeFiles);
if (!loaded) throw new Error(`There is no SEF in ${folder}.`);
const paths = [...loaded.sef.records.keys()].sort();
const step = Math.max(1, Math.floor(paths.length / Number(most)));
const pages = paths
  .filter((_, index) => index % step === 0)
  .slice(0, Number(most))
  .map(path => {
    const bytes = readFileSync(`${folder}/${path}`);
    const text = bytes.toString('utf8');
    const { settings } = splitFile(text);
    return { path, bytes, text, settings: settings ? text.slice(settings.start, settings.end) : '' };
  });
const native = nativeParser(require);
const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0);

type Page = (typeof pages)[number];
const result = {
  pages: pages.length,
  bytes,
  remark: perPage(({ path, text }) => parseDocument(path, text)),
  ...(native
    ? { native: perPage(({ path, text }) => finish(parseDocumentSteps(path, text, { parser: native }))) }
    : {}),
  anyYaml: perPage(({ settings }) => readAnyYaml(settings, 4)),
  yaml: perPage(({ settings }) => readYaml(settings, 4)),
  scan: perPage(({ path, bytes }) => scanFile(path, bytes, usualGuard)),
};
process.stdout.write(JSON.stringify(result));

/** Microseconds of CPU that a page takes, in the middle one of five rounds; whoever reads a whole SEF is as warm as that. */
function perPage(read: (page: Page) => unknown): number {
  const rounds = Array.from({ length: 5 }, () => {
    const { cpu } = timed(() => {
      for (const page of pages) read(page);
    });
    return (cpu * 1000) / pages.length;
  });
  return rounds.sort((a, b) => a - b)[2] ?? Number.NaN;
}
