import suite from './playwright.config';

/** Measures, asserts nothing; needs an idle machine. `webServer` is the suite's own, not needed here. */
export default {
  ...suite,
  testMatch: 'time-on-task.ts',
  timeout: 300_000,
  workers: 1,
  webServer: [],
  projects: [{ name: 'task', use: { viewport: { width: 1280, height: 720 } } }],
};
