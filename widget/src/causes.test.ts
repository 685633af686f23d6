import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causeOf } from './causes';

test('every fault has a cause that a visitor understands', () => {
  assert.equal(causeOf('Throttling'), 'CONGESTION');
  assert.equal(causeOf('ThrottlingByStrategy'), 'CONGESTION');
  assert.equal(causeOf('Network'), 'OFFLINE');
  assert.equal(causeOf('Timeout'), 'TOO_SLOW');
  assert.equal(causeOf('IllegalScene'), 'MISCONFIGURED');
  assert.equal(causeOf('Forbidden.AccountAccessDenied'), 'MISCONFIGURED');
  assert.equal(causeOf('InternalError'), 'UNAVAILABLE');
});
