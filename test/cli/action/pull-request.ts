import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { commit, emptyFolder, emptyRepository, git } from '../git-repository.ts';
import { plainConfig } from '../run-sef.ts';

type Files = Readonly<Record<string, string>>;

export const survey =
  '---\nevidence: lived-experience\ntitle: Parent survey\ndate: 2026-05-20\nvoices: [parent-carers]\ncriteria: [engage]\n---\n';

/** A SEF with one section that cites nothing yet. */
export const before: Files = {
  'area/sef.yaml': plainConfig,
  'area/sections/07.md': '---\ncriterion: engage\nposition: mixed\n---\n# Engage\nFamilies say so.\n',
  'area/evidence/survey.md': survey,
};

/** Closes a gap: the section cites its evidence. */
export const citing: Files = {
  'area/sections/07.md':
    '---\ncriterion: engage\nposition: mixed\n---\n# Engage\nFamilies say so ([survey](../evidence/survey.md)).\n',
};

export interface PullRequest {
  /** The folder that the job finds itself in. */
  readonly workspace: string;
  readonly event: {
    readonly pull_request: {
      readonly number: number;
      readonly base: { readonly sha: string; readonly ref: string };
      readonly head: {
        readonly sha: string;
        readonly ref: string;
        readonly repo: { readonly full_name: string };
      };
    };
  };
}

/** A repository on a server, with a branch for each change that is proposed. */
export function repositoryOn(context: TestContext, files: Files = before) {
  const server = emptyRepository(context);
  const base = commit(server, files);
  return {
    server,
    /** Proposes a change and checks it out as actions/checkout does: the merge it would make, without history. */
    propose(
      change: Files,
      { branch = 'topic', from = 'exampleshire/sef', depth = 1, without = '' } = {},
    ): PullRequest {
      git(server, 'checkout', '--quiet', '-B', branch, base);
      if (without !== '') git(server, 'rm', '--quiet', '-r', '--', without);
      const head = commit(server, change);
      git(server, 'checkout', '--quiet', '--detach', 'main');
      git(server, 'merge', '--quiet', '--no-ff', '--message', 'A merge', head);
      git(server, 'update-ref', 'refs/pull/7/merge', 'HEAD');
      git(server, 'checkout', '--quiet', 'main');
      const workspace = join(emptyFolder(context), 'sef');
      git(server, 'init', '--quiet', workspace);
      git(workspace, 'remote', 'add', 'origin', `file://${server}`);
      const whole = depth > 0 ? [`--depth=${depth}`] : [];
      git(
        workspace,
        'fetch',
        '--quiet',
        '--no-tags',
        ...whole,
        'origin',
        '+refs/pull/7/merge:refs/remotes/pull/7/merge',
      );
      git(workspace, 'checkout', '--quiet', '--detach', 'refs/remotes/pull/7/merge');
      const repo = { full_name: from };
      return {
        workspace,
        event: {
          pull_request: {
            number: 7,
            base: { sha: base, ref: 'main' },
            head: { sha: head, ref: branch, repo },
          },
        },
      };
    },
  };
}
