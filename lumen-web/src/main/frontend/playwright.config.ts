import { defineConfig } from '@playwright/test';

/** Unit tests need no browser; browser tests drive the Chromium of the system against the built files. */
export default defineConfig({
  testDir: 'test',
  outputDir: '../../../target/browser-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['junit', { outputFile: '../../../target/browser-report/screens.xml' }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 860 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['LUMEN_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'unit', testMatch: 'unit/**/*.test.ts' },
    { name: 'browser', testMatch: 'browser/**/*.spec.ts' },
    // A figure and no verdict on the product, since it depends on the machine: `npm run speed -w lumen-screens`, with nothing beside it.
    { name: 'speed', testMatch: 'speed/**/*.speed.ts' },
    ...(process.env['LUMEN_SCREENSHOTS'] ? [{ name: 'screenshots', testMatch: 'screenshots/**/*.shots.ts' }] : []),
  ],
});
