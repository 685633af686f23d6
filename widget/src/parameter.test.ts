import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64url, reference, verifyParam } from './parameter';

test('the parameter is standard base64 of JSON with its keys in order', () => {
  const param = verifyParam('c_é', 's1', 'tok?>');
  assert.equal(
    Buffer.from(param, 'base64').toString(),
    '{"certifyId":"c_é","sceneId":"s1","isSign":true,"securityToken":"tok?>"}',
  );
  assert.equal(Buffer.from(param, 'base64').toString('base64'), param);
});

test('an attempt is URL-safe and unpadded', () => {
  assert.equal(base64url('??>>ü'), Buffer.from('??>>ü').toString('base64url'));
});

test('the reference is short and falls back to the request', () => {
  assert.equal(reference('XmTPEtGfkZ', 'R-1'), 'XmTPEtGfkZ');
  assert.equal(reference('abc123_7G47iByes3', 'R-1'), '7G47iByes3');
  assert.equal(reference('', '0123456789abcdef'), '01234567');
});
