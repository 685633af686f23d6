/** Something that a later one for the same place replaces. */
interface Replaceable {
  destroy(reason: 'replaced'): void;
}

/** Who holds which element or button: a page that inits again for one of them means the new one. */
export class Registry<T extends Replaceable> {
  private readonly holders = new WeakMap<Element, T>();

  /** Ends whoever holds one of the places. */
  free(places: readonly (Element | undefined)[]): void {
    for (const place of places) {
      if (place === undefined) continue;
      const holder = this.holders.get(place);
      this.holders.delete(place);
      holder?.destroy('replaced');
    }
  }

  hold(places: readonly (Element | undefined)[], holder: T): void {
    for (const place of places) if (place !== undefined) this.holders.set(place, holder);
  }
}
