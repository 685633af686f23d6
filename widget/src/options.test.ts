import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault, readOptions } from './options';
import type { Fault, Settings } from './settings';

Object.assign(globalThis, { CSS: { escape: (id: string) => id.replace(/:/g, '\\:') } });

/** A document that knows the given selectors and refuses what a real one would refuse. */
function page(...known: string[]): ParentNode {
  const querySelector = (selector: string) => {
    if (/[^\\]:/.test(selector)) throw new SyntaxError(selector);
    return known.includes(selector) ? { selector } : null;
  };
  return { querySelector } as unknown as ParentNode;
}

const success = () => undefined;
const valid = { SceneId: 's1', mode: 'popup', success };

function settings(options: unknown, config?: unknown, root = page()): Settings {
  const read = readOptions(options, config, root);
  assert.ok(!isFault(read), JSON.stringify(read));
  return read;
}

function code(options: unknown, config?: unknown, root = page()): string {
  return (readOptions(options, config, root) as Fault).code;
}

test('defaults are filled in', () => {
  const read = settings(valid);
  assert.equal(read.language, 'cn');
  assert.equal(read.timeoutMs, 5000);
  assert.equal(read.prefix, undefined);
  assert.ok(read.zIndex > 3000);
  assert.ok(read.closeOnMaskClick && read.showErrorTip && read.delayBeforeSuccess);
});

test('options come before the global, null and empty mean absent', () => {
  const config = { region: 'cn', prefix: 'global1' };
  assert.equal(settings({ ...valid, prefix: 'mine1' }, config).prefix, 'mine1');
  assert.equal(settings({ ...valid, prefix: null, region: '' }, config).prefix, 'global1');
});

test('popup mode works with neither element nor button', () => {
  const read = settings({ ...valid, element: null, button: undefined });
  assert.equal(read.element, undefined);
  assert.equal(read.button, undefined);
});

test('an id that is no selector is escaped', () => {
  assert.ok(settings({ ...valid, button: '#:r1:' }, undefined, page('#\\:r1\\:')).button);
});

test('unknown options are nobody’s business', () => {
  settings({ ...valid, whatever: 1, UserUserId: {} });
});

test('each invalid field has its code', () => {
  assert.equal(code(undefined), 'InvalidType');
  assert.equal(code({ ...valid, SceneId: undefined }), 'InvalidType');
  assert.equal(code({ ...valid, SceneId: 7 }), 'InvalidType');
  assert.equal(code({ ...valid, success: 'f' }), 'InvalidType');
  assert.equal(code({ ...valid, success: undefined }), 'InvalidType');
  for (const key of ['dualStack', 'immediate', 'autoRefresh', 'disableMaskClick'])
    assert.equal(code({ ...valid, [key]: 'yes' }), 'InvalidType');
  for (const key of ['captchaVerifyCallback', 'onBizResultCallback', 'fail', 'onClose'])
    assert.equal(code({ ...valid, [key]: {} }), 'InvalidType');
  assert.equal(code({ ...valid, server: 'a.example' }), 'InvalidType');
  assert.equal(code({ ...valid, captchaLogoImg: 1 }), 'InvalidType');
  assert.equal(code({ ...valid, timeout: '5000' }), 'InvalidType');
  assert.equal(code({ ...valid, rem: 0 }), 'InvalidType');
  assert.equal(code({ ...valid, language: 'xx' }), 'InvalidLanguage');
  assert.equal(code({ ...valid, region: 'eu' }), 'InvalidRegion');
  assert.equal(code(valid, { region: 'eu' }), 'InvalidRegion');
  assert.equal(code({ ...valid, mode: 'inline' }), 'InvalidMode');
  assert.equal(code({ ...valid, button: '#none' }), 'ElementNotFound');
  assert.equal(code({ ...valid, mode: 'embed' }), 'ElementNotFound');
});

test('a narrow bar is widened, its units are understood', () => {
  assert.deepEqual(settings({ ...valid, slideStyle: { width: 200, height: 40 } }).bar, {
    width: 320,
    height: 40,
  });
  assert.deepEqual(settings({ ...valid, slideStyle: { width: '400px' } }).bar, {
    width: 400,
    height: 44,
  });
});

test('the function that a page passes makes it V3 or V2', () => {
  const captchaVerifyCallback = () => undefined;
  const v2 = { SceneId: 's1', captchaVerifyCallback };
  assert.equal(settings({ ...v2, success }).client.version, 3);
  assert.deepEqual(settings({ ...v2, success: null }).client, {
    version: 2,
    verify: captchaVerifyCallback,
    onBizResult: undefined,
    immediate: false,
    autoRefresh: true,
  });
});

test('a button that contains its embedded challenge is none', () => {
  const element = { contains: () => true };
  const root = { querySelector: () => element } as unknown as ParentNode;
  const both = { element: '#a', button: '#a' };
  assert.equal(settings({ ...valid, ...both, mode: 'embed' }, undefined, root).button, undefined);
  assert.ok(settings({ ...valid, ...both }, undefined, root).button);
});
