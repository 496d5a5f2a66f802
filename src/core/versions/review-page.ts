import { withoutSecrets } from './git-trouble.ts';

/** Where versions are shared, without anything that lets one in: `github.com/exampleshire/sef`, or a folder's path. */
export function shownAddress(remoteUrl: string): string {
  const address = readAddress(remoteUrl);
  return address
    ? `${address.host}${address.port}/${address.path}`
    : withoutSecrets(remoteUrl).replace(/\?.*$/s, '');
}

/** Whether people could look at it in a browser, or it is a folder. */
export function isOnline(remoteUrl: string): boolean {
  return readAddress(remoteUrl) !== undefined;
}

/** The page on which a branch is put up for review; undefined: a host that we do not know. */
export function reviewPage(remoteUrl: string, branch: string, base: string): string | undefined {
  const address = readAddress(remoteUrl);
  if (!address) return undefined;
  const { host, port, path } = address;
  const [from, to] = [encodeURIComponent(branch), encodeURIComponent(base)];
  if (isAzure(host)) {
    const page = azurePath(host, path);
    return page && `https://${page}/pullrequestcreate?sourceRef=${from}&targetRef=${to}`;
  }
  const at = `https://${host}${port}/${path.split('/').map(encodeURIComponent).join('/')}`;
  if (/(^|[.-])github[.-]|^github\b/.test(host))
    return `${at}/compare/${inPath(base)}...${inPath(branch)}?expand=1`;
  if (/(^|[.-])gitlab[.-]/.test(host))
    return `${at}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${from}&merge_request%5Btarget_branch%5D=${to}`;
  if (host === 'bitbucket.org') return `${at}/pull-requests/new?source=${from}&dest=${to}`;
  return undefined;
}

interface Address {
  readonly host: string;
  /** `:8443`, where a page is at that port too; else empty. */
  readonly port: string;
  /** Without slashes around it, and without `.git`. */
  readonly path: string;
}

/** `https://host/path`, `ssh://git@host:22/path`, `git@host:path`; undefined for folders and what nobody could open. */
function readAddress(remoteUrl: string): Address | undefined {
  const url = remoteUrl.trim();
  const [, scheme = '', host = '', given = '', rest = ''] =
    /^(https?|ssh|git):\/\/(?:[^/@\s]*@)?(\[[0-9a-f:.]+\]|[^/:@\s]+)(:\d+)?\/([^?#\s]+)/i.exec(url) ??
    /^()(?:[^/@:\s]+@)([^/:@\s]{2,})():(?!\/\/)([^?#\s]+)/.exec(url) ??
    [];
  // Only a web address has its page at the same port.
  const port = /^http/i.test(scheme) ? given : '';
  const path = decoded(rest)
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/i, '');
  return host === '' || path === '' ? undefined : { host: host.toLowerCase(), port, path };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isAzure(host: string): boolean {
  return host === 'dev.azure.com' || host === 'ssh.dev.azure.com' || host.endsWith('.visualstudio.com');
}

/** The repository's page: `https://dev.azure.com/org/project/_git/repo`, which over ssh is `v3/org/project/repo`. */
function azurePath(host: string, path: string): string | undefined {
  const parts = path.split('/').map(encodeURIComponent);
  if (parts.includes('_git')) return `${host}/${parts.join('/')}`;
  const [version, organisation, project, repository] = parts;
  if (version !== 'v3' || !repository) return undefined;
  return `dev.azure.com/${organisation}/${project}/_git/${repository}`;
}

/** Slashes in a branch's name stay, as hosts write them in paths. */
function inPath(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/');
}
