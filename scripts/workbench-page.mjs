import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { mayBePackaged } from './project.mjs';

/**
 * The two ways a workbench page can load an extension under development: in the server's Node extension host,
 * or in the browser's web worker host, which is what vscode.dev and github.dev have.
 *
 * @typedef {'node' | 'web'} HostKind
 */

/**
 * @typedef {object} PageContent
 * @property {string} [folder] the workspace folder, or a file of several (.code-workspace), absolute
 * @property {HostKind} [host]
 * @property {string} [extensionRoot] the extension under development, absolute; none when left out
 * @property {string} [testEntry] the compiled test entry, absolute, ending in .js
 * @property {string} [file] a file to open, absolute
 */

/**
 * Where the page finds an extension that runs in the browser; any path that the server itself does not use.
 * The tests lie below it, since that is how VS Code finds out which host they belong to.
 */
const webExtensionPath = '/extension-under-development';
const webTestsPath = `${webExtensionPath}/tests-of-the-extension`;

const contentTypes = /** @type {Readonly<Record<string, string>>} */ ({
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.html': 'text/html',
  '.png': 'image/png',
});

/**
 * Opens the workbench and waits until it has restored its views.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./vscode-server.mjs').Server} server
 * @param {PageContent} content
 */
export async function openPage(page, server, content) {
  const address = new URL(server.url);
  const isWorkspace = content.folder?.endsWith('.code-workspace');
  // Without any folder, VS Code has to be told that the window is meant to be empty.
  if (content.folder === undefined) address.searchParams.set('ew', 'true');
  else address.searchParams.set(isWorkspace ? 'workspace' : 'folder', content.folder);
  if (content.file !== undefined) {
    const file = `vscode-remote://${server.authority}${content.file}`;
    address.searchParams.set('payload', JSON.stringify([['openFile', file]]));
  }
  // The page's own settings say which extension is under development; no flag of the server is needed.
  await page.context().route(
    url => url.origin === address.origin && url.pathname === '/',
    async route => {
      const response = await route.fetch();
      const options = developmentOptions(server, content);
      await route.fulfill({ response, body: addDevelopmentOptions(await response.text(), options) });
    },
  );
  if (content.host === 'web') await serveWebExtension(page, server, content);
  await page.goto(address.href);
  for (const mark of ['code/didStartWorkbench', 'code/didLoadExtensions']) {
    await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, mark);
  }
}

/**
 * An extension that lies in a folder of the server runs in its Node host; one at an http address in the browser.
 *
 * @param {import('./vscode-server.mjs').Server} server
 * @param {PageContent} content
 */
function developmentOptions({ authority }, { host, extensionRoot, testEntry }) {
  const web = host === 'web';
  const origin = { scheme: web ? 'http' : 'vscode-remote', authority };
  // The browser's host adds the .js of the tests itself.
  const extension = { ...origin, path: web ? webExtensionPath : extensionRoot };
  const tests = { ...origin, path: web ? webTestsPath : testEntry };
  return {
    ...(extensionRoot === undefined ? {} : { extensions: [extension] }),
    ...(testEntry === undefined ? {} : { extensionTestsPath: tests }),
  };
}

/**
 * Serves the extension's files from the page's own origin, the only plain http its security policy allows.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./vscode-server.mjs').Server} server
 * @param {PageContent} content
 */
async function serveWebExtension(page, server, { extensionRoot = '', testEntry = '' }) {
  const context = page.context();
  await context.route(`${server.url}${webExtensionPath}/**`, route => {
    const { pathname } = new URL(route.request().url());
    const path = decodeURIComponent(pathname).slice(webExtensionPath.length + 1);
    return mayBePackaged(path) ? serveFile(route, join(extensionRoot, path)) : route.fulfill({ status: 404 });
  });
  await context.route(`${server.url}${webTestsPath}.js`, route => serveFile(route, testEntry));
}

/**
 * @param {string} html
 * @param {Record<string, unknown>} options
 */
function addDevelopmentOptions(html, options) {
  return html.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
    (_, before, escaped) => {
      const settings = JSON.parse(escaped.replaceAll('&quot;', '"'));
      Object.assign(settings.developmentOptions, options);
      return before + JSON.stringify(settings).replaceAll('"', '&quot;');
    },
  );
}

/**
 * @param {import('playwright-core').Route} route
 * @param {string} path
 */
async function serveFile(route, path) {
  const body = await readFile(path).catch(() => undefined);
  if (body === undefined) return route.fulfill({ status: 404 });
  return route.fulfill({ body, contentType: contentTypes[extname(path)] ?? 'text/plain' });
}
