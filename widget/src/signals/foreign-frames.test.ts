import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresses, foreignFrames } from './foreign-frames';
import { pretend, surroundings } from './testing';

test('addresses are found in the stacks of all browsers', () => {
  const v8 = 'Error\n    at read (https://s.example/a.js?x=1:1:2)\n    at pptr:evaluate;run:3:4';
  assert.deepEqual(addresses(v8), ['https://s.example/a.js', 'pptr:evaluate;run']);
  assert.deepEqual(addresses('read@https://s.example/a.js:1:2\n'), ['https://s.example/a.js']);
});

test('natives that call back directly show nobody between', () => {
  pretend({ document: { createElement: String, createEvent: String } });
  assert.deepEqual(foreignFrames.read(surroundings()), []);
});

test('a wrapper is seen by where it comes from', () => {
  const wrap = new Function('native', 'return (x) => native(x)\n//# sourceURL=pptr:wrapper');
  pretend({ document: { createElement: wrap(String), createEvent: String } });
  assert.deepEqual(foreignFrames.read(surroundings()), ['pptr:wrapper']);
});
