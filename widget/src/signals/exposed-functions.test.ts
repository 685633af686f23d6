import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exposedFunctions } from './exposed-functions';
import { pretend, surroundings } from './testing';

test('a native function that browsers do not have was exposed', () => {
  const own = () => 1;
  const page = { alert: Math.max, tell: Math.min, own, short: own.bind(undefined), count: 1 };
  pretend({ window: page });
  assert.equal(exposedFunctions.read(surroundings({ Function, alert: Math.max })), 1);
});

test('a getter of the page is not run', () => {
  const page = {
    get trap() {
      return assert.fail('run');
    },
  };
  pretend({ window: page });
  assert.equal(exposedFunctions.read(surroundings({ Function })), 0);
});
