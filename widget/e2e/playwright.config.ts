import { defineConfig } from '@playwright/test';
import { demo, pages } from './server';

/** Runs against a Stile server that is up: see `server.ts` for what the environment tells about it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
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
  ],
  use: {
    viewport: { width: 1280, height: 720 },
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
