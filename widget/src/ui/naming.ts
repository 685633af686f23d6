const PREFIX = 'aliyunCaptcha-';

/**
 * Names a part of the widget as existing pages know it: a class, and an id. `suffix` keeps the ids of
 * a second embedded instance apart from the first one's.
 */
export type Namer = (element: Element, part: string) => void;

export function namer(suffix: string): Namer {
  return (element, part) => {
    element.classList.add(PREFIX + part);
    element.id = PREFIX + part + suffix;
  };
}

const taken = new Set<number>();

/** A place among the embedded instances: the first one gets the plain ids. */
export function takePlace(): { readonly suffix: string; release(): void } {
  let place = 1;
  while (taken.has(place)) place++;
  taken.add(place);
  return { suffix: place === 1 ? '' : `-${place}`, release: () => taken.delete(place) };
}
