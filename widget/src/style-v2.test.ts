import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Hosts } from './hosts';
import { verifyParam } from './parameter';
import type { Settings, V2 } from './settings';
import type { Judgement } from './style';
import { styleV2 } from './style-v2';

const realError = console.error;
afterEach(() => {
  console.error = realError;
});

const line = { hosts: new Hosts(['']), timeoutMs: 1, signal: new AbortController().signal };
const attempt = {
  certifyId: 'c1',
  record: 'sealed',
  until: 1234,
  data: async () => 'd'.repeat(600),
  proof: verifyParam,
};

function client(verify: V2['verify'], rest: Partial<V2> = {}): V2 {
  const defaults = { version: 2, onBizResult: undefined, immediate: false, autoRefresh: true };
  return { ...(defaults as V2), verify, ...rest };
}

function style(given: V2, settings: Partial<Settings> = {}) {
  return styleV2({ sceneId: 's1', mode: 'popup', ...settings } as Settings, given);
}

async function judge(verify: V2['verify'], rest?: Partial<V2>): Promise<Judgement> {
  return style(client(verify, rest)).judge(attempt, line);
}

test('the page gets the attempt itself, as it is', async () => {
  let seen = '';
  await judge((param) => {
    seen = param;
  });
  assert.ok(seen.startsWith('{"sceneId":"s1","certifyId":"c1","deviceToken":"","data":"ddd'));
});

test('the attempt is made to fit the longest parameter', async () => {
  let room = 0;
  const data = async (most = 0) => {
    room = most;
    return 'd'.repeat(most);
  };
  let length = 0;
  const verify: V2['verify'] = (param) => {
    length = param.length;
  };
  await style(client(verify)).judge({ ...attempt, data }, line);
  assert.equal(length, 8192);
  assert.ok(room > 8000);
});

test('an answer may be returned, promised, or handed to the second argument', async () => {
  const yes = { captchaResult: true, bizResult: 7 };
  const ways: V2['verify'][] = [
    () => yes,
    async () => yes,
    (_, done) => done(yes),
    (_, done) => {
      queueMicrotask(() => done(yes));
    },
    async (_, done) => {
      queueMicrotask(() => done(yes));
    },
    () => true,
  ];
  for (const way of ways) {
    const judgement = await judge(way);
    assert.ok(judgement.event === 'accepted', String(way));
    assert.equal(judgement.pass.until, undefined);
  }
});

test('the business result is passed on as it is, when the pass is delivered', async () => {
  const bizResult = { order: 1 };
  const heard: unknown[] = [];
  const onBizResult = (result: unknown) => heard.push(result);
  const judgement = await judge(() => ({ captchaResult: true, bizResult }), { onBizResult });
  assert.deepEqual(heard, []);
  assert.ok(judgement.event === 'accepted');
  judgement.pass.deliver();
  assert.equal(heard[0], bizResult);
});

test('no answer means: stay verified, for as long as the challenge lives', async () => {
  for (const nothing of [() => undefined, () => null, async () => undefined, () => ({ ok: 1 })]) {
    const judgement = await judge(nothing);
    assert.ok(judgement.event === 'accepted');
    assert.equal(judgement.pass.until, 1234);
  }
});

test('a refusal, a rejected promise and a throw are failures', async () => {
  console.error = () => undefined;
  const ways: V2['verify'][] = [
    () => ({ captchaResult: false }),
    () => false,
    () => Promise.reject(new Error('503')),
    () => {
      throw new Error('bug of the page');
    },
  ];
  for (const way of ways) assert.equal((await judge(way)).event, 'rejected', String(way));
});

test('without a challenge the page gets the cause, and only its yes is a pass', async () => {
  console.error = () => undefined;
  const seen: string[] = [];
  const answers = [{ captchaResult: true }, { captchaResult: false }, undefined];
  const passes = [];
  for (const answer of answers) {
    const given = client((param) => {
      seen.push(param);
      return answer;
    });
    passes.push(await style(given).goWithout?.('Network'));
  }
  assert.equal(
    seen[0],
    '{"sceneId":"s1","certifyId":"","deviceToken":"","data":"init-failed:Network"}',
  );
  assert.deepEqual(
    passes.map((pass) => pass !== undefined),
    [true, false, false],
  );
});

test('only beside an embedded challenge is the page’s button waited for', () => {
  const button = {} as Element;
  const waits = (settings: Partial<Settings>, rest = {}) =>
    style(
      client(() => undefined, rest),
      settings,
    ).waits;
  assert.ok(waits({ mode: 'embed', button }));
  assert.ok(!waits({ mode: 'embed', button }, { immediate: true }));
  assert.ok(!waits({ mode: 'embed' }));
  assert.ok(!waits({ mode: 'popup', button }));
});
