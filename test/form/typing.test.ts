import assert from 'node:assert/strict';
import { beforeEach, describe, mock, test } from 'node:test';
import fc from 'fast-check';
import { followTyping, type Typing } from '../../src/webview/typing.ts';

/** A control and the text behind it, as the extension keeps it: a change counts only on top of what it was made from. */
function makePlace(first: string) {
  const place = {
    shown: first,
    text: first,
    conflict: undefined as string | undefined,
    sent: [] as [string, string][],
    read: () => place.shown,
    write: (value: string) => {
      place.shown = value;
    },
    send: (value: string, was: string) => {
      place.sent.push([value, was]);
    },
    showConflict: (inText: string | undefined) => {
      place.conflict = inText;
    },
  };
  const typing = followTyping({ ...place, conflict: place.showConflict, read: place.read }, first);
  return { place, typing };
}

/** What the extension does with the oldest message. */
function deliver({ place, typing }: { place: ReturnType<typeof makePlace>['place']; typing: Typing }): void {
  const [value, was] = place.sent.shift() ?? [];
  if (value === undefined) return;
  if (place.text === was) {
    place.text = value;
    typing.show(value);
  } else if (place.text !== value) {
    typing.show(place.text);
    typing.refuse();
  } else typing.show(value);
}

describe('what is typed into a field', () => {
  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  const type = (each: ReturnType<typeof makePlace>, value: string) => {
    each.place.shown = value;
    each.typing.typed();
  };

  test('goes into the text when nobody types for a moment, once', () => {
    const each = makePlace('');
    for (const value of ['H', 'He', 'Head']) type(each, value);
    assert.deepEqual(each.place.sent, []);
    mock.timers.tick(300);
    assert.deepEqual(each.place.sent, [['Head', '']]);
    each.typing.flush();
    assert.equal(each.place.sent.length, 1);
  });

  test('goes at once where that is asked for', () => {
    const each = makePlace('a');
    type(each, 'ab');
    each.typing.flush();
    assert.deepEqual(each.place.sent, [['ab', 'a']]);
  });

  test('stays while the text catches up with it', () => {
    const each = makePlace('');
    type(each, 'He');
    each.typing.flush();
    type(each, 'Head');
    deliver(each);
    assert.equal(each.place.shown, 'Head');
    assert.equal(each.place.conflict, undefined);
    mock.timers.tick(300);
    assert.deepEqual(each.place.sent, [['Head', 'He']]);
  });

  test('a change of the text shows, where nothing was typed', () => {
    const each = makePlace('a');
    each.typing.show('b');
    assert.equal(each.place.shown, 'b');
    each.typing.flush();
    assert.deepEqual(each.place.sent, []);
  });

  test('is neither lost nor put over what the text says since; the person chooses', () => {
    for (const choose of ['keepMine', 'takeText'] as const) {
      const each = makePlace('a');
      type(each, 'mine');
      each.place.text = 'theirs';
      each.typing.show('theirs');
      assert.deepEqual([each.place.shown, each.place.conflict], ['mine', 'theirs']);
      mock.timers.tick(300);
      each.typing.flush();
      assert.deepEqual(each.place.sent, []);
      each.typing[choose]();
      deliver(each);
      const kept = choose === 'keepMine' ? 'mine' : 'theirs';
      assert.deepEqual([each.place.shown, each.place.text, each.place.conflict], [kept, kept, undefined]);
    }
  });

  test('ends the same in the field and in the text, whoever changes which first; or the person is asked', () => {
    const step = fc.oneof(
      fc.constantFrom('deliver', 'pause', 'flush').map(what => ({ what, value: '' })),
      fc
        .constantFrom('type', 'edit')
        .chain(what => fc.constantFrom('', 'a', 'b', 'ab').map(value => ({ what, value }))),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        mock.timers.reset();
        mock.timers.enable({ apis: ['setTimeout'] });
        const each = makePlace('');
        let lastTyped: string | undefined;
        for (const { what, value } of steps) {
          if (what === 'deliver') deliver(each);
          if (what === 'pause') mock.timers.tick(300);
          if (what === 'flush') each.typing.flush();
          if (what === 'type') {
            type(each, value);
            lastTyped = value;
          }
          if (what === 'edit') {
            each.place.text = value;
            each.typing.show(value);
          }
        }
        mock.timers.tick(300);
        for (let left = each.place.sent.length; left > 0; left--) deliver(each);
        const { shown, text, conflict } = each.place;
        if (conflict === undefined) assert.equal(shown, text);
        else assert.deepEqual([shown, text], [lastTyped, conflict]);
      }),
      { numRuns: 500 },
    );
  });
});
