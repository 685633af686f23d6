import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Attempt, encode } from './attempt';

const attempt: Attempt = {
  record: 'r',
  answer: 123.456,
  pow: '1.2.3.4.5.6.7.8',
  track: {
    input: 'mouse',
    moves: [[0, 0, 0]],
    steps: [],
    events: 1,
    coalesced: 2,
    unmoving: 3,
    sameScreen: 4,
    untrusted: 5,
    assistive: false,
  },
  signals: { webdriver: [false, 0.1] },
  page: 'https://p.example/ü',
};

function decode(data: string) {
  return JSON.parse(Buffer.from(data, 'base64url').toString());
}

test('an attempt carries version, answer to two decimals and all else as it is', () => {
  const { reply, ...rest } = decode(encode(attempt, 'q'));
  assert.deepEqual(rest, { v: 1, ...attempt, answer: 123.46 });
  assert.match(reply, /^[0-9a-f]{16}$/);
});

test('what the server does not read of a page is not sent', () => {
  assert.equal(decode(encode({ ...attempt, page: 'p'.repeat(3000) }, 'q')).page.length, 2048);
});

for (const most of [8000, 65_536]) {
  test(`a track too long for ${most} characters is thinned until it fits, and uses them`, () => {
    const moves = Array.from(
      { length: 9000 },
      (_, i) => [1_000_000 + i, i + 0.25, Math.sin(i) - 0.75] as const,
    );
    const record = 'r'.repeat(most / 4);
    const data = encode({ ...attempt, record, track: { ...attempt.track, moves } }, 'q', most);
    assert.ok(data.length <= most && data.length > most * 0.98, `${data.length}`);
    const sent = decode(data).track.moves;
    assert.deepEqual(sent[0], moves[0]);
    assert.deepEqual(sent.at(-1), moves.at(-1));
  });
}
