import { h } from './dom';
import css from './frame.css';
import { StyleSheet } from './style-sheet';

/** What every top node of the widget carries: its style's root class, language and scale. */
export interface Theme {
  root(className: string): HTMLElement;
  adopt(): void;
}

export function theme(tag: string, rem: number, nonce: string): Theme {
  const sheet = new StyleSheet(css, nonce);
  return {
    adopt: () => sheet.adopt(),
    root(className) {
      const node = h('div', `stile ${className}`, { lang: tag });
      node.style.setProperty('--rem', String(rem));
      return node;
    },
  };
}
