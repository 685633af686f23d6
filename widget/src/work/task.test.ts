import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTask } from './task';

const SALT = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH-_';

test('a task is algorithm, bits and salt', () => {
  assert.deepEqual(parseTask(`sha256.12.${SALT}`), { bits: 12, salt: SALT });
});

test('a task that this script does not know is refused', () => {
  const others = ['', 'sha512.12.S', 'sha256.21.S', 'sha256.12.', 'sha256.-1.S', 'sha256.1.Sa'];
  for (const text of others.map((other) => other.replace('S', SALT)))
    assert.throws(() => parseTask(text), RangeError, text);
});
