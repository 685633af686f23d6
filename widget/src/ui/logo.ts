import { h } from './dom';

/** A page's own logo: an ornament without a text, which goes when it cannot be shown. */
export function logoFrom(address: string): HTMLImageElement {
  const image = h('img', 'stile-logo', { alt: '' });
  image.addEventListener('error', () => image.remove());
  image.src = address;
  return image;
}
