import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformOf } from './platform';

const location = { pathname: '/login' };

test('a page is a page of the web', () => {
  assert.equal(platformOf({ location }), 'web');
  // Every app of Apple's leaves this; only the bridge to us says that one waits for the parameter.
  assert.equal(platformOf({ location, webkit: { messageHandlers: {} } }), 'web');
});

test('a bridge to its app makes it a page of an app', () => {
  assert.equal(platformOf({ location, testInterface: {} }), 'webview');
  const webkit = { messageHandlers: { getCaptchaVerifyParam: {} } };
  assert.equal(platformOf({ location, webkit }), 'webview');
});

test('of a page with the bridge of React Native alone nothing is said', () => {
  assert.equal(platformOf({ location, ReactNativeWebView: {} }), undefined);
});

test('so does its being the hosted page, in front of which an account may stand', () => {
  assert.equal(platformOf({ location: { pathname: '/webview.html' } }), 'webview');
  assert.equal(platformOf({ location: { pathname: '/shop01/webview.html' } }), 'webview');
  assert.equal(platformOf({ location: { pathname: '/webview.html/x' } }), 'web');
});

test('a mini program says so itself, whatever bridges there are', () => {
  const page = { location, __wxjs_environment: 'miniprogram', testInterface: {} };
  assert.equal(platformOf(page), 'miniprogram');
  assert.equal(platformOf({ location, __wxjs_environment: 'browser' }), 'web');
});
