import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chunk } from './chunk';
import { Signals, type SignalsModule } from './signals-chunk';

function chunkOf(fetchModule: () => Promise<SignalsModule>) {
  return new Chunk<SignalsModule>('signals.js', fetchModule);
}

test('signals are read once, and hurried by the first attempt', async () => {
  let reads = 0;
  const readSignals = async (hurry: Promise<unknown>) => {
    reads++;
    await hurry;
    return { webdriver: [false, 0] as const };
  };
  const signals = new Signals(
    '',
    chunkOf(async () => ({ readSignals })),
  );
  signals.begin();
  assert.deepEqual(await signals.readings(), { webdriver: [false, 0] });
  await signals.readings();
  assert.equal(reads, 1);
});

test('without the chunk an attempt goes without signals, and the next one tries again', async () => {
  let tries = 0;
  const signals = new Signals(
    '',
    chunkOf(async () => {
      if (tries++ === 0) throw new TypeError('404');
      return { readSignals: async () => ({}) };
    }),
  );
  assert.deepEqual(await signals.readings(), {});
  await signals.readings();
  assert.equal(tries, 2);
});
