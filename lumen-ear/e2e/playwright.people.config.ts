import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import usual from './playwright.config';
import { command, lumen, peopleEnvironment, results, root } from './support/system';

/** Stories of people who sign in: the same as the shoppers', with the identity server beside the rest. */
export default defineConfig({
  ...usual,
  testDir: 'people',
  reporter: [['list'], ['junit', { outputFile: join(results, 'e2e-report/people.xml') }]],
  webServer: {
    name: 'Lumen',
    command,
    cwd: root,
    env: peopleEnvironment,
    wait: { stdout: /Lumen is up/ },
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
  },
  use: { ...usual.use, baseURL: lumen },
  projects: [{ name: 'people', testMatch: '*.spec.ts' }],
});
