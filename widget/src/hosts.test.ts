import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hosts, knownHosts, preferred } from './hosts';
import type { Reply } from './wire';

const A = 'https://a.example';
const B = 'https://b.example';
const signal = new AbortController().signal;
const yes: Reply<string> = { ok: true, body: 'yes' };
const no = (code: string): Reply<string> => ({
  ok: false,
  fault: { code, msg: '', requestId: '' },
});

/** Asks hosts that answer as listed, and writes down which were asked and where was waited. */
async function ask(hosts: Hosts, rounds: number, answers: Record<string, Reply<string>[]>) {
  const asked: string[] = [];
  const reply = await hosts.ask(
    rounds,
    signal,
    async (base) => {
      asked.push(base);
      return answers[base]?.shift() ?? no('Network');
    },
    async (ms) => asked.push(ms >= 400 && ms <= 1200 ? 'pause' : String(ms)),
  );
  return { asked, reply };
}

test('without fail-over hosts there is the script’s own', () => {
  assert.deepEqual(knownHosts(`${A}/shop01`, '%STILE_FAILOVER%'), [`${A}/shop01`]);
  assert.deepEqual(knownHosts(A, ''), [A]);
});

test('the account’s path stands in front of each host', () => {
  assert.deepEqual(knownHosts(`${A}/shop01`, `${B},${A}`), [`${A}/shop01`, `${B}/shop01`]);
});

test('a page may put a known host first, never add one', () => {
  const known = [A, B];
  assert.deepEqual(preferred(known, ['b.example', 'https://evil.example']), {
    hosts: [B, A],
    strange: ['https://evil.example'],
  });
  assert.deepEqual(preferred(known, [B, 'https://b.example/']).strange, []);
  assert.deepEqual(preferred(known, ['xb.example', 'ample', '', 7]).hosts, [A, B]);
  assert.deepEqual(preferred(known, ['example']).hosts, [A, B]);
});

test('a host that fails is followed by the next, which is asked first from then on', async () => {
  const hosts = new Hosts([A, B]);
  const { asked, reply } = await ask(hosts, 2, { [A]: [no('Timeout')], [B]: [yes] });
  assert.equal(reply, yes);
  assert.deepEqual(asked, [A, B]);
  assert.deepEqual(hosts.all, [B, A]);
});

test('a refusal and a throttling are final', async () => {
  for (const code of ['IllegalScene', 'Throttling', 'ThrottlingByStrategy', 'Forbidden.X']) {
    const { asked, reply } = await ask(new Hosts([A, B]), 2, { [A]: [no(code)] });
    assert.deepEqual(asked, [A]);
    assert.ok(!reply.ok && reply.fault.code === code);
  }
});

test('between rounds it waits, and the last answer is the one that counts', async () => {
  const { asked, reply } = await ask(new Hosts([A, B]), 2, { [B]: [no('Network'), no('Timeout')] });
  assert.deepEqual(asked, [A, B, 'pause', A, B]);
  assert.ok(!reply.ok && reply.fault.code === 'Timeout');
});

test('nobody is asked once nobody waits any more', async () => {
  const run = new AbortController();
  const asked: string[] = [];
  await new Hosts([A, B]).ask(2, run.signal, async (base) => {
    asked.push(base);
    run.abort();
    return no('Network');
  });
  assert.deepEqual(asked, [A]);
});
