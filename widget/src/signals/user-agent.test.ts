import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pretend, surroundings } from './testing';
import { userAgent } from './user-agent';

test('the browser says what it is', () => {
  pretend({ navigator: { userAgent: 'UA' } });
  assert.equal(userAgent.read(surroundings()), 'UA');
});
