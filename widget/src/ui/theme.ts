import { h } from './dom';
import type { StyleSheet } from './style-sheet';

/** What every top node of the widget carries: its style's root class and scale. */
export interface Theme {
  root(className: string): HTMLElement;
  adopt(): void;
}

/** `sheet` is the frame's, one for all instances of a page. */
export function theme(rem: number, sheet: StyleSheet, nonce: string): Theme {
  return {
    adopt: () => sheet.adopt(nonce),
    root(className) {
      const node = h('div', `stile ${className}`);
      node.style.setProperty('--rem', String(rem));
      return node;
    },
  };
}
