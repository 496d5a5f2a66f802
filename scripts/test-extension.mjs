// Runs the extension's tests in a real VS Code: its Node and its web worker extension host, newest and oldest.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtensionTests } from './extension-test-bundle.mjs';
import { PlainError, projectRoot, runScript } from './project.mjs';
import { runInHost } from './run-in-host.mjs';
import { readStacks } from './test-stack.mjs';
import { copyTestWorkspace } from './test-workspace.mjs';

const hosts = /** @type {const} */ ({
  'node-1.139': { kind: 'node', version: '1.139' },
  'web-1.139': { kind: 'web', version: '1.139' },
  'node-1.100': { kind: 'node', version: '1.100' },
});
/** @typedef {keyof typeof hosts} HostName */

const usage = `Usage: node scripts/test-extension.mjs [${Object.keys(hosts).join(' | ')} …] [--grep x]
  --grep x          only tests whose title matches this regular expression
  --workspace DIR   the folder to open, copied first (media/sample)
  --suite DIR       where the *.test.ts files are (test/extension/suite)
  --extension DIR   the extension under test (this project)
  --timeout N       seconds for one host (900)`;

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      grep: { type: 'string', default: '' },
      workspace: {
        type: 'string',
        default: process.env.SEF_TEST_WORKSPACE ?? join(projectRoot, 'media', 'sample'),
      },
      suite: { type: 'string', default: join(projectRoot, 'test', 'extension', 'suite') },
      extension: { type: 'string', default: projectRoot },
      timeout: { type: 'string', default: '900' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const total = { passed: 0, failed: 0 };
  for (const host of chosenHosts(positionals)) {
    const counts = await testHost(host, values);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} names
 * @returns {HostName[]}
 */
function chosenHosts(names) {
  const unknown = names.find(name => !(name in hosts));
  if (unknown !== undefined) throw new PlainError(`There is no host "${unknown}".\n${usage}`);
  return /** @type {HostName[]} */ (names.length === 0 ? Object.keys(hosts) : names);
}

/**
 * @param {HostName} host
 * @param {{ grep: string, workspace: string, suite: string, extension: string, timeout: string }} options
 */
async function testHost(host, options) {
  const started = Date.now();
  const { kind, version } = hosts[host];
  const home = await realpath(await mkdtemp(join(tmpdir(), 'sef-test-')));
  // Tests write files, so they get a copy.
  const folder = join(home, 'workspace', basename(resolve(options.workspace)));
  const counts = { passed: 0, failed: 0, pending: 0 };
  console.log(`\n${host}`);
  try {
    await copyTestWorkspace(options.workspace, folder);
    const testEntry = await buildExtensionTests({
      kind,
      host,
      suite: resolve(options.suite),
      folder: home,
      grep: options.grep,
    });
    const onEvent = specPrinter(counts, await readStacks(testEntry, kind));
    const extensionRoot = resolve(options.extension);
    const timeout = Number(options.timeout) * 1000;
    const trouble = await runInHost({
      host,
      kind,
      version,
      extensionRoot,
      testEntry,
      folder,
      timeout,
      onEvent,
    });
    const empty = counts.passed + counts.failed === 0 ? 'no test ran' : undefined;
    if (trouble !== undefined || empty !== undefined) {
      counts.failed += 1;
      console.log(`  ✗ ${trouble ?? empty}`);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const pending = counts.pending === 0 ? '' : `, ${counts.pending} skipped`;
  console.log(`${host}: ${counts.passed} passed, ${counts.failed} failed${pending} in ${seconds} s`);
  return counts;
}

/**
 * Prints results as mocha's spec reporter does: a heading where the path of titles changes, then the tests.
 *
 * @param {{ passed: number, failed: number, pending: number }} counts is kept up to date
 * @param {(stack: string) => string[]} readStack
 * @returns {(event: import('./run-in-host.mjs').TestEvent) => void}
 */
function specPrinter(counts, readStack) {
  const marks = { pass: '✓', fail: '✗', pending: '–', end: '' };
  /** @type {string[]} */
  let shown = [];
  return ({ kind, title, milliseconds, message, stack }) => {
    const suites = title.slice(0, -1);
    const same = suites.findIndex((suite, index) => suite !== shown[index]);
    for (let depth = same === -1 ? suites.length : same; depth < suites.length; depth += 1) {
      console.log(`${'  '.repeat(depth + 1)}${suites[depth]}`);
    }
    shown = suites;
    const indent = '  '.repeat(title.length);
    const slow = milliseconds > 500 ? ` (${milliseconds} ms)` : '';
    console.log(`${indent}${marks[kind]} ${title.at(-1)}${slow}`);
    if (kind === 'pass') counts.passed += 1;
    if (kind === 'pending') counts.pending += 1;
    if (kind !== 'fail') return;
    counts.failed += 1;
    console.log(`${message}`.replaceAll(/^/gm, `${indent}  `));
    for (const place of readStack(stack ?? '')) console.log(`${indent}  at ${place}`);
  };
}
