import type { Signal } from './signal';

/** Viewport, window and screen in CSS pixels, and the pixel density: they have to fit one another. */
export const screenSize: Signal = {
  name: 'screen',
  read: () => ({
    viewport: [innerWidth, innerHeight],
    window: [outerWidth, outerHeight],
    screen: [screen.width, screen.height],
    available: [screen.availWidth, screen.availHeight],
    density: devicePixelRatio,
  }),
};
