/** Something that a later one for the same place replaces. */
interface Replaceable {
  /** True when its successor is to go on where it was. */
  destroy(reason: 'replaced'): boolean;
}

type Places = readonly (Element | undefined)[];

/** Who holds which element or button: a page that inits again for one of them means the new one. */
export class Registry<T extends Replaceable> {
  private readonly holders = new Map<T, Places>();

  /**
   * Ends whoever holds one of the places, and whoever has lost all of his own: a single-page
   * application takes its nodes away without a word. True when the successor is to go on.
   */
  free(places: Places): boolean {
    let goesOn = false;
    for (const [holder, held] of [...this.holders]) {
      const own = held.filter((place) => place !== undefined);
      const gone = own.length > 0 && own.every((place) => !place.isConnected);
      if (!gone && !own.some((place) => places.includes(place))) continue;
      this.holders.delete(holder);
      goesOn = holder.destroy('replaced') || goesOn;
    }
    return goesOn;
  }

  hold(places: Places, holder: T): void {
    if (places.some((place) => place !== undefined)) this.holders.set(holder, places);
  }
}
