import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Witness } from './witness';

/** A control whose events can be trusted, as only a browser's are. */
class TestingControl extends EventTarget {
  private listener: ((event: Event) => void) | undefined;

  override addEventListener(_type: string, listener: never): void {
    this.listener = listener;
  }

  hear(type: string, isTrusted = true): void {
    this.listener?.({ type, isTrusted } as Event);
  }
}

function witnessed() {
  const control = new TestingControl();
  return { control, witness: new Witness([control]) };
}

test('a click by pointer or key needs no aid', () => {
  const { control, witness } = witnessed();
  for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'click']) control.hear(type);
  assert.deepEqual(witness.notices, { untrusted: 0, assistive: false });
});

test('a click out of nothing came from an aid', () => {
  const { control, witness } = witnessed();
  for (const type of ['pointerdown', 'click', 'click']) control.hear(type);
  assert.deepEqual(witness.notices, { untrusted: 0, assistive: true });
});

test('what scripts make is counted, and is no aid', () => {
  const { control, witness } = witnessed();
  for (const type of ['pointermove', 'click']) control.hear(type, false);
  assert.deepEqual(witness.notices, { untrusted: 2, assistive: false });
});

test('each attempt is witnessed anew', () => {
  const { control, witness } = witnessed();
  control.hear('click');
  control.hear('keydown', false);
  witness.reset();
  assert.deepEqual(witness.notices, { untrusted: 0, assistive: false });
});
