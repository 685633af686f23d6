import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architecture } from './architecture';
import { pretend, surroundings } from './testing';

test('the processor is asked for, and nothing else', async () => {
  const asked: string[] = [];
  const getHighEntropyValues = async (names: string[]) => {
    asked.push(...names);
    return { architecture: 'x86', bitness: '64', model: 'secret' };
  };
  pretend({ navigator: { userAgentData: { getHighEntropyValues } } });
  assert.deepEqual(await architecture.read(surroundings()), ['x86', '64']);
  assert.deepEqual(asked, ['architecture', 'bitness']);
});

test('a browser without client hints does not tell', async () => {
  pretend({ navigator: {} });
  assert.deepEqual(await architecture.read(surroundings()), []);
});
