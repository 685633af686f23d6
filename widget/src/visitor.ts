const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'scroll', 'focusin'] as const;
const OPTIONS = { capture: true, passive: true } as const;

/**
 * Resolves with the first sign of a visitor on the page, whatever it is. A page that nobody acts on
 * loads nothing but the script itself.
 */
export function visitorActs(target: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const acted = () => {
      for (const sign of SIGNS) target.removeEventListener(sign, acted, OPTIONS);
      resolve();
    };
    for (const sign of SIGNS) target.addEventListener(sign, acted, OPTIONS);
  });
}
