import type { Notices } from './track';

const HEARD = ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'click'] as const;

/** Notices how the controls of an attempt are used; in the way of nothing. */
export class Witness {
  private untrusted = 0;
  private assistive = false;
  /** Whether a pointer or a key may be the cause of the next click. */
  private announced = false;

  constructor(controls: readonly EventTarget[]) {
    for (const control of controls)
      for (const type of HEARD)
        control.addEventListener(type, this.notice, { capture: true, passive: true });
  }

  get notices(): Notices {
    return { untrusted: this.untrusted, assistive: this.assistive };
  }

  /** A new attempt begins. */
  reset(): void {
    this.untrusted = 0;
    this.assistive = false;
    this.announced = false;
  }

  private readonly notice = ({ type, isTrusted }: Event): void => {
    if (!isTrusted) this.untrusted++;
    if (type === 'pointerdown' || type === 'keydown') this.announced = true;
    if (type !== 'click') return;
    // A script clicks without a pointer, too, but it is no aid to anybody.
    if (!this.announced && isTrusted) this.assistive = true;
    this.announced = false;
  };
}
