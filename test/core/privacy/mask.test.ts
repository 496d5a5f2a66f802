import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mask, maskAll } from '../../../src/core/privacy/mask.ts';

describe('a masked identifier', () => {
  test('keeps its shape and two characters at each end at most', () => {
    assert.equal(mask('943 476 5919'), '94• ••• ••19');
    assert.equal(mask('P207000016049'), 'P2•••••••••49');
    assert.equal(mask('+44 7412 345678'), '+44 •••• ••••78');
  });

  test('keeps less of what is short', () => {
    assert.equal(mask('AB 12 34 56 C'), 'A• •• •• •• C');
    assert.equal(mask('EX4 3QQ'), 'E•• •••');
    assert.equal(mask('1234'), '••••');
    assert.equal(maskAll('3 May 2012'), '• ••• ••••');
  });

  test('of an e-mail address does not tell how long the name is', () => {
    assert.equal(mask('jo@gmail.com'), 'j•••@g•••.com');
    assert.equal(mask('jo.brook-carter@gmail.com'), 'j•••@g•••.com');
    assert.equal(mask('@'), '•••@•••');
  });
});
