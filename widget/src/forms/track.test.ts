import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Move, Recorder, type Step, type Track, thin } from './track';

const NOTICES = { untrusted: 0, assistive: false };
const UNCOUNTED = { events: 0, coalesced: 0, unmoving: 0, sameScreen: 0, ...NOTICES };
const PLENTY = 1_000_000;

function tracked(moves: readonly Move[], steps: readonly Step[] = []): Track {
  return { input: 'mouse', moves, steps, ...UNCOUNTED };
}

test('a drag is its moves, from press to release', () => {
  const recorder = new Recorder(1000);
  recorder.press(1200.4, 'touch', 0);
  recorder.move(1210, 3.456, -1);
  recorder.move(1220, 9, 2);
  assert.deepEqual(recorder.track(NOTICES), {
    input: 'touch',
    moves: [
      [200, 0, 0],
      [210, 3.46, -1],
      [220, 9, 2],
    ],
    steps: [],
    ...UNCOUNTED,
  });
});

test('a step ends a drag, and a drag goes on from where steps have led', () => {
  const recorder = new Recorder(0);
  const steps = [
    [5, 'track', 80],
    [6, 'key', 81],
  ];
  recorder.press(1, 'mouse', 0);
  recorder.step(5, 'track', 80);
  recorder.step(6, 'key', 81);
  assert.deepEqual(recorder.track(NOTICES), { input: 'key', moves: [], steps, ...UNCOUNTED });
  recorder.press(9, 'pen', 81);
  const moves = [[9, 81, 0]];
  assert.deepEqual(recorder.track(NOTICES), { input: 'pen', moves, steps, ...UNCOUNTED });
});

test('counts are those of the last drag, what was noticed is of the whole attempt', () => {
  const recorder = new Recorder(0);
  const counts = { events: 1, coalesced: 2, unmoving: 1, sameScreen: 1 };
  recorder.press(1, 'mouse', 0);
  recorder.count(counts);
  recorder.press(2, 'mouse', 0);
  recorder.count(counts);
  recorder.count({ events: 1, coalesced: 99_999, unmoving: 0, sameScreen: 0 });
  const track = recorder.track({ untrusted: 200_000, assistive: true });
  const { events, coalesced, unmoving, sameScreen, untrusted, assistive } = track;
  assert.deepEqual(
    [events, coalesced, unmoving, sameScreen, untrusted, assistive],
    [2, 100_000, 1, 1, 100_000, true],
  );
});

test('time never goes back', () => {
  const recorder = new Recorder(100);
  recorder.press(90, 'mouse', 0);
  recorder.move(120, 1, 0);
  recorder.move(115, 2, 0);
  assert.deepEqual(
    recorder.track(NOTICES).moves.map(([t]) => t),
    [0, 20, 20],
  );
});

test('a visitor who plays for minutes fills no memory', () => {
  const recorder = new Recorder(0);
  recorder.press(0, 'mouse', 0);
  for (let t = 1; t <= 100_000; t++) recorder.move(t, t, 0);
  const { moves } = recorder.track(NOTICES);
  assert.ok(moves.length <= 10_000);
  assert.deepEqual(
    [moves[0], moves.at(-1)],
    [
      [0, 0, 0],
      [100_000, 100_000, 0],
    ],
  );
});

test('a track that fits is left as it is', () => {
  const track = tracked([
    [0, 0, 0],
    [1, 1, 1],
  ]);
  assert.deepEqual(thin(track, PLENTY), track);
});

test('a thinned track keeps its ends and its corners', () => {
  const moves = Array.from({ length: 101 }, (_, i): Move => [10 * i, i, i === 40 ? 30 : 0]);
  const thinned = thin(tracked(moves), 80).moves;
  assert.deepEqual(thinned[0], moves[0]);
  assert.deepEqual(thinned.at(-1), moves.at(-1));
  assert.ok(thinned.includes(moves[40] as Move));
});

test('a pause of the hand is part of its shape', () => {
  const moves = Array.from({ length: 100 }, (_, i): Move => [10 * i + (i > 50 ? 800 : 0), i, 0]);
  const thinned = thin(tracked(moves), 60).moves;
  assert.ok(thinned.some(([, x]) => x === 50 || x === 51));
});

test('of an even way the points are taken evenly', () => {
  const moves = Array.from({ length: 1025 }, (_, i): Move => [i, i, 0]);
  const places = thin(tracked(moves), 500).moves.map(([, x]) => x);
  const gaps = places.slice(1).map((x, i) => x - (places[i] as number));
  assert.ok(Math.max(...gaps) <= 4 * Math.min(...gaps), gaps.join());
});

test('no more points are sent than the wire takes, whatever the room', () => {
  const moves = Array.from({ length: 5001 }, (_, i): Move => [i, Math.sin(i), 0]);
  assert.equal(thin(tracked(moves), PLENTY).moves.length, 2000);
  const steps = Array.from({ length: 900 }, (_, i): Step => [i, 'key', i]);
  assert.deepEqual(thin(tracked([], steps), PLENTY).steps, steps.slice(-500));
});

test('steps leave half of the room to moves', () => {
  const moves = Array.from({ length: 500 }, (_, i): Move => [i, i, i % 2]);
  const steps = Array.from({ length: 500 }, (_, i): Step => [i, 'key', i]);
  const thinned = thin(tracked(moves, steps), 4000);
  assert.ok(JSON.stringify(thinned.steps).length <= 2000);
  assert.deepEqual(thinned.steps.at(-1), steps.at(-1));
  assert.ok(JSON.stringify([thinned.steps, thinned.moves]).length <= 4000);
  assert.ok(thinned.moves.length > 100);
});
