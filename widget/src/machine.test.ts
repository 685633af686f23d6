import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Phase, type State, type StateEvent, step } from './machine';

const EVENTS: StateEvent[] = [
  'load',
  'loaded',
  'loadFailed',
  'show',
  'hide',
  'grab',
  'release',
  'hold',
  'submit',
  'accepted',
  'rejected',
  'lost',
  'refused',
  'expired',
  'destroy',
];

function after(start: State, ...events: StateEvent[]): State {
  return events.reduce(step, start);
}

const fresh: State = { phase: 'idle', open: false };

test('a pass in a popup goes from a click to passed', () => {
  const end = after(fresh, 'load', 'show', 'loaded', 'grab', 'submit', 'accepted');
  assert.deepEqual(end, { phase: 'passed', open: true });
});

test('a click while the challenge loads is kept', () => {
  assert.deepEqual(after(fresh, 'load', 'show'), { phase: 'loading', open: true });
});

test('a second click while open changes nothing', () => {
  const open = after(fresh, 'load', 'loaded', 'show');
  assert.equal(step(open, 'show'), open);
});

test('a failed attempt waits for the next challenge', () => {
  const failed = after(fresh, 'load', 'loaded', 'show', 'submit', 'rejected');
  assert.equal(failed.phase, 'failed');
  assert.equal(step(failed, 'load').phase, 'loading');
});

test('a lost reply loads another challenge at once', () => {
  assert.equal(after(fresh, 'load', 'loaded', 'submit', 'lost').phase, 'loading');
});

test('opening after an error tries again', () => {
  assert.equal(after(fresh, 'load', 'loadFailed').phase, 'error');
  assert.equal(after(fresh, 'load', 'loadFailed', 'show').phase, 'loading');
});

test('opening after a pass asks for a new challenge', () => {
  const passed = after(fresh, 'load', 'loaded', 'show', 'submit', 'accepted', 'hide');
  assert.deepEqual(passed, { phase: 'passed', open: false });
  assert.deepEqual(step(passed, 'show'), { phase: 'loading', open: true });
});

test('a window closed in mid-check starts anew when it opens again', () => {
  const left = after(fresh, 'load', 'loaded', 'show', 'submit', 'hide');
  assert.deepEqual(left, { phase: 'idle', open: false });
  assert.equal(step(left, 'accepted'), left);
});

test('a refresh in mid-check or in mid-load does nothing', () => {
  const loading = after(fresh, 'load');
  assert.equal(step(loading, 'load'), loading);
  const verifying = after(fresh, 'load', 'loaded', 'submit');
  assert.equal(step(verifying, 'load'), verifying);
});

test('a solved challenge waits to be handed over, and can grow too old', () => {
  const solved = after(fresh, 'load', 'show', 'loaded', 'grab', 'hold');
  assert.equal(solved.phase, 'solved');
  assert.equal(step(solved, 'submit').phase, 'verifying');
  assert.equal(step(solved, 'expired').phase, 'error');
});

test('a pass that has grown too old can be had again', () => {
  const old = after(fresh, 'load', 'show', 'loaded', 'submit', 'accepted', 'expired');
  assert.equal(old.phase, 'error');
  assert.equal(step(old, 'load').phase, 'loading');
});

test('a page may let somebody pass without a challenge', () => {
  assert.equal(after(fresh, 'load', 'show', 'loadFailed', 'accepted').phase, 'passed');
});

test('a destroyed instance answers to nothing', () => {
  const closed = after(fresh, 'load', 'loaded', 'show', 'destroy');
  assert.deepEqual(closed, { phase: 'closed', open: false });
  for (const event of EVENTS) assert.equal(step(closed, event), closed);
});

test('every phase but closed can be left', () => {
  const phases: Phase[] = [
    'idle',
    'loading',
    'ready',
    'dragging',
    'solved',
    'verifying',
    'passed',
    'failed',
    'error',
  ];
  for (const phase of phases) {
    const exits = EVENTS.filter(
      (e) => e !== 'destroy' && step({ phase, open: true }, e).phase !== phase,
    );
    assert.ok(exits.length > 0, phase);
  }
});
