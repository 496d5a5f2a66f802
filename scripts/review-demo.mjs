// Makes a repository with twenty versions of a SEF, and pictures of the comment that three of its pull requests would get.
// Nothing is sent anywhere: `node scripts/review-demo.mjs`, then look into .cache/review-demo/.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { commentText } from './action/comment-text.mjs';
import { sef } from './action/sef.mjs';
import { launchBrowser } from './browser.mjs';
import { cacheFolder, PlainError, projectRoot, runScript } from './project.mjs';
import { revisions } from './review-demo-story.mjs';

const folder = join(cacheFolder, 'review-demo');
const repository = join(folder, 'Exampleshire');
/** The day that the sample was written for. */
const today = '2026-11-22';

/** Each from the version before its first to its last one, counted from 1. */
const pullRequests = [
  { name: 'writing', base: 3, head: 9 },
  { name: 'autumn', base: 12, head: 17 },
  { name: 'slip', base: 17, head: 18 },
];

await runScript(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(repository, { recursive: true });
  const commits = await makeVersions(await sampleFiles());
  console.log(`${relative(projectRoot, repository)}: ${commits.length} versions`);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 920, height: 800 }, deviceScaleFactor: 1.5 });
    for (const { name, base, head } of pullRequests) {
      const markdown = commentFor(commits[base - 1] ?? '', commits[head - 1] ?? '');
      await writeFile(join(folder, `${name}.md`), markdown);
      await page.setContent(pageOf(markdown));
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      console.log(`${relative(projectRoot, folder)}/${name}.png: versions ${base + 1} to ${head}`);
    }
  } finally {
    await browser.close();
  }
  return 0;
});

/** @returns {Promise<Map<string, string>>} what the sample holds, by path */
async function sampleFiles() {
  const sample = join(projectRoot, 'media', 'sample');
  const entries = await readdir(sample, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => relative(sample, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
  return new Map(
    await Promise.all(
      paths
        .sort()
        .map(async path => /** @type {const} */ ([path, await readFile(join(sample, path), 'utf8')])),
    ),
  );
}

/** @param {ReadonlyMap<string, string>} sample @returns {Promise<string[]>} a commit for each version */
async function makeVersions(sample) {
  git('init', '--quiet', '--initial-branch=main');
  const commits = [];
  let files = new Map();
  for (const [index, { message, author, change }] of revisions.entries()) {
    const next = change(files, sample);
    for (const path of files.keys()) if (!next.has(path)) await rm(join(repository, path));
    for (const [path, text] of next) {
      if (files.get(path) === text) continue;
      await mkdir(dirname(join(repository, path)), { recursive: true });
      await writeFile(join(repository, path), text);
    }
    files = next;
    git('add', '--all');
    const who = `${author} <${author.toLowerCase().replace(/[^a-z]+/g, '.')}@exampleshire.example>`;
    // One version every two days, up to the day of the sample.
    const day = new Date(Date.parse(today) - (revisions.length - index) * 2 * 86_400_000).toISOString();
    git('commit', '--quiet', '--allow-empty', `--author=${who}`, `--date=${day}`, `--message=${message}`);
    commits.push(git('rev-parse', 'HEAD').trim());
  }
  return commits;
}

/** What the action would write. @param {string} base @param {string} head */
function commentFor(base, head) {
  git('checkout', '--quiet', '--detach', head);
  const run = {
    event: { pull_request: { head: { sha: head } } },
    pageUrl: 'https://github.example/exampleshire/sef/actions/runs/77',
  };
  return commentText('', true, run, most => [
    sef(
      repository,
      ...['compare', '--format=markdown', `--max-size=${most}`, '--fail-on=never', `--today=${today}`],
      ...['--', `${base}...`],
    ).out,
  ]);
}

/** @param {readonly string[]} args */
function git(...args) {
  const settings = ['-c', 'user.name=Exampleshire', '-c', 'user.email=sef@exampleshire.example'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
    cwd: repository,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new PlainError(`git ${args[0]}: ${stderr}`);
  return stdout;
}

/** A comment as GitHub shows it, near enough to see what a reviewer sees. @param {string} markdown */
function pageOf(markdown) {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 16px; font: 14px/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328 }
main { width: 840px; border: 1px solid #d1d9e0; border-radius: 6px }
header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; color: #59636e }
header b { color: #1f2328 } header i { padding: 0 6px; border: 1px solid #d1d9e0; border-radius: 2em; font: 12px system-ui }
article { padding: 16px; overflow-wrap: break-word }
h2 { margin: 0 0 16px; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; font-size: 1.5em }
h3 { margin: 24px 0 16px; font-size: 1.25em } p, details, table, ul { margin: 0 0 16px } ul { padding-left: 2em }
table { border-collapse: collapse; display: block; max-width: 100%; width: max-content; overflow: auto }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0 } tr:nth-child(2n) td { background: #f6f8fa }
code { padding: .2em .4em; border-radius: 6px; background: #818b981f; font: 85% ui-monospace, monospace }
sub { font-size: 75% } summary { cursor: pointer } a { color: #0969da }
</style><main><header><b>github-actions</b> <i>bot</i> commented now</header><article>${html}</article></main>`;
}
