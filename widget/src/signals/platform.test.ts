import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platform } from './platform';
import { pretend, surroundings } from './testing';

test('the system has its old name', () => {
  pretend({ navigator: { platform: 'Linux x86_64' } });
  assert.equal(platform.read(surroundings()), 'Linux x86_64');
});
