import type { Signal } from './signal';

/** What scripts that hide a driver replace. */
function suspects(): readonly (readonly [name: string, value: unknown])[] {
  const getter = (of: object, name: string) => Object.getOwnPropertyDescriptor(of, name)?.get;
  const { prototype } = Navigator;
  return [
    ['toString', Function.prototype.toString],
    ['webdriver', getter(prototype, 'webdriver')],
    ['userAgent', getter(prototype, 'userAgent')],
    ['platform', getter(prototype, 'platform')],
    ['languages', getter(prototype, 'languages')],
    ['plugins', getter(prototype, 'plugins')],
    ['hardwareConcurrency', getter(prototype, 'hardwareConcurrency')],
    ['contentWindow', getter(HTMLIFrameElement.prototype, 'contentWindow')],
    ['query', globalThis.Permissions?.prototype.query],
    ['getParameter', globalThis.WebGLRenderingContext?.prototype.getParameter],
    ['now', Performance.prototype.now],
  ];
}

/**
 * Which functions of the browser are none, by an untouched window's judgement: their text is no
 * native code, or they can be constructed, as no accessor and no method of the browser can. People
 * have none, or those of an extension.
 */
export const nativeLies: Signal = {
  name: 'nativeLies',
  read: (around) => {
    const text = around.frame().Function.prototype.toString;
    return suspects()
      .filter(([, value]) => typeof value === 'function' && !isNative(value, text))
      .map(([name]) => name);
  },
};

function isNative(value: object, text: () => string): boolean {
  return text.call(value).includes('[native code]') && !Object.hasOwn(value, 'prototype');
}
