// Writes docs/rules/README.md, the list of all rules, from the registry. `--check` compares instead, and holds each
// rule's page to what the registry says of it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { forNode, yamlAsValue } from '../esbuild.mjs';
import { cacheFolder, PlainError, projectRoot, runScript } from './project.mjs';

/** @typedef {{ code: string, name: string, severity: string, summary: string }} RuleWords */

const folder = join(projectRoot, 'docs', 'rules');
const indexPath = join(folder, 'README.md');

await runScript(async () => {
  const rules = await readRegistry();
  const index = indexOf(rules);
  if (!process.argv.includes('--check')) {
    await writeFile(indexPath, index);
    console.log(`docs/rules/README.md: ${rules.length} rules`);
    return 0;
  }
  const written = await readFile(indexPath, 'utf8').catch(() => '');
  const stale =
    written === index ? [] : ['docs/rules/README.md is out of date: run node scripts/rules-index.mjs.'];
  const troubles = [...stale, ...(await pageTroubles(rules))];
  if (troubles.length > 0) throw new PlainError(troubles.join('\n'));
  return 0;
});

/** The registry is TypeScript and brings framework packs with it, so it is bundled before it is read. */
async function readRegistry() {
  const outfile = join(cacheFolder, 'rules-index', 'registry.cjs');
  await build({
    ...forNode,
    absWorkingDir: projectRoot,
    entryPoints: ['src/core/rules/registry.ts'],
    outfile,
    bundle: true,
    target: 'es2022',
    logLevel: 'warning',
    plugins: [yamlAsValue],
  });
  const { default: registry } = await import(pathToFileURL(outfile).href);
  return /** @type {RuleWords[]} */ (registry.rules);
}

/** @param {readonly RuleWords[]} rules */
function indexOf(rules) {
  const rows = rules.map(
    ({ code, name, severity, summary }) => `| [${code}](${code}.md) | ${name} | ${severity} | ${summary} |`,
  );
  return `# Rules

What SEND SEF looks for. Each page says what the rule means, why it matters for an inspection, what to do, and how to
change how strongly it is reported. \`sef explain SEF202\` shows the same page in a terminal; in VS Code, choose the code in
the Problems panel.

An error is something broken, so that part of the SEF does not count. A warning is a gap. Infos and hints are offers.

| Code | Name | Severity | What it looks for |
|---|---|---|---|
${rows.join('\n')}

This list is made by \`scripts/rules-index.mjs\` from the rules themselves.
`;
}

/** @param {readonly RuleWords[]} rules */
async function pageTroubles(rules) {
  const names = (await readdir(folder)).filter(name => name !== 'README.md');
  const extra = names.filter(name => !rules.some(({ code }) => name === `${code}.md`));
  const wrong = await Promise.all(
    rules.map(async ({ code, name, severity }) => {
      const text = await readFile(join(folder, `${code}.md`), 'utf8').catch(() => undefined);
      if (text === undefined) return [`docs/rules/${code}.md is missing.`];
      const start = `# ${code} ${name}\n\nSeverity: ${severity}\n\n`;
      return text.startsWith(start) ? [] : [`docs/rules/${code}.md should begin with:\n${start.trim()}`];
    }),
  );
  return [...wrong.flat(), ...extra.map(name => `docs/rules/${name} is the page of no rule.`)];
}
