import { defineConfig } from '@playwright/test';
import suite from './playwright.config';

/** Renders, asserts nothing: for people to look at. `webServer` is the suite's own, not needed here. */
export default defineConfig({
  ...suite,
  testMatch: 'contact-sheet.ts',
  timeout: 120_000,
  use: { ...suite.use, actionTimeout: 15_000 },
  webServer: [],
  projects: [{ name: 'sheet' }],
});
