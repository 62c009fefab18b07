import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { command, environment, results, root, store } from './support/system';

/**
 * One system serves all stories, and one of them at a time has the shop to itself: the weather of the store stand-in is
 * everybody's. Limits are planned for a machine that is busy with something else.
 */
export default defineConfig({
  testDir: 'specs',
  outputDir: join(results, 'e2e-results'),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['junit', { outputFile: join(results, 'e2e-report/stories.xml') }]],
  webServer: {
    name: 'Lumen',
    command,
    cwd: root,
    env: environment,
    wait: { stdout: /Lumen is up/ },
    timeout: 240_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
  },
  use: {
    baseURL: store,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 860 },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['LUMEN_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'stories', testMatch: '*.spec.ts', testIgnore: 'pictures.spec.ts' },
    { name: 'pictures', testMatch: 'pictures.spec.ts' },
  ],
});
