import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pretend, surroundings } from './testing';
import { webdriver } from './webdriver';

test('a driven browser says so', () => {
  pretend({ navigator: { webdriver: true } });
  assert.equal(webdriver.read(surroundings()), true);
});
