// What `npm test` runs: everything, one after the other, whatever failed before; then how many tests passed and failed.
import { spawn } from 'node:child_process';
import { projectRoot, runScript } from './project.mjs';

const node = process.execPath;
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** Those without tests of their own count as one: the whole passes or fails. */
const steps = [
  { name: 'types', command: [npx, 'tsc', '--noEmit'] },
  { name: 'types of the form', command: [npx, 'tsc', '--noEmit', '--project', 'tsconfig.webview.json'] },
  { name: 'lint', command: [npx, 'biome', 'check', '--error-on-warnings'] },
  { name: 'build', command: [node, 'esbuild.mjs'] },
  { name: 'unit tests', command: [node, 'scripts/test-unit.mjs'] },
  { name: 'extension tests in VS Code', command: [node, 'scripts/test-extension.mjs'] },
  {
    name: 'the workbench as a person sees it',
    command: [node, '--test', '--test-reporter=spec', 'test/workbench/'],
  },
];

await runScript(async () => {
  const total = { passed: 0, failed: 0 };
  for (const { name, command } of steps) {
    console.log(`\n▶ ${name}`);
    const started = Date.now();
    const { code, output } = await run(command);
    const counts = countsIn(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
    // A step that ends badly has failed, even where no test of it says so.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    total.passed += counts.passed;
    total.failed += counts.failed;
    console.log(`${code === 0 ? '✔' : '✖'} ${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/**
 * @param {readonly string[]} command
 * @returns {Promise<{ code: number, output: string }>}
 */
function run([program = '', ...args]) {
  const child = spawn(program, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', chunk => {
    process.stdout.write(chunk);
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The last counts printed, by Node's test runner or in plain words.
 *
 * @param {string} output
 */
function countsIn(output) {
  const plain = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]) };
  const passed = [...output.matchAll(/^\S+ pass (\d+)$/gm)].at(-1);
  const failed = [...output.matchAll(/^\S+ fail (\d+)$/gm)].at(-1);
  return passed && failed ? { passed: Number(passed[1]), failed: Number(failed[1]) } : undefined;
}
