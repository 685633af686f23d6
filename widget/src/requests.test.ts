import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Hosts } from './hosts';
import { requestChallenge } from './requests';
import type { Settings } from './settings';

const { fetch, location } = globalThis;
afterEach(() => {
  Object.assign(globalThis, { fetch, location });
});

test('what a doubted attempt has brought goes with the next init, and with no other', async () => {
  const sent: URLSearchParams[] = [];
  Object.assign(globalThis, {
    window: globalThis,
    location: { origin: 'https://shop.example', pathname: '/login' },
    fetch: async (_: string, { body }: { body: URLSearchParams }) => {
      sent.push(body);
      return Response.json({ Success: true });
    },
  });
  const line = { hosts: new Hosts(['h']), timeoutMs: 1000, signal: new AbortController().signal };
  const settings = { sceneId: 's' } as Settings;
  await requestChallenge(line, settings, { CertifyId: 'c', Escalation: 'sealed' });
  await requestChallenge(line, settings, { CertifyId: 'c', Escalation: undefined });
  assert.deepEqual(
    sent.map((fields) => [fields.get('CertifyId'), fields.get('Escalation')]),
    [
      ['c', 'sealed'],
      ['c', null],
    ],
  );
});
