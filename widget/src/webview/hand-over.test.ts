import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handOver, type View } from './hand-over';

const ORIGINS = ['https://a.example', 'https://b.example'];

test('every bridge gets the parameter as it is', () => {
  const got: string[] = [];
  const post = (bridge: string) => (param: string) => got.push(`${bridge} ${param}`);
  const view: Record<string, unknown> = {
    testInterface: { getCaptchaVerifyParam: post('android') },
    webkit: { messageHandlers: { getCaptchaVerifyParam: { postMessage: post('ios') } } },
    ReactNativeWebView: { postMessage: post('react') },
  };
  view.parent = view;
  handOver('param', view as unknown as View, ORIGINS);
  assert.deepEqual(got, ['android param', 'ios param', 'react param']);
});

test('a bridge that throws keeps no other from getting it', () => {
  const got: string[] = [];
  const broken = () => {
    throw new Error('the app has gone');
  };
  const view: Record<string, unknown> = {
    testInterface: { getCaptchaVerifyParam: broken },
    webkit: { messageHandlers: { getCaptchaVerifyParam: { postMessage: broken } } },
    ReactNativeWebView: { postMessage: (param: string) => got.push(param) },
  };
  view.parent = view;
  const realError = console.error;
  console.error = () => undefined;
  try {
    handOver('param', view as unknown as View, ORIGINS);
  } finally {
    console.error = realError;
  }
  assert.deepEqual(got, ['param']);
});

test('in a frame the configured origins are addressed, each by its name', () => {
  const got: unknown[] = [];
  const parent = { postMessage: (...message: unknown[]) => got.push(message) };
  handOver('param', { parent } as unknown as View, ORIGINS);
  const message = { type: 'captchaVerifyParam', captchaVerifyParam: 'param' };
  assert.deepEqual(got, [
    [message, 'https://a.example'],
    [message, 'https://b.example'],
  ]);
  got.length = 0;
  handOver('param', { parent } as unknown as View, []);
  assert.deepEqual(got, []);
});
