import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseUrl } from './base-url';

const VENDOR = '/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js';

test('both script paths give the origin', () => {
  assert.equal(baseUrl(`https://c.example${VENDOR}`), 'https://c.example');
  assert.equal(baseUrl('https://c.example:8443/stile.js'), 'https://c.example:8443');
});

test('the module and a pinned version have the same base', () => {
  assert.equal(baseUrl('https://c.example/stile.mjs'), 'https://c.example');
  assert.equal(baseUrl('https://c.example/stile/0.1.0-0a1b/stile.js'), 'https://c.example');
  assert.equal(
    baseUrl('https://c.example/a1b2/stile/0.1.0-0a1b/stile.mjs'),
    'https://c.example/a1b2',
  );
});

test('a path in front belongs to the base', () => {
  assert.equal(baseUrl(`https://c.example/a1b2c3${VENDOR}`), 'https://c.example/a1b2c3');
  assert.equal(baseUrl('https://c.example/x/y/stile.js'), 'https://c.example/x/y');
});

test('query and fragment do not count', () => {
  assert.equal(baseUrl(`https://c.example/p${VENDOR}?t=1#x`), 'https://c.example/p');
});

test('an unknown path falls back to the origin', () => {
  assert.equal(baseUrl('https://c.example/assets/captcha.js'), 'https://c.example');
});
