import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trace } from '../../trail';
import { approach, lastClick, visitorsClick } from './approach';

const trace = (type: string, timeStamp: number, more: Partial<Trace> = {}): Trace => ({
  type,
  timeStamp,
  isTrusted: true,
  pointerType: 'mouse',
  clientX: timeStamp,
  clientY: 10,
  screenX: timeStamp + 50,
  screenY: 90,
  movementX: 1,
  movementY: 0,
  points: 1,
  ...more,
});

const to = (trail: readonly Trace[]) => approach(trail, lastClick(trail));

test('a pointer: its path in the window, up to and with the click', () => {
  const track = to([
    trace('pointermove', 100),
    trace('pointermove', 116.4, { points: 3 }),
    trace('pointerdown', 130),
    trace('click', 190),
    trace('pointermove', 200),
  ]);
  assert.deepEqual(track, {
    input: 'mouse',
    moves: [
      [0, 100, 10],
      [16, 116.4, 10],
      [90, 190, 10],
    ],
    steps: [],
    events: 2,
    coalesced: 2,
    unmoving: 0,
    sameScreen: 0,
    untrusted: 0,
    assistive: false,
  });
});

test('the path goes back two seconds and has two hundred points at most', () => {
  const moves = Array.from({ length: 400 }, (_, i) => trace('pointermove', 3000 + i * 7));
  const trail = [
    trace('pointermove', 10),
    ...moves,
    trace('pointerdown', 5801),
    trace('click', 5810),
  ];
  const track = to(trail);
  assert.ok(track.moves.length > 90 && track.moves.length <= 200, String(track.moves.length));
  assert.equal(track.moves.at(-1)?.[1], 5810);
  assert.ok((track.moves.at(-1)?.[0] ?? 9999) <= 2000);
  assert.equal(track.moves[0]?.[0], 0);
});

test('a finger has no path but the place that it touches', () => {
  const touch = { pointerType: 'touch' };
  const track = to([trace('pointerdown', 5, touch), trace('click', 60, touch)]);
  assert.deepEqual([track.input, track.moves], ['touch', [[0, 60, 10]]]);
});

test('a key is a step at once, without a path', () => {
  const track = to([
    trace('pointermove', 1),
    trace('keydown', 50),
    trace('click', 52, { pointerType: '' }),
  ]);
  assert.deepEqual([track.input, track.moves, track.steps], ['key', [], [[0, 'key', 0]]]);
  assert.equal(track.assistive, false);
});

test('a click without pointer or key is an aid to somebody', () => {
  const track = to([
    trace('keydown', 1),
    trace('click', 2),
    trace('click', 50, { pointerType: '' }),
  ]);
  assert.deepEqual([track.input, track.moves, track.steps], ['button', [], []]);
  assert.equal(track.assistive, true);
});

test('a click that a script makes is none of the visitor, and counts as forged', () => {
  const track = to([
    trace('pointermove', 1),
    trace('click', 2, { isTrusted: false, pointerType: '' }),
  ]);
  assert.deepEqual([track.moves, track.steps, track.untrusted], [[], [], 1]);
  assert.equal(track.assistive, false);
});

test("keys that a password manager makes up in the fields of the page are nobody's forgery", () => {
  const made = trace('keydown', 1, { isTrusted: false, pointerType: '' });
  assert.equal(to([made, trace('pointerdown', 2), trace('click', 3)]).untrusted, 0);
  const moved = trace('pointermove', 1, { isTrusted: false });
  assert.equal(to([moved, trace('pointerdown', 2), trace('click', 3)]).untrusted, 1);
});

test('a page that begins by itself may have had a click of the visitor before', () => {
  const real = trace('click', 1000);
  const hidden = trace('click', 1001, { isTrusted: false });
  const trail = [trace('pointerdown', 940), real, hidden];
  const click = visitorsClick(trail, 1200);
  assert.equal(click, real);
  // The page's own click on its hidden button is nothing that the visitor forged.
  assert.equal(approach(trail, click).untrusted, 0);
  assert.equal(approach(trail, click).input, 'mouse');
});

test('without any click of late there is nothing to tell', () => {
  assert.equal(visitorsClick([trace('click', 1000)], 9000), undefined);
  const track = approach([trace('pointermove', 1)], undefined);
  assert.deepEqual([track.input, track.moves, track.steps], ['button', [], []]);
  assert.deepEqual([track.untrusted, track.assistive], [0, false]);
});
