import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type GitTrouble, troubleInWords } from '../../../src/core/versions/git-trouble.ts';
import { noBranch, noGit, noRemote, unfinishedWork } from '../../../src/core/versions/not-ready.ts';

describe('the moments at which people get stuck', () => {
  const rejected = ' ! [rejected]        main -> main (fetch first)\nerror: failed to push some refs to';
  const guarded =
    'remote: error: GH006: Protected branch update failed for refs/heads/main.\n ! [remote rejected] main -> main (protected branch hook declined)\nerror: failed to push some refs to';
  const moments: readonly (readonly [string, GitTrouble, RegExp])[] = [
    [
      'no name is set',
      { gitErrorCode: 'NoUserNameConfigured', stderr: 'x' },
      /does not know your name and e-mail address yet/,
    ],
    [
      'no name is set, by a merge',
      { stderr: 'Committer identity unknown\n\n*** Please tell me who you are.' },
      /does not know your name/,
    ],
    [
      'the branch is protected',
      { gitErrorCode: 'PushRejected', stderr: guarded },
      /This branch is protected .* on a branch of its own/,
    ],
    [
      'somebody was faster',
      { gitErrorCode: 'PushRejected', stderr: rejected },
      /Somebody else has sent versions .* Choose “Get latest”/,
    ],
    [
      'the computer is offline',
      { stderr: 'fatal: unable to access: Could not resolve host: github.com' },
      /cannot be reached\. Look whether you are online/,
    ],
    [
      'sign-in failed',
      { gitErrorCode: 'AuthenticationFailed', stderr: 'remote: Invalid username or token.' },
      /You are not signed in/,
    ],
    [
      'there is no access',
      { stderr: 'fatal: could not read Username for https' },
      /ask whoever looks after the repository to give you access/,
    ],
    [
      'the address is wrong',
      { gitErrorCode: 'RepositoryNotFound', stderr: 'x' },
      /Nothing is found at the address/,
    ],
    [
      'changes stand in the way',
      { gitErrorCode: 'LocalChangesOverwritten' },
      /Choose “Save a version” first/,
    ],
    [
      'a merge is going on',
      { gitErrorCode: 'UnmergedChanges' },
      /in the middle of bringing two versions together/,
    ],
    [
      'another program uses git',
      { stderr: "fatal: Unable to create '/x/.git/index.lock': File exists." },
      /Another program is using git/,
    ],
  ];
  for (const [name, trouble, says] of moments) {
    test(`says what to do next where ${name}`, () => {
      const said = troubleInWords(trouble, 'send');
      assert.match(said, says);
      assert.match(said, /^[A-Z].*\.$/);
    });
  }

  test('repeats git’s own words of anything else, on one line and not at length', () => {
    const said = troubleInWords({ stderr: `the hook\n  said no ${'x'.repeat(100_000)}` }, 'save');
    assert.match(said, /^Git did not save the version\. It says: “the hook said no x+”\./);
    assert.ok(said.length < 400);
    assert.match(troubleInWords({}, 'get'), /“nothing”/);
  });

  test('never repeats a password that stands in an address', () => {
    const said = troubleInWords({ stderr: 'odd trouble with https://me:s3cret@github.com/x' }, 'get');
    assert.ok(!said.includes('s3cret'));
    assert.match(said, /https:\/\/github\.com\/x/);
  });

  test('is in sentences also where nothing was tried', () => {
    for (const words of [noGit, noBranch, noRemote, unfinishedWork]) assert.match(words, /^[A-Z].*\.$/);
  });
});
