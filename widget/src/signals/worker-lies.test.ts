import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pretend, surroundings } from './testing';
import { workerLies } from './worker-lies';

const truth = { userAgent: 'UA', platform: 'P', hardwareConcurrency: 8 };
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

test('a worker that agrees shows no lie', async () => {
  pretend({ navigator: { ...truth, languages: ['de', 'en'] } });
  const worker = { ...truth, languages: 'de,en', webdriver: false, zone };
  assert.deepEqual(await workerLies.read(surroundings(undefined, worker)), []);
});

test('what the worker says otherwise is named', async () => {
  pretend({ navigator: { ...truth, languages: ['de'] } });
  const worker = { ...truth, userAgent: 'Headless', languages: 'de', webdriver: true, zone: 'X/Y' };
  assert.deepEqual(await workerLies.read(surroundings(undefined, worker)), [
    'userAgent',
    'zone',
    'webdriver',
  ]);
});
