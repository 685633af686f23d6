import type { Signal } from './signal';

/**
 * Viewport, window, screen and the part of it that programs may use, each as width and height in CSS
 * pixels, then the pixel density: they have to fit one another, and a window has an outside.
 */
export const screenSize: Signal = {
  name: 'screen',
  read: () => [
    innerWidth,
    innerHeight,
    outerWidth,
    outerHeight,
    screen.width,
    screen.height,
    screen.availWidth,
    screen.availHeight,
    devicePixelRatio,
  ],
};
