import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { MarkdownParser } from '../../src/core/document/markdown-parser.ts';
import { remarkParser } from '../../src/core/document/parse-markdown.ts';
import type { History } from '../../src/host/history.ts';
import type { Keep } from '../../src/host/keep.ts';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { nodeHistory } from '../../src/host/node/node-history.ts';
import { nodeKeep } from '../../src/host/node/node-keep.ts';
import { type Ran, runSef } from './run-sef.ts';

/** A page of one of the areas. */
export const path = 'north/sections/04-prepared.md';

/** Copies of the sample as areas, and a folder to keep things in, whose clock is an hour ahead: all has long settled. */
export function areas(context: TestContext, names: readonly string[] = ['north']) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'sef-kept-')));
  context.after(() => rmSync(home, { recursive: true, force: true }));
  const cwd = join(home, 'areas');
  for (const name of names) cpSync('media/sample', join(cwd, name), { recursive: true });
  const cache = join(home, 'cache');
  const ahead = (minutes: number): Keep => ({
    ...nodeKeep({ SEF_CACHE_DIR: cache }),
    now: () => Date.now() + minutes * 60_000,
  });
  const later = ahead(60);
  let parsed = 0;
  let once: { after: Moment; happens: () => void } | undefined;
  const now = (moment: Moment) => {
    if (once?.after !== moment) return;
    const { happens } = once;
    once = undefined;
    happens();
  };
  const markdown: MarkdownParser = {
    ...remarkParser,
    parse(text) {
      parsed++;
      now('a page is read');
      return remarkParser.parse(text);
    },
  };
  const run = (args: readonly string[] = [], keep: Keep | undefined = later): Counted => {
    parsed = 0;
    const git = nodeHistory({ ...process.env, GIT_CEILING_DIRECTORIES: home }, cwd);
    const history: History = {
      ...git,
      open(folder) {
        const repository = git.open(folder);
        if ('none' in repository) return repository;
        const lineOrigins: typeof repository.lineOrigins = (...asked) => {
          const origins = repository.lineOrigins(...asked);
          if (asked[0] === path) now('git has told of the page');
          return origins;
        };
        return { ...repository, lineOrigins };
      },
    };
    const ran = runSef(['check', '--format', 'json', ...args], {
      files: nodeFiles,
      cwd,
      markdown,
      keep,
      history,
    });
    return { ...ran, parsed };
  };
  /** In the middle of the run, once, something happens. */
  const runWhile = (after: Moment, happens: () => void) => {
    once = { after, happens };
    run();
    assert.equal(once, undefined);
  };
  const fresh = () => run(['--no-cache']);
  return { cwd, cache, run, runWhile, fresh, ahead, at: (path: string) => join(cwd, path) };
}

type Moment = 'a page is read' | 'git has told of the page';

/** What a run came to, and how many pages were parsed for it. */
export type Counted = Ran & { readonly parsed: number };

export function assertSame({ parsed: _, ...one }: Counted, { parsed: __, ...other }: Counted) {
  assert.deepEqual(one, other);
}
