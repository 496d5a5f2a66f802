import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedByOthers } from '../../../src/core/versions/changed-by-others.ts';
import { toldIn } from '../../../src/core/versions/commit-sentence.ts';
import { commitStop } from '../../../src/core/versions/commit-stop.ts';
import { conflictInWords, undecidedInWords } from '../../../src/core/versions/conflict.ts';
import { emailTrouble, nameTrouble } from '../../../src/core/versions/identity.ts';
import {
  type Incoming,
  incomingDetail,
  incomingInWords,
  inTheWay,
} from '../../../src/core/versions/incoming.ts';
import { nextStep, type VersionState } from '../../../src/core/versions/next-step.ts';
import {
  inVersion,
  type Outgoing,
  outgoingInWords,
  sendingStop,
  workName,
} from '../../../src/core/versions/outgoing.ts';
import { isProtected } from '../../../src/core/versions/protected-branch.ts';

const note = (author: string, message: string) => ({ hash: message, author, message, day: '2026-11-20' });
const incoming: Incoming = {
  versions: [note('Ann', 'Change 1 section\n\nmore'), note('Ben', 'Add figures'), note('Ann', 'Mend a link')],
  files: ['sections/03.md', 'data/waits.csv'],
  others: 0,
};
const number = '943 476 5919';

describe('what would come', () => {
  test('is counted: changes, people, files', () => {
    assert.equal(incomingInWords(incoming), '3 changes by 2 people to 2 files of this SEF');
    assert.equal(
      incomingInWords({ ...incoming, others: 1 }),
      '3 changes by 2 people to 2 files of this SEF and 1 file beside it',
    );
    assert.equal(
      incomingInWords({ ...incoming, files: [], others: 4 }),
      '3 changes by 2 people to 4 files beside it',
    );
  });

  test('is told one by one, each in a line, and no longer than fits', () => {
    assert.equal(
      incomingDetail(incoming),
      '• Ann: Change 1 section\n• Ben: Add figures\n• Ann: Mend a link\n\nFiles of this SEF:\n• sections/03.md\n• data/waits.csv',
    );
    const many = Array.from({ length: 40 }, (_, index) => `evidence/${index}.md`);
    assert.match(incomingDetail({ ...incoming, files: many }), /• evidence\/5\.md\n• and 34 more$/);
  });

  test('stands in the way of what is changed here and in no version', () => {
    assert.deepEqual(inTheWay(['a.md', 'data/waits.csv'], incoming.files), ['data/waits.csv']);
  });
});

describe('what would leave', () => {
  const outgoing: Outgoing = {
    sentences: ['Change 1 section'],
    files: ['sections/03.md'],
    others: [],
    unsaved: 0,
    address: 'github.com/exampleshire/sef',
    branch: 'right-help',
    isNew: true,
    isShared: false,
  };

  test('is named: how much, where to, on which branch, which versions and files', () => {
    const { title, detail } = outgoingInWords(outgoing);
    assert.equal(title, 'Send 1 version (1 file) to github.com/exampleshire/sef?');
    assert.deepEqual(detail.split('\n\n'), [
      'To: github.com/exampleshire/sef, on the new branch “right-help”. What everybody shares there does not change until somebody agrees to it.',
      'What was said of it:\n• Change 1 section',
      'Files of this SEF:\n• sections/03.md',
    ]);
  });

  test('tells of files beside the SEF, of what stays, and of a first sending that nobody reviews', () => {
    const { detail } = outgoingInWords({ ...outgoing, others: ['budget.xlsx'], unsaved: 2, isShared: true });
    assert.match(detail, /no part of this SEF and go with them:\n• budget\.xlsx/);
    assert.match(detail, /2 files have changes that are in no version yet\. They stay on this computer\./);
    assert.match(detail, /the branch that everybody shares, “right-help”\. There is nothing there yet/);
  });

  test('is stopped in words of its own, with the version that holds it and how to take it out of the history', () => {
    const where = inVersion(`Visit of ${number}`);
    const found = { rule: 'SEF501', severity: 'error', path: 'sections/03.md', line: 9, where } as const;
    const stop = commitStop([found], sendingStop(3));
    assert.equal(stop?.mayGoOn, false);
    assert.equal(stop?.title, 'Nothing was sent.');
    assert.match(
      stop?.detail ?? '',
      /• An NHS number: sections\/03\.md, line 9 \(in the version “Visit of 94• ••• ••19”\)/,
    );
    assert.match(stop?.detail ?? '', /choose “Undo Last Commit” 3 times: the files stay as they are/);
    assert.match(sendingStop(undefined).takeOut, /^Ask whoever looks after the repository/);
    assert.match(sendingStop(1).takeOut, /“Undo Last Commit” once:/);
  });

  test('is looked into down to the sentences, but for who wrote a version together', () => {
    assert.deepEqual(
      toldIn(`Visit of ${number}`).map(({ rule }) => rule),
      ['SEF501'],
    );
    assert.deepEqual(toldIn('Change 1 section\n\nCo-authored-by: Ann <ann@somewhere.org>'), []);
  });

  test('is called after its sections where they are few, else after the area', () => {
    assert.equal(workName(['Right help', 'Right help'], 'Exampleshire'), 'Right help');
    assert.equal(workName(['Right help', 'Valued'], 'Exampleshire'), 'Right help and Valued');
    assert.equal(workName(['a', 'b', 'c'], 'Exampleshire'), 'Self-evaluation of Exampleshire');
    assert.equal(workName([], ''), 'Self-evaluation of our area');
  });
});

describe('the next step', () => {
  const still: VersionState = {
    merge: undefined,
    incoming: { versions: [], files: [], others: 0 },
    changed: [],
    unsent: 0,
  };

  test('is none where nothing waits', () => assert.equal(nextStep(still), undefined));

  test('is the most urgent thing, with its number and the git word', () => {
    const of = (state: Partial<VersionState>) => nextStep({ ...still, ...state });
    assert.equal(of({ unsent: 1 })?.text, 'Send for review (push): 1 version');
    assert.equal(
      of({ unsent: 1, changed: ['a.md', 'b.md'] })?.text,
      'Save a version (commit): 2 files changed',
    );
    assert.equal(of({ changed: ['a.md'], incoming })?.text, 'Get latest (pull): 3 changes by others');
    assert.equal(of({ merge: { undecided: 1 }, incoming })?.command, 'get');
    assert.equal(of({ merge: { undecided: 0 }, incoming })?.command, 'save');
  });

  test('is to save first where others have changed the same file, since getting would not begin', () => {
    const step = nextStep({ ...still, changed: ['sections/03.md'], incoming });
    assert.equal(step?.command, 'save');
    assert.match(step?.tooltip ?? '', /Others have changed a file that you have changed too/);
  });
});

describe('who changed what', () => {
  const change = (author: string, on = '20 November 2026') => ({ author, on });

  test('is said in a sentence, with what to do', () => {
    assert.equal(
      changedByOthers([change('A. Person')], 'section'),
      'A. Person changed this section on 20 November 2026; get the latest before you write (pull).',
    );
    assert.equal(
      changedByOthers([change('Ann'), change('Ben'), change('Ann')], 'file'),
      'Ann and Ben changed this file, last on 20 November 2026; get the latest before you write (pull).',
    );
    assert.match(
      changedByOthers(
        ['a', 'b', 'c', 'd'].map(name => change(name)),
        'file',
      ) ?? '',
      /^a, b and 2 others changed/,
    );
    assert.equal(changedByOthers([], 'file'), undefined);
  });
});

describe('a conflict', () => {
  test('is explained: what it is, where, that nothing is lost, and both ways out', () => {
    const { title, detail } = conflictInWords(['sections/03.md']);
    assert.equal(title, 'You and somebody else changed the same lines in 1 file.');
    assert.match(detail, /^• sections\/03\.md\n\n.*\(a merge conflict\)\. Nothing is lost/);
    assert.match(detail, /choose, line by line, yours, theirs or both/);
    assert.match(detail, /undo the getting/);
    assert.match(undecidedInWords(['a.md', 'b.md']), /^Two wordings still stand in a\.md and 1 other file,/);
  });
});

describe('a protected branch', () => {
  test('is one that the settings name, or that fits what they name', () => {
    assert.ok(isProtected('main', ['main']));
    assert.ok(isProtected('release/2026', ['main', 'release/*']));
    assert.ok(isProtected('main', 'main'));
    assert.ok(!isProtected('right-help', ['main']));
    assert.ok(!isProtected('main', ['', 3]));
    assert.ok(!isProtected('main', undefined));
  });
});

describe('who saves versions', () => {
  test('has a name and an address that git takes', () => {
    assert.equal(nameTrouble('Ann Example'), undefined);
    assert.ok(nameTrouble(' '));
    assert.ok(nameTrouble('Ann <x>'));
    assert.equal(emailTrouble('ann@example.org'), undefined);
    for (const wrong of ['', 'ann', 'ann@', 'ann@example', 'a b@example.org', '<a@example.org>'])
      assert.ok(emailTrouble(wrong), wrong);
  });
});
