import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Registry } from './registry';

const place = (isConnected = true) => ({ isConnected }) as Element;

function holder(ended: string[], name: string) {
  return { destroy: () => ended.push(name) > 9 };
}

test('a second init for the same element or the same button ends the first', () => {
  const registry = new Registry();
  const ended: string[] = [];
  const [element, button, other] = [place(), place(), place()];
  registry.hold([element, button], holder(ended, 'first'));
  registry.free([other, undefined]);
  assert.deepEqual(ended, []);
  registry.free([other, button]);
  assert.deepEqual(ended, ['first']);
});

test('an init made while the old one ends is replaced in its turn', () => {
  const registry = new Registry<{ destroy(): boolean }>();
  const ended: string[] = [];
  const button = place();
  registry.hold([button], {
    destroy: () => {
      ended.push('first');
      registry.free([button]);
      registry.hold([button], holder(ended, 'nested'));
      return false;
    },
  });
  registry.free([button]);
  registry.free([button]);
  assert.deepEqual(ended, ['first', 'nested']);
});

test('one whose places have all left the page ends with the next init', () => {
  const registry = new Registry();
  const ended: string[] = [];
  const node = { isConnected: true };
  registry.hold([node as Element, undefined], holder(ended, 'first'));
  registry.free([place()]);
  assert.deepEqual(ended, []);
  node.isConnected = false;
  registry.free([place()]);
  assert.deepEqual(ended, ['first']);
});
