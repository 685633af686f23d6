import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Attempt, encode } from './attempt';

const attempt: Attempt = {
  record: 'r',
  answer: 123.456,
  pow: '',
  track: { input: 'mouse', moves: [], steps: [] },
  signals: {},
  page: 'https://p.example/ü',
};

function decode(data: string) {
  return JSON.parse(Buffer.from(data, 'base64url').toString());
}

test('an attempt carries version, answer to two decimals and all else as it is', () => {
  assert.deepEqual(decode(encode(attempt)), { v: 1, ...attempt, answer: 123.46 });
});

test('a track too long for the wire is thinned until it fits', () => {
  const moves = Array.from(
    { length: 2000 },
    (_, i) => [1_000_000 + i, i + 0.25, -i - 0.75] as const,
  );
  const data = encode({
    ...attempt,
    record: 'r'.repeat(20_000),
    track: { input: 'pen', moves, steps: [] },
  });
  assert.ok(data.length <= 65_536);
  const sent = decode(data).track.moves;
  assert.deepEqual(sent[0], moves[0]);
  assert.deepEqual(sent.at(-1), moves.at(-1));
});
