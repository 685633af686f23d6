import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platform } from './platform';
import { pretend } from './testing';

test('client hints are flattened', () => {
  const userAgentData = {
    brands: [{ brand: 'B', version: '1' }],
    mobile: false,
    platform: 'Linux',
  };
  pretend({ navigator: { userAgent: 'UA', platform: 'Linux x86_64', userAgentData } });
  assert.deepEqual(platform.read(), {
    userAgent: 'UA',
    platform: 'Linux x86_64',
    hints: { brands: ['B 1'], mobile: false, platform: 'Linux' },
  });
});

test('a browser without client hints has none', () => {
  pretend({ navigator: { userAgent: 'UA', platform: 'P' } });
  assert.deepEqual(platform.read(), { userAgent: 'UA', platform: 'P', hints: undefined });
});
