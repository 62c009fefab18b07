import { defineConfig } from '@playwright/test';

/** Unit tests need no browser; browser tests drive the Chromium of the system against the built files. */
export default defineConfig({
  testDir: 'test',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['junit', { outputFile: 'target/browser-report/browser.xml' }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1200, height: 860 },
    launchOptions: {
      executablePath: process.env['LUMEN_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'unit', testMatch: 'unit/**/*.test.ts' },
    { name: 'browser', testMatch: 'browser/**/*.spec.ts' },
    // What takes the time of the main thread runs when the others are done, and not beside them.
    { name: 'alone', testMatch: 'alone/**/*.spec.ts', dependencies: ['browser'] },
    ...(process.env['LUMEN_SCREENSHOTS']
      ? [{ name: 'screenshots', testMatch: 'screenshots/**/*.shots.ts' }]
      : []),
  ],
});
