/**
 * The screens on which a page is looked at, a phone's and a desktop's: each is a project of Playwright's
 * and runs all specs but those that assert nothing that a visitor sees.
 */
export const SCREENS = {
  phone: { width: 320, height: 640 },
  desktop: { width: 1280, height: 720 },
} as const;

/**
 * Specs that one screen is enough for: of what goes over the wire, what back ends make of it, what a
 * page's policy lets through, what goes wrong behind the scenes; and of looks that have a screen of
 * their own. What pages ask for (rules, options, methods, callbacks) runs on both; how forms look on
 * a phone is in the contact sheet, and that they fit and can be operated there in `accessibility`.
 */
export const WITHOUT_SCREEN = [
  'accessibility',
  'again',
  'backend',
  'background',
  'check-box',
  'clickjacking',
  'csp',
  'demo',
  'endurance',
  'evidence',
  'faults',
  'frameworks',
  'gates',
  'hostile',
  'pages',
  'parts',
  'restore',
  'samples',
  'traceless',
  'visitor',
  'waiting',
  'webview',
].map((spec) => `${spec}.spec.ts`);

/** For a test that needs no second screen, or brings a screen of its own. */
export const ONCE = { tag: '@once' };
