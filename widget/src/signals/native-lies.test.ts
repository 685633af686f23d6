import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nativeLies } from './native-lies';
import { pretend, surroundings } from './testing';

class Native {}

function browser(getParameter: unknown, userAgent: () => unknown) {
  const accessors = (...names: string[]) =>
    Object.create(null, Object.fromEntries(names.map((name) => [name, { get: native }])));
  const native = Math.max as () => unknown;
  const navigator = accessors('webdriver', 'platform', 'languages', 'plugins');
  Object.defineProperty(navigator, 'userAgent', { get: userAgent });
  pretend({
    Navigator: { prototype: navigator },
    HTMLIFrameElement: { prototype: accessors('contentWindow') },
    Permissions: { prototype: { query: native } },
    WebGLRenderingContext: { prototype: { getParameter } },
    Performance: { prototype: { now: native } },
  });
}

test('a browser as it was built tells no lie', () => {
  browser(Math.min, Math.abs as never);
  assert.deepEqual(nativeLies.read(surroundings({ Function })), []);
});

test('a replaced function is found by its text and a replaced accessor too', () => {
  browser(
    () => 'NVIDIA',
    () => 'Mozilla',
  );
  assert.deepEqual(nativeLies.read(surroundings({ Function })), ['userAgent', 'getParameter']);
});

test('a function that can be constructed was made by a script, whatever its text says', () => {
  browser(Native.bind(undefined), Object as never);
  assert.deepEqual(nativeLies.read(surroundings({ Function })), ['userAgent']);
});
