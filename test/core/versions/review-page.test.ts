import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { reviewPage, shownAddress } from '../../../src/core/versions/review-page.ts';

const branch = 'right-help';

describe('the page on which a review is asked for', () => {
  const pages: readonly (readonly [remote: string, page: string | undefined])[] = [
    [
      'https://github.com/exampleshire/sef.git',
      'https://github.com/exampleshire/sef/compare/main...right-help?expand=1',
    ],
    [
      'git@github.com:exampleshire/sef.git',
      'https://github.com/exampleshire/sef/compare/main...right-help?expand=1',
    ],
    [
      'ssh://git@github.com:22/exampleshire/sef',
      'https://github.com/exampleshire/sef/compare/main...right-help?expand=1',
    ],
    [
      'https://token:x@github.com/exampleshire/sef',
      'https://github.com/exampleshire/sef/compare/main...right-help?expand=1',
    ],
    [
      'https://github.exampleshire.gov.uk/send/sef',
      'https://github.exampleshire.gov.uk/send/sef/compare/main...right-help?expand=1',
    ],
    [
      'git@gitlab.com:exampleshire/send/sef.git',
      'https://gitlab.com/exampleshire/send/sef/-/merge_requests/new?merge_request%5Bsource_branch%5D=right-help&merge_request%5Btarget_branch%5D=main',
    ],
    [
      'https://gitlab.exampleshire.gov.uk:8443/send/sef.git',
      'https://gitlab.exampleshire.gov.uk:8443/send/sef/-/merge_requests/new?merge_request%5Bsource_branch%5D=right-help&merge_request%5Btarget_branch%5D=main',
    ],
    [
      'https://exampleshire@dev.azure.com/exampleshire/SEND%20SEF/_git/sef',
      'https://dev.azure.com/exampleshire/SEND%20SEF/_git/sef/pullrequestcreate?sourceRef=right-help&targetRef=main',
    ],
    [
      'git@ssh.dev.azure.com:v3/exampleshire/SEND%20SEF/sef',
      'https://dev.azure.com/exampleshire/SEND%20SEF/_git/sef/pullrequestcreate?sourceRef=right-help&targetRef=main',
    ],
    [
      'https://exampleshire.visualstudio.com/SEND/_git/sef',
      'https://exampleshire.visualstudio.com/SEND/_git/sef/pullrequestcreate?sourceRef=right-help&targetRef=main',
    ],
    [
      'git@bitbucket.org:exampleshire/sef.git',
      'https://bitbucket.org/exampleshire/sef/pull-requests/new?source=right-help&dest=main',
    ],
    ['https://code.exampleshire.gov.uk/send/sef.git', undefined],
    ['/srv/git/sef.git', undefined],
    ['C:\\git\\sef.git', undefined],
    ['../shared.git', undefined],
  ];
  for (const [remote, page] of pages) {
    test(`is ${page === undefined ? 'not guessed' : 'found'} for ${remote}`, () =>
      assert.equal(reviewPage(remote, branch, 'main'), page));
  }

  test('is a page of the same host, whatever the branches are called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (from, to) => {
        const page = new URL(reviewPage('git@gitlab.com:exampleshire/sef.git', from, to) ?? '');
        assert.equal(page.origin, 'https://gitlab.com');
        assert.equal(page.pathname, '/exampleshire/sef/-/merge_requests/new');
        assert.equal(page.searchParams.get('merge_request[source_branch]'), from);
        assert.equal(page.searchParams.get('merge_request[target_branch]'), to);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the address that is shown', () => {
  test('says where it is, and holds nothing that lets one in', () => {
    assert.equal(
      shownAddress('https://me:s3cret@github.com/exampleshire/sef.git'),
      'github.com/exampleshire/sef',
    );
    assert.equal(shownAddress('git@github.com:exampleshire/sef.git'), 'github.com/exampleshire/sef');
    assert.equal(shownAddress('/srv/git/sef.git'), '/srv/git/sef.git');
    assert.equal(shownAddress('https://host.example/a/b?token=s3cret'), 'host.example/a/b');
    assert.equal(shownAddress('weird://me:s3cret@host/x'), 'weird://host/x');
  });
});
