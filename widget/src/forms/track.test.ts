import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recorder, thin } from './track';

test('a drag is its moves, from press to release', () => {
  const recorder = new Recorder(1000);
  recorder.press(1200.4, 'touch', 0);
  recorder.move(1210, 3.456, -1);
  recorder.move(1220, 9, 2);
  assert.deepEqual(recorder.track(), {
    input: 'touch',
    moves: [
      [200, 0, 0],
      [210, 3.46, -1],
      [220, 9, 2],
    ],
    steps: [],
  });
});

test('a step ends a drag, and a drag goes on from where steps have led', () => {
  const recorder = new Recorder(0);
  recorder.press(1, 'mouse', 0);
  recorder.step(5, 'track', 80);
  recorder.step(6, 'key', 81);
  assert.deepEqual(recorder.track(), {
    input: 'key',
    moves: [],
    steps: [
      [5, 'track', 80],
      [6, 'key', 81],
    ],
  });
  recorder.press(9, 'pen', 81);
  assert.deepEqual(recorder.track(), {
    input: 'pen',
    moves: [[9, 81, 0]],
    steps: [
      [5, 'track', 80],
      [6, 'key', 81],
    ],
  });
});

test('time never goes back', () => {
  const recorder = new Recorder(100);
  recorder.press(90, 'mouse', 0);
  recorder.move(120, 1, 0);
  recorder.move(115, 2, 0);
  assert.deepEqual(
    recorder.track().moves.map(([t]) => t),
    [0, 20, 20],
  );
});

test('a long track is thinned evenly and keeps its ends', () => {
  const points = Array.from({ length: 5001 }, (_, i) => i);
  const thinned = thin(points, 2000);
  assert.equal(thinned.length, 2000);
  assert.equal(thinned[0], 0);
  assert.equal(thinned.at(-1), 5000);
  const gaps = thinned.slice(1).map((p, i) => p - (thinned[i] as number));
  assert.ok(Math.max(...gaps) - Math.min(...gaps) <= 1);
});
