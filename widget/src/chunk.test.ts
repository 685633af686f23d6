import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chunk, codeOf, within } from './chunk';

const never = new Promise<never>(() => undefined);

test('a chunk is fetched once for all who ask', async () => {
  const asked: string[] = [];
  const chunk = new Chunk('forms.abc.js', async (url) => asked.push(url));
  await Promise.all([
    chunk.load('https://s.example/p', 100),
    chunk.load('https://s.example/p', 100),
  ]);
  assert.deepEqual(asked, ['https://s.example/p/stile/forms.abc.js']);
});

test('after a failure the next call asks again, at another address', async () => {
  const asked: string[] = [];
  const chunk = new Chunk('a.js', async (url) => {
    asked.push(url);
    if (asked.length === 1) throw new TypeError('blocked');
    return 'module';
  });
  await assert.rejects(chunk.load('', 100), { name: 'NetworkError' });
  assert.equal(await chunk.load('', 100), 'module');
  assert.deepEqual(asked, ['/stile/a.js', '/stile/a.js?try=2']);
});

test('a host that hangs does not keep the next one from being asked', async () => {
  const chunk = new Chunk('a.js', (url) =>
    url.startsWith('dead') ? never : Promise.resolve('module'),
  );
  const hanging = chunk.load('dead', 50);
  assert.equal(await chunk.load('alive', 10), 'module');
  await assert.rejects(hanging, { name: 'TimeoutError' });
  assert.equal(await chunk.load('dead', 10), 'module');
});

test('a chunk that hangs is given up', async () => {
  const chunk = new Chunk('a.js', () => never);
  await assert.rejects(chunk.load('', 1), { name: 'TimeoutError' });
});

test('each way to fail has a code for the page', async () => {
  const late = await within(never, 1, 'x').catch((error: unknown) => error);
  assert.equal(codeOf(late), 'Timeout');
  assert.equal(codeOf(new DOMException('', 'NetworkError')), 'Network');
  assert.equal(codeOf(new Error('bug')), 'InternalError');
});
