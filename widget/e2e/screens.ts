/**
 * The screens on which a page is looked at, a phone's and a desktop's: each is a project of Playwright's
 * and runs all specs but those that assert nothing that a visitor sees.
 */
export const SCREENS = {
  phone: { width: 320, height: 640 },
  desktop: { width: 1280, height: 720 },
} as const;

/** What goes over the wire, what back ends make of it, what a page's policy lets through, and what nobody sees. */
export const WITHOUT_SCREEN = [
  'backend',
  'background',
  'csp',
  'evidence',
  'frameworks',
  'gates',
  'samples',
  'traceless',
].map((spec) => `${spec}.spec.ts`);

/** For a test that needs no second screen, or brings a screen of its own. */
export const ONCE = { tag: '@once' };
