import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, readPiece } from './sprite';

const piece = {
  sprite: [600, 0, 120, 120],
  top: 40,
  width: 60,
  height: 60,
  outline: 'M0 0h60v60z',
};

test('a piece is read as it was sent', () => {
  assert.deepEqual(readPiece(JSON.stringify(piece)), piece);
});

test('what cannot be drawn is refused', () => {
  const broken = [
    '',
    'null',
    '{}',
    JSON.stringify({ ...piece, sprite: [1, 2, 3] }),
    JSON.stringify({ ...piece, width: 300 }),
    JSON.stringify({ ...piece, top: 'x' }),
    JSON.stringify({ ...piece, outline: 7 }),
  ];
  for (const json of broken) assert.throws(() => readPiece(json), json);
});

test('a data URL gives its bytes, anything else is refused', () => {
  assert.deepEqual([...bytesOf('data:image/jpeg;base64,/9j/')], [255, 216, 255]);
  assert.throws(() => bytesOf('https://c.example/a.jpg'));
});
