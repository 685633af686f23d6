import type { Signal } from './signal';

const PROPERTIES = [
  'webdriver',
  'userAgent',
  'platform',
  'vendor',
  'language',
  'languages',
  'hardwareConcurrency',
  'maxTouchPoints',
] as const;

/**
 * What navigator says otherwise in an untouched frame. One browser has one answer, and scripts that
 * change it forget the frame. The names only, no value.
 */
export const frameLies: Signal = {
  name: 'frameLies',
  read: (around) => {
    const other = around.frame().navigator;
    return PROPERTIES.filter((name) => String(other[name]) !== String(navigator[name]));
  },
};
