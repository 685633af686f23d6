import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trail } from './trail';

function page() {
  const target = new EventTarget();
  const trail = new Trail(target);
  const happen = (type: string, timeStamp: number, more: object = {}) => {
    const event = new Event(type);
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    target.dispatchEvent(Object.assign(event, more));
  };
  return { trail, happen };
}

test('two seconds are kept, and nothing older', () => {
  const { trail, happen } = page();
  for (const time of [0, 500, 1999, 2500]) happen('pointermove', time, { clientX: time });
  assert.deepEqual(
    trail.recent().map(({ clientX }) => clientX),
    [500, 1999, 2500],
  );
});

test('however fast the events come, no more than five hundred are kept', () => {
  const { trail, happen } = page();
  for (let i = 0; i < 3000; i++) happen('pointermove', i / 100);
  assert.equal(trail.recent().length, 500);
});

test('of a key nothing is kept but that there was one', () => {
  const { trail, happen } = page();
  happen('keydown', 1, { key: 's', code: 'KeyS' });
  const [trace] = trail.recent();
  assert.equal(trace?.type, 'keydown');
  assert.ok(!JSON.stringify(trace).includes('KeyS'));
});

test('an event with points in it says how many', () => {
  const { trail, happen } = page();
  happen('pointermove', 1, { getCoalescedEvents: () => [1, 2, 3] });
  assert.equal(trail.recent()[0]?.points, 3);
});
