import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offsetAfterKey } from './keys';

test('arrows go by one, with shift or as pages by ten', () => {
  assert.equal(offsetAfterKey('ArrowRight', false, 50, 240), 51);
  assert.equal(offsetAfterKey('ArrowDown', false, 50, 240), 49);
  assert.equal(offsetAfterKey('ArrowLeft', true, 50, 240), 40);
  assert.equal(offsetAfterKey('PageUp', false, 50, 240), 60);
});

test('the ends hold', () => {
  assert.equal(offsetAfterKey('PageDown', false, 3, 240), 0);
  assert.equal(offsetAfterKey('PageUp', false, 239, 240), 240);
  assert.equal(offsetAfterKey('Home', false, 50, 240), 0);
  assert.equal(offsetAfterKey('End', false, 50, 240), 240);
});

test('other keys are left to the page', () => {
  assert.equal(offsetAfterKey('Tab', false, 50, 240), undefined);
  assert.equal(offsetAfterKey('toString', false, 50, 240), undefined);
});
