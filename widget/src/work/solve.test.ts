import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { solve } from './solve';
import { PARTS, type Task } from './task';

const SALT = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';

function solution(task: Task): string[] {
  const solving = solve(task);
  for (;;) {
    const { done, value } = solving.next();
    if (done) return value.split('.');
  }
}

function zeros(text: string): number {
  const hash = createHash('sha256').update(text).digest('hex');
  const bits = BigInt(`0x${hash}`).toString(2).padStart(256, '0');
  return bits.indexOf('1');
}

for (const bits of [0, 1, 7, 8, 9, 12]) {
  test(`every part of ${bits} bits begins with that many zeros, by another hash's judgement`, () => {
    const nonces = solution({ bits, salt: SALT });
    assert.equal(nonces.length, PARTS);
    for (const [part, nonce] of nonces.entries()) {
      assert.match(nonce, /^(0|[1-9]\d*)$/);
      assert.ok(zeros(`${SALT}.${part}.${nonce}`) >= bits);
    }
  });
}

test('a nonce is the least that fits, so a wrong hash would show', () => {
  const nonces = solution({ bits: 6, salt: 'x' });
  for (const [part, nonce] of nonces.entries())
    for (let other = 0; other < Number(nonce); other++) assert.ok(zeros(`x.${part}.${other}`) < 6);
});
