import { defineConfig } from '@playwright/test';
import { ONCE, SCREENS, WITHOUT_SCREEN } from './screens';
import { demo, gates, pages } from './server';

/** Runs against a Stile server that is up: see `server.ts` for what the environment tells about it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Most of a test is waiting: for a hand, and for what a visitor is given time to see.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'desktop', use: { viewport: SCREENS.desktop } },
    {
      name: 'phone',
      use: { viewport: SCREENS.phone },
      testIgnore: WITHOUT_SCREEN,
      grepInvert: new RegExp(ONCE.tag),
    },
  ],
  webServer: [
    {
      command: 'bin/with-jdk java -jar examples/login-java/target/login.jar',
      cwd: '../..',
      env: { PORT: demo.port },
      url: demo.url,
      stdout: 'pipe',
    },
    {
      command: 'node examples/pages/server.mjs',
      cwd: '../..',
      env: { PORT: pages.port },
      url: pages.url,
      stdout: 'pipe',
    },
    {
      command: 'STILE_DATA="$(mktemp -d)" exec bin/stile serve --config widget/e2e/gates.yaml',
      cwd: '../..',
      env: {
        STILE_PORT: gates.port,
        STILE_ENCRYPTION_KEY: gates.encryptionKey.toString('base64'),
      },
      url: `${gates.url}/stile.js`,
      stdout: 'ignore',
    },
  ],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The page under test has a made-up origin, and the server runs on this machine.
        '--disable-features=LocalNetworkAccessChecks',
      ],
    },
  },
});
