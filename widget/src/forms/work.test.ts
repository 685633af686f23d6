import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chunk } from '../chunk';
import { Work, type WorkModule } from './work';
import type { Crew } from './worker';

const source = { base: 'https://s.example', timeoutMs: 100 };

/** A chunk that counts how often it is fetched, and solves by saying so. */
function testingChunk() {
  const fetched: string[] = [];
  const module: WorkModule = {
    solveAtOnce: () => 'unused',
    solveInSlices: async (task) => `slices of ${task}`,
  };
  const chunk = new Chunk<WorkModule>('work.js', async (url) => {
    fetched.push(url);
    return module;
  });
  return { chunk, fetched };
}

test('without a task nothing is loaded and nobody is hired', async () => {
  const { chunk, fetched } = testingChunk();
  const crew: Crew = () => assert.fail('hired');
  assert.equal(await new Work('', source, crew, chunk).solution(), '');
  assert.deepEqual(fetched, []);
});

test('a worker solves it, once, and the page loads nothing', async () => {
  const { chunk, fetched } = testingChunk();
  const hired: string[] = [];
  const crew: Crew = async (url, task) => {
    hired.push(url);
    return `worker of ${task}`;
  };
  const work = new Work('t', source, crew, chunk, async () => undefined);
  work.begin();
  work.begin();
  assert.equal(await work.solution(), 'worker of t');
  assert.deepEqual(hired, ['https://s.example/stile/work.js']);
  assert.deepEqual(fetched, []);
});

test('it begins when the visitor has something to see, or with who waits for it', async () => {
  const { chunk } = testingChunk();
  let hired = 0;
  const crew: Crew = async () => `worker ${++hired}`;
  let draw = (): void => undefined;
  const drawn = new Promise<void>((resolve) => {
    draw = resolve;
  });
  const work = new Work('t', source, crew, chunk, () => drawn);
  work.begin();
  await undefined;
  assert.equal(hired, 0);
  draw();
  await drawn;
  assert.equal(hired, 1);
  const other = new Work('t', source, crew, chunk, () => new Promise(() => undefined));
  other.begin();
  assert.equal(await other.solution(), 'worker 2');
});

test('where there are no workers the page solves it itself', async () => {
  const { chunk } = testingChunk();
  assert.equal(await new Work('t', source, async () => undefined, chunk).solution(), 'slices of t');
});

test('a challenge that is over lets its worker go and starts nothing in its place', async () => {
  const { chunk, fetched } = testingChunk();
  const crew: Crew = (_url, _task, _timeoutMs, signal) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
  const work = new Work('t', source, crew, chunk);
  const solution = work.solution();
  work.cancel();
  await assert.rejects(solution, { name: 'AbortError' });
  assert.deepEqual(fetched, []);
});
