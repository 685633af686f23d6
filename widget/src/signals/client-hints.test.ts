import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientHints } from './client-hints';
import { pretend, surroundings } from './testing';

test('client hints are one flat list', () => {
  const brands = [{ brand: 'B', version: '1' }];
  pretend({ navigator: { userAgentData: { brands, mobile: false, platform: 'Linux' } } });
  assert.deepEqual(clientHints.read(surroundings()), ['Linux', false, 'B 1']);
});

test('a browser without client hints has none', () => {
  pretend({ navigator: {} });
  assert.deepEqual(clientHints.read(surroundings()), []);
});
