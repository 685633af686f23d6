import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { type Call, post, type Reply } from './wire';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

interface Sent {
  url?: string;
  init?: RequestInit;
}

function answer(respond: (init: RequestInit) => Promise<Response>): Sent {
  const sent: Sent = {};
  globalThis.fetch = ((url: string, init: RequestInit) => {
    Object.assign(sent, { url, init });
    return respond(init);
  }) as typeof fetch;
  return sent;
}

function call(timeoutMs = 1000): Call {
  return { base: 'https://c.example/p', timeoutMs, signal: new AbortController().signal };
}

function faultCode(reply: Reply<object>): string {
  return reply.ok ? 'none' : reply.fault.code;
}

test('a call is a form post without credentials, absent fields are not sent', async () => {
  const sent = answer(async () => Response.json({ Success: true, Code: 'Success' }));
  const reply = await post(call(), 'InitCaptchaV3', { SceneId: 'a+b', Prefix: undefined });
  assert.ok(reply.ok);
  assert.equal(sent.url, 'https://c.example/p/');
  assert.equal(sent.init?.credentials, 'omit');
  assert.equal(String(sent.init?.body), 'Action=InitCaptchaV3&Version=2023-03-05&SceneId=a%2Bb');
});

test('an error reply keeps its code and request id', async () => {
  const body = { Success: false, Code: 'IllegalScene', Message: 'no such scene', RequestId: 'R1' };
  answer(async () => Response.json(body, { status: 400 }));
  assert.deepEqual(await post(call(), 'InitCaptchaV3', {}), {
    ok: false,
    fault: { code: 'IllegalScene', msg: 'no such scene', requestId: 'R1' },
  });
});

test('no connection and no JSON are network faults', async () => {
  answer(async () => {
    throw new TypeError('Failed to fetch');
  });
  assert.equal(faultCode(await post(call(), 'A', {})), 'Network');
  answer(async () => new Response('<html>', { status: 502 }));
  assert.equal(faultCode(await post(call(), 'A', {})), 'Network');
  answer(async () => Response.json(null));
  assert.equal(faultCode(await post(call(), 'A', {})), 'Network');
});

test('silence ends at the time limit', async () => {
  answer(
    (init) =>
      new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  assert.equal(faultCode(await post(call(5), 'A', {})), 'Timeout');
});
