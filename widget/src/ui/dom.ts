type Child = Node | string;

/** An element with its classes, attributes and children. Strings become text, never HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button with an icon, and a label that is heard and shown as a tip. */
export function iconButton(path: string, label: string, onClick: () => void): HTMLButtonElement {
  const attributes = { type: 'button', 'aria-label': label, title: label };
  const button = h('button', 'stile-icon-button', attributes, icon(path));
  button.addEventListener('click', onClick);
  return button;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A 24 by 24 line icon. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('stile-icon');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  close: 'M6 6l12 12M18 6L6 18',
  refresh: 'M20 11a8 8 0 1 0-.9 5M20 5v6h-6',
  forward: 'M5 12h13M12.5 6l6 6-6 6',
  tick: 'M5 12.5l4.8 4.8L19 7.5',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  alert: 'M12 4.2l9 15.6H3zM12 10v4.4M12 17.2v.1',
  shield: 'M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8z',
} as const;
