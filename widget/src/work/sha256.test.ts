import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { BlockHash, LONGEST } from './sha256';

function judged(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE();
}

test('texts of every length that fits one block hash as they must', () => {
  for (let length = 0; length <= LONGEST; length++)
    for (let split = 0; split <= length; split += 5) {
      const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7) % 90))).join(
        '',
      );
      const hash = new BlockHash(text.slice(0, split)).first32(text.slice(split));
      assert.equal(hash, judged(text), text);
    }
});

test('one text leaves nothing behind for the next', () => {
  const hash = new BlockHash('salt.');
  for (const ending of ['123456789', '1', '', '99', '1']) {
    assert.equal(hash.first32(ending), judged(`salt.${ending}`));
  }
});

test('ten thousand endings agree with the other hash', () => {
  const hash = new BlockHash('s.0.');
  for (let i = 0; i < 10_000; i++) assert.equal(hash.first32(`${i}`), judged(`s.0.${i}`));
});

test('a text longer than a block is refused, not hashed wrong', () => {
  assert.throws(() => new BlockHash('x'.repeat(50)).first32('123456'), RangeError);
});
