import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitorActs } from './visitor';

test('any sign of a visitor counts, and nobody listens afterwards', async () => {
  const heard: string[] = [];
  const page = new EventTarget();
  const remove = page.removeEventListener.bind(page);
  page.removeEventListener = (type: string, ...rest: [never]) => {
    heard.push(type);
    remove(type, ...rest);
  };
  const acted = visitorActs(page);
  page.dispatchEvent(new Event('keydown'));
  await acted;
  assert.ok(heard.includes('pointermove') && heard.includes('keydown'));
});
